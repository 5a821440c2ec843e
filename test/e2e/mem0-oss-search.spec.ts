import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Service, startService } from '../support/service.js';

interface Found {
  readonly results: readonly { id: string; memory: string; score: number; score_details?: Record<string, number> }[];
}

const TEXT: unknown = expect.any(String);
const NUMBER: unknown = expect.any(Number);

type Row = Readonly<Record<string, unknown>> & {
  readonly metadata: { readonly n: number; readonly [name: string]: unknown };
};

const ROWS: readonly Row[] = [
  { user_id: 'Ana Luísa', metadata: { n: 1, city: 'Đà Nẵng' } },
  { user_id: 'Ana Luísa', agent_id: 'coach', metadata: { n: 2, 'a.b': 'dot' } },
  { user_id: 'Ana Luísa', run_id: 'run 1', metadata: { n: 3, toString: 'odd' } },
  { user_id: 'Bo', agent_id: 'coach', metadata: { n: 4 } },
  { user_id: 'Ana Luísa', expiration_date: '2000-01-01', metadata: { n: 5 } },
];
const ANA = { user_id: 'Ana Luísa' };

describe("the search of Mem0's own server", () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
    for (const { metadata, ...more } of ROWS) {
      const messages = [{ role: 'user', content: `Row ${metadata.n} of the table` }];
      await service.request('POST', '/memories', { messages, infer: false, metadata, ...more });
    }
  });
  afterAll(() => service.stop());

  const search = (body: object) =>
    service.request<Found & { detail: unknown }>('POST', '/search', { query: 'row', ...body });
  const rows = ({ body }: Answer<Found>) =>
    body.results.map(({ memory }) => Number(/\d/.exec(memory)?.[0])).toSorted((a, b) => a - b);

  it('answers with scores, best first, and their parts on demand', async () => {
    const plain = await search({ query: 'row 2 of the table', filters: ANA });
    expect(plain.status).toBe(200);
    expect(plain.body.results[0]?.memory).toBe('Row 2 of the table');
    expect(plain.body.results.map(({ score }) => score)).toEqual(
      plain.body.results.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(plain.body.results[0]).not.toHaveProperty('score_details');
    const explained = await search({ filters: ANA, explain: true });
    expect(explained.body.results[0]?.score_details).toMatchObject({
      semantic: NUMBER,
      keyword: NUMBER,
    });
  });

  it.each<[object, number[]]>([
    [{ filters: ANA }, [1, 2, 3]],
    [ANA, [1, 2, 3]],
    [{ filters: { user_id: ' Ana Luísa'.normalize('NFD') } }, [1, 2, 3]],
    [{ filters: { ...ANA, agent_id: 'coach' } }, [2]],
    [{ filters: { ...ANA, run_id: 'run 1' } }, [3]],
    [{ filters: { agent_id: 'coach' } }, [2, 4]],
    [{ filters: { user_id: ['Ana Luísa', 'Bo'] } }, [1, 2, 3, 4]],
    [{ filters: { user_id: { in: ['Bo', 'nobody'] } } }, [4]],
    [{ filters: { OR: [{ user_id: 'Bo' }, { user_id: ' Ana Luísa ', n: { gte: 2 } }] } }, [2, 3, 4]],
    [{ filters: { AND: [ANA, { NOT: [{ n: 2 }] }] } }, [1, 3]],
    [{ filters: { AND: [ANA, { user_id: 'Bo' }] } }, []],
    [{ filters: { ...ANA, n: { gt: 1, lt: 3 } } }, [2]],
    [{ filters: { ...ANA, city: { icontains: 'đà nẵng' } } }, [1]],
    [{ filters: { ...ANA, 'a.b': 'dot' } }, [2]],
    [{ filters: { ...ANA, toString: 'odd' } }, [3]],
    [{ filters: { ...ANA, valueOf: '*' } }, []],
    [{ filters: { ...ANA, missing: '*' } }, []],
    [{ filters: ANA, show_expired: true }, [1, 2, 3, 5]],
    [{ filters: ANA, threshold: 1 }, []],
    [{ filters: { user_id: 'nobody' } }, []],
    [{ filters: ANA, top_k: null, threshold: null, explain: null, show_expired: null, future: 1 }, [1, 2, 3]],
    [{ ...ANA, filters: null }, [1, 2, 3]],
  ])('%j', async (body, expected) => {
    const answer = await search(body);

    expect(answer.status).toBe(200);
    expect(rows(answer)).toEqual(expected);
  });

  it('gives the best of all who are asked for, at most top_k', async () => {
    expect((await search({ filters: { user_id: ['Ana Luísa', 'Bo'] }, top_k: 2 })).body.results).toHaveLength(2);
  });

  it.each<[string, object]>([
    ['nobody', {}],
    ['nobody', { filters: {} }],
    ['nobody', { filters: { n: 1 } }],
    ['everybody', { filters: { user_id: '*' } }],
    ['everybody but one', { filters: { NOT: [ANA] } }],
    ['somebody or anybody', { filters: { OR: [ANA, { n: 1 }] } }],
    ['an operator that there is not', { filters: { ...ANA, n: { near: 1 } } }],
    ['a name with a quote', { filters: { ...ANA, 'a"b': 1 } }],
    ['a name that would be dropped', { filters: { ...ANA, AND: [{ constructor: 'x' }] } }],
    ['an object', { filters: { ...ANA, n: { eq: { a: 1 } } } }],
    ['a number for an id', { filters: { user_id: 7 } }],
    ['too many groups', { filters: { ...ANA, AND: Array.from({ length: 10_000 }, () => ({})) } }],
    ['too many users', { filters: { user_id: Array.from({ length: 101 }, (_, n) => `user ${n}`) } }],
    ['text in the place of a group', { filters: { ...ANA, OR: 'x' } }],
  ])('refuses a filter of %s with 400', async (_what, body) => {
    const answer = await search(body);

    expect(answer.status).toBe(400);
    expect(typeof answer.body.detail).toBe('string');
  });

  it.each<[object, string]>([
    [{ query: '' }, 'query'],
    [{ query: ' ' }, 'query'],
    [{ query: 7 }, 'query'],
    [{ top_k: 0 }, 'top_k'],
    [{ top_k: 1_001 }, 'top_k'],
    [{ top_k: 1.5 }, 'top_k'],
    [{ threshold: 1.1 }, 'threshold'],
    [{ filters: [] }, 'filters'],
    [{ filters: 'x' }, 'filters'],
    [{ user_id: '\u0007' }, 'user_id'],
  ])('refuses %j with 422', async (body, field) => {
    const answer = await service.request<{ detail: { loc: string[] }[] }>('POST', '/search', {
      query: 'x',
      filters: ANA,
      ...body,
    });

    expect([answer.status, answer.body.detail[0]?.loc]).toEqual([422, ['body', field]]);
  });
});

