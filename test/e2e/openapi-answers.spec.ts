import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiDocument, type DocumentedRoute } from '../support/api-document.js';
import { type Service, startService } from '../support/service.js';

const OPERATOR = { 'x-api-key': 'secret-of-ann' };
const TENANT = { 'x-api-key': 'secret-of-bob' };
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const PROJECT = '/api/v1/orgs/organizations/pika/projects/ann';

/** The routes of each protocol. */
const NATIVE = /^\/(pika|health)\//;
const SERVER = /^\/(memories|search|entities|reset|configure)/;
const PLATFORM = /^\/(v\d|api\/v1\/orgs)\//;

describe('answers, by the OpenAPI document', () => {
  let service: Service;
  let api: ApiDocument;
  beforeAll(async () => {
    service = await startService({ PIKA_API_KEYS: 'ann:secret-of-ann,bob:secret-of-bob' });
    api = await ApiDocument.of(service);
  });
  afterAll(() => service.stop());

  const asked = new Set<string>();

  const named = ({ method, path }: DocumentedRoute) => `${method} ${path}`;
  /** The routes of some paths that have not answered yet. */
  const unasked = (paths: RegExp) =>
    api.routes
      .filter(({ path }) => paths.test(path))
      .map(named)
      .filter((route) => !asked.has(route));

  /** Sends a request and holds the answer against the document. */
  async function ask<Body = unknown>(method: string, url: string, body?: unknown, headers = OPERATOR) {
    const answer = await service.request<Body>(method, url, body, headers);
    asked.add(named(api.routeOf(method, url)));
    expect(api.misfits(method, url, answer)).toEqual([]);
    return answer;
  }

  /** The same of a request that has to succeed. */
  async function done<Body = unknown>(method: string, url: string, body?: unknown): Promise<Body> {
    const answer = await ask<Body>(method, url, body);
    expect([answer.status, answer.body]).toEqual([expect.toSatisfy((status: number) => status < 300), answer.body]);
    return answer.body;
  }

  it('says what is for the operator alone', async () => {
    for (const [method, url, body] of [
      ['GET', '/metrics', undefined],
      ['POST', '/configure', { llm: { provider: 'openai' } }],
    ] as const) {
      const route = api.routes.find(({ path, method: of }) => path === url && of === method);
      expect(route?.operation.description).toContain('the first');
      expect((await ask(method, url, body, TENANT)).status).toBe(403);
    }
    await done('GET', '/metrics');
    await ask('GET', '/configure', undefined, TENANT);
  });

  it('fits what the native routes answer', async () => {
    const user_id = 'native';
    const session = '/pika/stm/sessions/chat';
    const messages = [{ role: 'user', content: 'Tôi thích phở.', name: 'Mai', metadata: { from: 'test' } }];
    await done('POST', `${session}/messages`, { user_id, messages });
    await done('GET', `${session}?user_id=${user_id}`);
    await done('GET', `/pika/stm/sessions?user_id=${user_id}`);
    const facts = ['Name: Mai', 'Sở thích: phở'];
    const added = await done<{ results: { id: string }[] }>('POST', '/pika/ltm/add_facts', { user_id, facts });
    await done('POST', '/pika/ltm/add_facts', { user_id, facts: ['Name: Mia'] });
    await done('POST', `/pika/ltm/memories/${added.results[0]?.id}/restore`);
    await done('POST', '/pika/search', { user_id, query: 'phở', explain: true });
    await done('POST', '/pika/search', { user_id, query: 'phở', explain: true });
    await done('POST', '/pika/context', { user_id, session_id: 'chat', query: 'phở' });
    await done('GET', `/pika/ltm/users/${user_id}/profile`);
    await done('GET', '/pika/standing-queries');
    await done('PUT', '/pika/standing-queries', { queries: ['What do I like?'] });
    await done('DELETE', '/pika/standing-queries');
    await done('DELETE', `/pika/users/${user_id}/caches`);
    const { job_id } = await done<{ job_id: string }>('POST', `${session}/end`, { user_id });
    await done('GET', `/pika/jobs/${job_id}`);
    await done('GET', `/pika/jobs/${job_id}/events`);
    await done('GET', '/pika/jobs');
    await ask('POST', `/pika/jobs/${job_id}/retry`);
    await done('DELETE', `${session}?user_id=${user_id}`);
    await done('GET', '/health/live');
    await done('GET', '/health/ready');
    await done('GET', '/health/startup');
    const extraction = { user_id, messages: [{ role: 'user', content: 'My name is Mai.' }] };
    await done('POST', '/pika/ltm/extract', extraction);
    await done('POST', '/pika/ltm/extract?wait_ms=30000', extraction);
    expect(unasked(NATIVE)).toEqual([]);
  });

  it("fits what the routes of Mem0's server answer", async () => {
    const user_id = 'oss';
    const messages = [{ role: 'user', content: 'My name is Ana. I love pizza.' }];
    const { results } = await done<{ results: { id: string }[] }>('POST', '/memories', { user_id, messages });
    const id = results[0]?.id;
    await done('GET', `/memories?user_id=${user_id}`);
    await done('GET', `/memories/${id}`);
    await done('GET', `/memories/${UNKNOWN}`);
    await done('PUT', `/memories/${id}`, { text: 'Name: Anna', expiration_date: '2099-01-01' });
    await done('GET', `/memories/${id}`);
    await done('GET', `/memories/${id}/history`);
    await done('POST', '/search', { query: 'pizza', filters: { user_id }, explain: true });
    await done('GET', '/entities');
    await done('DELETE', `/memories/${id}`);
    await done('GET', `/memories/${id}/history`);
    await done('DELETE', `/memories?user_id=${user_id}`);
    await done('DELETE', `/entities/user/${user_id}`);
    await done('GET', '/configure');
    await done('POST', '/configure', { custom_instructions: null });
    await done('GET', '/configure/providers');
    await done('POST', '/reset');
    expect(unasked(SERVER)).toEqual([]);
  });

  it("fits what the routes of Mem0's platform answer", async () => {
    const user_id = 'platform';
    const add = { user_id, app_id: 'shop', infer: false, messages: [{ role: 'user', content: 'I love pizza.' }] };
    const { event_id, results } = await done<{ event_id: string; results: { id: string }[] }>(
      'POST',
      '/v3/memories/add/',
      add,
    );
    const id = results[0]?.id;
    await done('POST', '/v3/memories/add/', { ...add, infer: true });
    await done('GET', `/v1/event/${event_id}/`);
    await done('GET', '/v1/events/?page_size=1');
    await done('POST', '/v3/memories/?page_size=1', { filters: { user_id } });
    await done('POST', '/v3/memories/', { filters: { user_id }, fields: ['memory'] });
    await done('POST', '/v3/memories/search/', { query: 'pizza', filters: { user_id } });
    await done('GET', `/v1/memories/${id}/`);
    await done('PUT', `/v1/memories/${id}/`, { metadata: { seen: true } });
    await done('GET', `/v1/memories/${id}/history/`);
    await done('PUT', '/v1/batch/', { memories: [{ memory_id: id, text: 'I love pizza and pasta.' }] });
    await done('POST', '/v1/feedback/', { memory_id: id, feedback: 'POSITIVE' });
    await done('GET', '/v1/feedback/');
    await done('POST', '/v1/feedback/', { memory_id: id, feedback: null });
    await done('GET', '/v1/entities/');
    await done('GET', `/v2/entities/user/${user_id}/profile/`);
    await done('GET', `/v2/entities/user/nobody/profile/`);
    const { id: exported } = await done<{ id: string }>('POST', '/v1/exports/', { filters: { user_id } });
    await done('POST', '/v1/exports/get/', { memory_export_id: exported });
    await done('DELETE', '/v1/batch/', { memories: [{ memory_id: id }] });
    const again = await done<{ results: { id: string }[] }>('POST', '/v3/memories/add/', add);
    await done('DELETE', `/v1/memories/${again.results[0]?.id}/`);
    await done('DELETE', `/v1/memories/?user_id=${user_id}`);
    await done('DELETE', `/v2/entities/user/${user_id}/`);
    await done('DELETE', `/v1/entities/app/shop/`);
    await done('GET', '/v1/ping/');
    await done('PATCH', `${PROJECT}/`, { custom_categories: [{ food: 'Meals' }], custom_instructions: 'Only food.' });
    await done('GET', `${PROJECT}/`);
    await done('GET', `${PROJECT}/?fields=custom_instructions`);
    expect(unasked(PLATFORM)).toEqual([]);
  });

  it('fits what the webhooks answer, also where memories are elsewhere', async () => {
    const terms = { name: 'log', url: 'https://example.com/hook', event_types: ['memory_add'] };
    const made = await ask<{ webhook_id: string }>('POST', '/api/v1/webhooks/projects/ann/', terms);
    await done('GET', '/api/v1/webhooks/projects/ann/');
    const webhook = `/api/v1/webhooks/${made.body.webhook_id ?? UNKNOWN}/`;
    expect((await ask('PUT', webhook, { is_active: false })).status).toBe(made.status === 200 ? 200 : 404);
    expect((await ask('DELETE', webhook)).status).toBe(made.status === 200 ? 200 : 404);
  });

  it.each([
    ['GET', '/pika/jobs?limit=0', undefined, 422],
    ['GET', `/pika/jobs/${UNKNOWN}`, undefined, 404],
    ['POST', '/pika/search', '{', 400],
    ['POST', '/pika/stm/sessions/s/end', { user_id: 'nobody' }, 404],
    ['POST', '/memories', { user_id: 'u' }, 422],
    ['POST', '/memories', { messages: [{ role: 'user', content: 'x' }] }, 400],
    ['POST', '/memories', '{', 400],
    ['GET', '/memories', undefined, 403],
    ['DELETE', `/memories/${UNKNOWN}`, undefined, 404],
    ['DELETE', '/entities/team/one', undefined, 400],
    ['POST', '/v3/memories/search/', { query: '' }, 400],
    ['GET', `/v1/memories/${UNKNOWN}/`, undefined, 404],
    ['GET', '/v1/memories/one/', undefined, 400],
    ['GET', '/v1/event/one/', undefined, 400],
    ['POST', '/v1/exports/get/', { memory_export_id: UNKNOWN }, 404],
    ['GET', '/api/v1/webhooks/projects/bob/', undefined, 404],
  ])('fits a refusal: %s %s', async (method, url, body, status) => {
    expect((await ask(method, url, body)).status).toBe(status);
  });
});
