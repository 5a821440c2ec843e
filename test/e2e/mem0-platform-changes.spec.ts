import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Service, startService } from '../support/service.js';

interface Memory {
  readonly id: string;
  readonly memory: string;
  readonly [field: string]: unknown;
}
interface Page {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly Memory[];
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ANA = { user_id: 'Ana Luísa' };

describe("changing and removing on Mem0's platform", () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  const call = <Body = { detail?: unknown; message?: string }>(method: string, path: string, body?: unknown) =>
    service.request<Body>(method, path, body);
  const keep = async (content: string, more: object = ANA): Promise<string> => {
    const messages = [{ role: 'user', content }];
    const answer = await call<Page>('POST', '/v3/memories/add/', { messages, infer: false, ...more });
    expect(answer.status).toBe(200);
    return answer.body.results[0]?.id ?? '';
  };
  const list = (filters: object, query = '', more: object = {}) =>
    call<Page>('POST', `/v3/memories/${query}`, { filters, ...more });
  const texts = ({ body }: Answer<Page>) => body.results.map(({ memory }) => memory);

  describe('one memory', () => {
    it.each(['GET', 'PUT', 'DELETE'])('%s answers 400 for what is no id and 404 for an unknown one', async (method) => {
      const body = method === 'PUT' ? { text: 'x' } : undefined;
      expect((await call(method, '/v1/memories/no-uuid/', body)).status).toBe(400);
      expect((await call(method, `/v1/memories/${NOBODY}/`, body)).status).toBe(404);
    });

    it('is changed only by something, and null ends its last day', async () => {
      const id = await keep('A note', { ...ANA, expiration_date: '2999-01-01' });
      expect((await call('PUT', `/v1/memories/${id}/`, {})).status).toBe(400);
      const { body } = await call<Memory>('PUT', `/v1/memories/${id}/`, { expiration_date: null, timestamp: 5 });
      expect(body).toMatchObject({ id, memory: 'A note', expiration_date: null, metadata: { timestamp: 5 } });
    });

    it('is not removed with others in silence', async () => {
      const id = await keep('Linked');
      expect((await call('DELETE', `/v1/memories/${id}/?delete_linked=true`)).status).toBe(400);
      expect((await call('DELETE', `/v1/memories/${id}/?delete_linked=false`)).status).toBe(200);
    });
  });

  it('change and remove many only when all are there', async () => {
    const id = await keep('One of a batch', { user_id: 'batch' });
    const unknown = { memory_id: NOBODY };

    expect(
      (
        await call('PUT', '/v1/batch/', {
          memories: [
            { memory_id: id, text: 'x' },
            { ...unknown, text: 'x' },
          ],
        })
      ).status,
    ).toBe(404);
    expect((await call('DELETE', '/v1/batch/', { memories: [{ memory_id: id }, unknown] })).status).toBe(404);
    expect((await call('DELETE', '/v1/batch/', { memories: [{ memory_id: 'x' }] })).status).toBe(400);
    expect(texts(await list({ user_id: 'batch' }))).toEqual(['One of a batch']);
  });

  it('remove by ids and *, never without', async () => {
    await keep('a', { user_id: 'rm-a', run_id: 'rm' });
    await keep('b', { user_id: 'rm-b', run_id: 'rm', app_id: 'rm-app' });
    const left = async () => texts(await list({ run_id: 'rm' }));

    for (const query of ['', '?filters[user_id]=rm-a', '?user_id=']) {
      expect([query, (await call('DELETE', `/v1/memories/${query}`)).status]).toEqual([query, 400]);
    }
    await call('DELETE', '/v1/memories/?app_id=rm-app');
    expect(await left()).toEqual(['a']);
    await call('DELETE', '/v1/memories/?user_id=*&run_id=other');
    expect(await left()).toEqual(['a']);
    await call('DELETE', '/v1/memories/?user_id=*&run_id=rm');
    expect(await left()).toEqual([]);
  });

  it('refuse entities, events, projects and exports that there are not', async () => {
    expect((await call('DELETE', '/v2/entities/team/x/')).status).toBe(400);
    expect((await call('GET', `/v1/event/${NOBODY}/`)).status).toBe(404);
    expect((await call('GET', '/v1/event/x/')).status).toBe(400);
    expect((await call('GET', '/v1/events/?cursor=x')).status).toBe(400);
    expect((await call('GET', '/api/v1/orgs/organizations/pika/projects/other/')).status).toBe(404);
    expect((await call('POST', '/v1/exports/get/', { filters: { user_id: 'never' } })).status).toBe(404);
    expect((await call('POST', '/v1/exports/', { filters: {} })).status).toBe(400);
    expect((await call('POST', '/v1/feedback/', { memory_id: NOBODY, feedback: 'POSITIVE' })).status).toBe(404);
    expect((await call('POST', '/v1/feedback/', { memory_id: NOBODY, feedback: 'GREAT' })).status).toBe(400);
  });
});