describe('entities, reset and tenants', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ PIKA_API_KEYS: 'red:red-secret-1,blue:blue-secret-2' });
  });
  afterAll(() => service.stop());

  const RED = { authorization: 'Bearer red-secret-1' };
  const BLUE = { 'x-api-key': 'blue-secret-2' };
  const keep = async (content: string, ids: object, headers: Record<string, string>) => {
    const body = { messages: [{ role: 'user', content }], infer: false, ...ids };
    const answer = await service.request<Found>('POST', '/memories', body, headers);
    return answer.body.results[0]?.id ?? '';
  };
  const entities = async (headers: Record<string, string>) =>
    (
      await service.request<{ type: string; id: string; total_memories: number }[]>(
        'GET',
        '/entities',
        undefined,
        headers,
      )
    ).body
      .map(({ type, id, total_memories }) => `${type} ${id}: ${total_memories}`)
      .toSorted();
  const remove = (path: string, headers: Record<string, string>) =>
    service.request<{ detail?: string; message?: string }>('DELETE', path, undefined, headers);

  it('asks for a key', async () => {
    for (const [method, path] of [
      ['GET', '/entities'],
      ['POST', '/reset'],
      ['GET', '/memories?user_id=a'],
    ] as const) {
      const { status, headers, body } = await service.request(method, path);
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(headers.get('x-request-id')).toMatch(/\S+/);
      expect(body).toHaveProperty('detail');
    }
  });

  it('keeps two tenants apart on every route', async () => {
    const ids = { user_id: 'a/b c', agent_id: 'coach', run_id: 'run 1' };
    const red = await keep('The colour is red', ids, RED);
    await keep('The colour is blue', ids, BLUE);
    const blue = (path: string, method = 'GET', body?: unknown) => service.request(method, path, body, BLUE);

    expect((await blue(`/memories/${red}`)).body).toBeNull();
    expect((await blue(`/memories/${red}/history`)).body).toEqual([]);
    expect((await blue(`/memories/${red}`, 'PUT', { text: 'stolen' })).status).toBe(404);
    expect((await blue(`/memories/${red}`, 'DELETE')).status).toBe(404);
    for (const filters of [
      { user_id: 'a/b c' },
      { agent_id: 'coach' },
      { run_id: 'run 1' },
      { id: red, user_id: 'a/b c' },
    ]) {
      const answer = await service.request<Found>('POST', '/search', { query: 'colour', filters }, BLUE);
      expect(answer.body.results.map(({ memory }) => memory)).toEqual('id' in filters ? [] : ['The colour is blue']);
    }
    await blue('/memories?agent_id=coach', 'DELETE');
    expect(await entities(BLUE)).toEqual([]);
    expect(await entities(RED)).toEqual(['agent coach: 1', 'run run 1: 1', 'user a/b c: 1']);
  });

  it('lists and removes users, agents and runs', async () => {
    await keep('one', { user_id: 'u', agent_id: 'helper' }, RED);
    await keep('two', { user_id: 'u', run_id: 'r' }, RED);

    expect(await remove('/entities/agent/helper', RED)).toMatchObject({
      status: 200,
      body: { message: TEXT },
    });
    expect(await entities(RED)).toEqual(['agent coach: 1', 'run r: 1', 'run run 1: 1', 'user a/b c: 1', 'user u: 1']);
    expect((await remove('/entities/user/a%2Fb%20c', RED)).status).toBe(200);
    expect(await entities(RED)).toEqual(['run r: 1', 'user u: 1']);
    expect((await remove('/entities/user/never%20seen', RED)).status).toBe(200);
    expect((await remove('/entities/app/x', RED)).status).toBe(400);
    expect((await remove('/entities/constructor/x', RED)).status).toBe(400);
    expect((await remove('/entities/user/%20', RED)).status).toBe(422);
  });

  it('resets one tenant', async () => {
    const id = await keep('one', { user_id: 'u' }, RED);
    await keep('one', { user_id: 'u' }, BLUE);

    const { status, body } = await service.request('POST', '/reset', undefined, RED);

    expect([status, body]).toEqual([200, { message: TEXT }]);
    expect(await entities(RED)).toEqual([]);
    expect((await service.request('GET', `/memories/${id}/history`, undefined, RED)).body).toEqual([]);
    expect(await entities(BLUE)).toEqual(['user u: 1']);
  });

  it('keeps them apart while a search goes on over a reset', async () => {
    const users = Array.from({ length: 25 }, (_, n) => `user ${n}`);
    const query = { query: 'bank code', filters: { agent_id: 'bot' }, top_k: 50 };
    for (let round = 0; round < 4; round++) {
      // Owners of many users are ranked in a thread of their own, so the search has to wait.
      await Promise.all(users.map((user_id) => keep('The red bank code', { user_id, agent_id: 'bot' }, RED)));
      const searches = Array.from({ length: 4 }, () => service.request<Found>('POST', '/search', query, RED));
      await service.request('POST', '/reset', undefined, RED);
      await keep('The blue bank code', { user_id: 'bob', agent_id: 'bot' }, BLUE);
      for (const { body } of await Promise.all(searches)) {
        expect(new Set(body.results.map(({ memory }) => memory))).not.toContain('The blue bank code');
      }
      await service.request('DELETE', '/memories?user_id=bob', undefined, BLUE);
      await service.request('POST', '/reset', undefined, BLUE);
    }
  });
});
