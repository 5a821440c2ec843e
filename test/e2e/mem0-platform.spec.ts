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
interface Queued {
  readonly status: string;
  readonly event_id: string;
}

const TEXT: unknown = expect.any(String);
const NUMBER: unknown = expect.any(Number);
const ANA = { user_id: 'Ana Luísa' };

describe("the routes of Mem0's platform", () => {
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
  const ended = async ({ body: { event_id: id } }: Answer<Queued>) => {
    await call('GET', `/pika/jobs/${id}/events`);
    return (await call<Memory & { status: string }>('GET', `/v1/event/${id}/`)).body;
  };

  it('answer with and without the slash at the end', async () => {
    for (const path of ['/v1/ping/', '/v1/ping']) {
      const { status, body } = await call('GET', path);
      expect([status, body]).toEqual([200, { status: 'ok', org_id: 'pika', project_id: 'default', user_email: null }]);
    }
  });

  it('take a DELETE that names the type of a body it does not have', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await service.request('DELETE', '/v2/entities/user/nobody/', undefined, headers);
    expect(answer).toMatchObject({ status: 200, body: { message: 'Entity deleted successfully!' } });
  });

  describe('adding', () => {
    const messages = [{ role: 'user', content: 'I live in Porto and I am allergic to shrimp.' }];

    it('is an event that succeeds with what was stored', async () => {
      const queued = await call<Queued>('POST', '/v3/memories/add/', {
        messages,
        user_id: 'events',
        future: { a: [1] },
      });
      expect(queued).toMatchObject({ status: 200, body: { status: 'PENDING', event_id: TEXT } });

      const event = await ended(queued);

      expect(event).toMatchObject({ event_type: 'ADD', status: 'SUCCEEDED', error: null, latency: NUMBER });
      expect(event['results']).toMatchObject([{ event: 'ADD', data: { memory: 'Home: live in Porto' } }, {}]);
      const events = await call<Page>('GET', '/v1/events/?page_size=1');
      expect(events.body).toMatchObject({ count: NUMBER, results: [{ event_type: 'ADD' }] });
    });

    it('is done at once with infer:false, and can be asked after like any other', async () => {
      const body = { messages, user_id: 'at once', infer: false };
      const answer = await call<Queued & Page>('POST', '/v3/memories/add/', body);

      expect(answer.body.results).toEqual([
        { id: TEXT, data: { memory: messages[0]?.content }, memory: messages[0]?.content, event: 'ADD' },
      ]);
      expect((await ended(answer))['results']).toEqual(answer.body.results);
    });

    it('takes ids in filters, text for messages, parts of text, and null for what is left out', async () => {
      const nothing = { agent_id: null, app_id: null, run_id: null, metadata: null, custom_categories: null };
      await keep('x', { ...nothing, filters: { AND: [{ user_id: 'parts' }, { app_id: 'web' }] }, messages: 'plain' });
      const parts = [
        { type: 'text', text: 'one' },
        { type: 'text', text: 'two' },
      ];
      await keep('x', { user_id: 'parts', messages: [{ role: 'user', content: parts }], timestamp: 1_700_000_000 });

      const answer = await list({ user_id: 'parts' });
      expect(texts(answer)).toEqual(['one\ntwo', 'plain']);
      expect(answer.body.results).toMatchObject([
        { app_id: null, metadata: { timestamp: 1_700_000_000 }, categories: ['other'] },
        { app_id: 'web', metadata: {}, agent_id: null, run_id: null },
      ]);
    });

    it.each<[string, object]>([
      ['nobody', { messages }],
      ['an application alone', { messages, app_id: 'web' }],
      ['two users', { messages, filters: { OR: [{ user_id: 'a' }, { user_id: 'b' }] } }],
      ['anybody', { messages, filters: { user_id: '*' } }],
      ['no messages', ANA],
      ['an image', { ...ANA, messages: [{ role: 'user', content: { type: 'image_url', image_url: { url: 'x' } } }] }],
      ['categories that are none', { ...ANA, messages, custom_categories: [{ a: 1 }] }],
      ['a day that is none', { ...ANA, messages, expiration_date: '2025-02-30' }],
    ])('refuses %s with 400 and words', async (_what, body) => {
      const answer = await call('POST', '/v3/memories/add/', body);
      expect([answer.status, typeof answer.body.detail]).toEqual([400, 'string']);
    });
  });

  describe('listing', () => {
    it('gives absolute links to the pages beside, through the memories of several', async () => {
      for (let n = 1; n <= 5; n += 1)
        await keep(`Page ${n}`, { user_id: n % 2 === 0 ? 'even' : 'odd', agent_id: 'pager' });
      // Two who overlap: the agent has them all.
      const filters = { OR: [{ user_id: 'odd' }, { agent_id: 'pager' }] };

      const seen: string[] = [];
      let path: string | null = '/v3/memories/?page_size=2';
      while (path !== null) {
        const answer: Answer<Page> = await call<Page>('POST', path, { filters });
        expect(answer.body.count).toBe(5);
        seen.push(...texts(answer));
        path = answer.body.next?.replace(service.url, '') ?? null;
      }

      expect(seen).toEqual(['Page 5', 'Page 4', 'Page 3', 'Page 2', 'Page 1']);
      const last = await list(filters, '?page=3&page_size=2');
      expect(last.body.previous).toBe(`${service.url}/v3/memories/?page=2&page_size=2`);
      expect((await list(filters, '?page=9')).body).toMatchObject({ count: 5, next: null, results: [] });
    });

    it('reaches everyone by *, and an application by its id', async () => {
      await keep('Of ana in shop', { user_id: 'shop-ana', app_id: 'shop' });
      await keep('Of coach in shop', { agent_id: 'shop-coach', app_id: 'shop' });
      await keep('Of ana elsewhere', { user_id: 'shop-ana' });

      expect(texts(await list({ app_id: 'shop' })).toSorted()).toEqual(['Of ana in shop', 'Of coach in shop']);
      expect(texts(await list({ AND: [{ app_id: 'shop' }, { user_id: 'shop-ana' }] }))).toEqual(['Of ana in shop']);
      expect(texts(await list({ AND: [{ user_id: '*' }, { app_id: 'shop' }] }))).toEqual(['Of ana in shop']);
      expect(texts(await list({ app_id: 'nowhere' }))).toEqual([]);
    });

    it('obeys fields, categories, days and show_expired', async () => {
      await keep('over', { user_id: 'body', expiration_date: '2000-01-01' });
      await keep('here', { user_id: 'body' });
      const mine = { user_id: 'body' };

      expect(texts(await list(mine))).toEqual(['here']);
      expect(texts(await list(mine, '', { show_expired: true }))).toEqual(['here', 'over']);
      expect(texts(await list(mine, '', { start_date: '2999-01-01' }))).toEqual([]);
      expect(texts(await list(mine, '', { categories: ['health'] }))).toEqual([]);
      expect(texts(await list(mine, '', { categories: ['other'], end_date: '2999-01-01' }))).toEqual(['here']);
      expect((await list(mine, '', { fields: ['memory'] })).body.results).toEqual([{ id: TEXT, memory: 'here' }]);
      expect(texts(await call('POST', '/v3/memories/', mine))).toEqual(['here']); // ids at the top level
    });

    it.each<[string, object]>([
      ['nobody', {}],
      ['everybody but one', { NOT: [ANA] }],
      ['somebody or anybody', { OR: [ANA, { n: 1 }] }],
      ['an operator that there is not', { ...ANA, n: { near: 1 } }],
      ['too many', { user_id: Array.from({ length: 101 }, (_, n) => `user ${n}`) }],
    ])('refuses a filter of %s with 400', async (_what, filters) => {
      for (const path of ['/v3/memories/', '/v3/memories/search/']) {
        const answer = await call('POST', path, { query: 'x', filters });
        expect([path, answer.status, typeof answer.body.detail]).toEqual([path, 400, 'string']);
      }
    });

    it('refuses pages that there cannot be', async () => {
      for (const query of ['?page=0', '?page=x', '?page_size=0', '?page_size=1001']) {
        expect([query, (await list(ANA, query)).status]).toEqual([query, 400]);
      }
    });
  });

  it('search with metadata, a threshold and fields', async () => {
    await keep('The red bicycle', { user_id: 'finder', metadata: { colour: 'red' } });
    await keep('The blue bicycle', { user_id: 'finder', metadata: { colour: 'blue' } });
    const search = (more: object) =>
      call<Page>('POST', '/v3/memories/search/', { query: 'bicycle', filters: { user_id: 'finder' }, ...more });

    expect(texts(await search({ metadata: { colour: 'red' } }))).toEqual(['The red bicycle']);
    expect(texts(await search({ threshold: 1 }))).toEqual([]);
    expect(texts(await search({ top_k: 1, rerank: true, future: 1 }))).toHaveLength(1);
    expect((await search({ fields: ['score'], top_k: 1 })).body.results).toEqual([{ id: TEXT, score: NUMBER }]);
    expect((await search({ query: ' ' })).status).toBe(400);
  });
});
