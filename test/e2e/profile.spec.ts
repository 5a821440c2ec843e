import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from '../support/service.js';

interface ProfileFact {
  readonly id: string;
  readonly memory: string;
  readonly value: string;
}
interface Profile {
  readonly user_id: string;
  readonly identity: Record<string, ProfileFact>;
  readonly favourites: Record<string, ProfileFact[]>;
  readonly dislikes: ProfileFact[];
  readonly recent_activity: ProfileFact[];
  readonly counts: { readonly total: number; readonly by_category: Record<string, number> };
  readonly as_of: string;
}
interface Queries {
  readonly queries: string[];
  readonly source: string;
}
interface Problem {
  readonly code: string;
  readonly errors: { readonly field: string }[];
}

const ANN = { 'x-api-key': 'secret-of-ann' };
const BOB = { 'x-api-key': 'secret-of-bob' };

describe('profiles over HTTP', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ PIKA_API_KEYS: 'ann:secret-of-ann,bob:secret-of-bob' });
  });
  afterAll(() => service.stop());

  const add = async (user: string, facts: unknown[], key = ANN) => {
    const body = { user_id: user, facts };
    const answer = await service.request<{ results: { id: string }[] }>('POST', '/pika/ltm/add_facts', body, key);
    expect(answer.status).toBe(200);
    return answer.body.results.map(({ id }) => id);
  };
  const profile = async (user: string, key = ANN) => {
    const path = `/pika/ltm/users/${encodeURIComponent(user)}/profile`;
    const { status, body } = await service.request<Profile>('GET', path, undefined, key);
    expect(status).toBe(200);
    return body;
  };
  const values = (facts: readonly ProfileFact[] = []) => facts.map(({ value }) => value);

  it('tell who a user is, from what was said in English and Vietnamese', async () => {
    const messages = [
      { role: 'user', content: 'Tôi tên là Phúc. Tôi sống ở Hà Nội và thích nuôi chó. Tôi ghét tiếng ồn.' },
      { role: 'user', content: 'My favourite movie is Spirited Away. I love green tea.' },
    ];
    const user = 'Nguyễn Minh Phúc';
    const stored = await service.request('POST', '/memories', { user_id: user, messages }, ANN);
    expect(stored.status).toBe(200);
    const { user_id, identity, favourites, dislikes, counts, recent_activity } = await profile(user.normalize('NFD'));
    expect(user_id).toBe(user);
    expect(identity['name']?.value).toBe('Phúc');
    expect(identity['home']?.value).toContain('Hà Nội');
    expect(values(favourites['movie'])).toEqual(['Spirited Away']);
    expect(values(favourites['likes'])).toEqual(expect.arrayContaining(['nuôi chó', 'love green tea']));
    expect(values(dislikes)).toEqual(['ghét tiếng ồn']);
    expect(counts.total).toBe(Object.values(counts.by_category).reduce((sum, many) => sum + many, 0));
    expect(recent_activity.length).toBe(counts.total);
  });

  it('follow a newer fact, an update and a deletion', async () => {
    const [, tea = ''] = await add('Lan', ['Home: Huế', 'Preference: green tea']);
    await add('Lan', ['Home: Hanoi']);
    expect(values(Object.values((await profile('Lan')).identity))).toEqual(['Hanoi']);
    await service.request('PUT', `/memories/${tea}`, { text: 'Preference: black coffee' }, ANN);
    expect(values((await profile('Lan')).favourites['likes'])).toEqual(['black coffee']);
    await service.request('DELETE', `/memories/${tea}`, undefined, ANN);
    expect((await profile('Lan')).favourites).toEqual({});
    await service.request('DELETE', '/memories?user_id=Lan', undefined, ANN);
    expect((await profile('Lan')).counts).toEqual({ total: 0, by_category: {} });
  });

  it('are those of one’s own tenant', async () => {
    await add('Kim', ['Preference: tea']);
    await add('Kim', ['Preference: beer'], BOB);
    expect(values((await profile('Kim')).favourites['likes'])).toEqual(['tea']);
    expect(values((await profile('Kim', BOB)).favourites['likes'])).toEqual(['beer']);
  });

  it('are empty for a user whom nobody knows, and refused for what is no id', async () => {
    expect((await profile('nobody')).counts.total).toBe(0);
    const refused = await service.request<Problem>('GET', '/pika/ltm/users/%00/profile', undefined, ANN);
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]?.field).toBe('user_id');
    expect((await service.request('GET', '/pika/ltm/users/x/profile')).status).toBe(401);
  });

  it('are right after a kill between a write and whatever follows it', async () => {
    await add('Mai', ['Home: Huế']);
    await profile('Mai');
    await add('Mai', ['Home: Hanoi']);
    await service.kill9();
    await service.restart();
    expect(values(Object.values((await profile('Mai')).identity))).toEqual(['Hanoi']);
  });

  it('are described in OpenAPI, as are standing queries', async () => {
    const { body } = await service.request<{ paths: Record<string, Record<string, { responses: object }>> }>(
      'GET',
      '/openapi.json',
    );
    const read = body.paths['/pika/ltm/users/{user_id}/profile']?.['get'];
    expect(read?.responses).toMatchObject({
      200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/ProfileDto' } } } },
    });
    expect(Object.keys(body.paths['/pika/standing-queries'] ?? {})).toEqual(['get', 'put', 'delete']);
  });
});

describe('standing queries over HTTP', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ PIKA_API_KEYS: 'ann:secret-of-ann,bob:secret-of-bob' });
  });
  afterAll(() => service.stop());

  const send = <Body = Queries>(method: string, body?: unknown, key = ANN) =>
    service.request<Body>(method, '/pika/standing-queries', body, key);

  it('are those of the settings until a tenant chooses its own, and again after', async () => {
    const before = await send('GET');
    expect(before.body.source).toBe('settings');
    expect(before.body.queries).toEqual(expect.arrayContaining(['What do I like?', 'Tôi thích gì?']));

    const own = { queries: ['  Who are my friends? ', 'Bạn bè của tôi là ai?'] };
    const chosen = { queries: ['Who are my friends?', 'Bạn bè của tôi là ai?'], source: 'tenant' };
    expect((await send('PUT', own)).body).toEqual(chosen);
    await service.kill9();
    await service.restart();
    expect((await send('GET')).body).toEqual(chosen);
    expect((await send('GET', undefined, BOB)).body.source).toBe('settings');

    expect((await send('PUT', { queries: [] })).body).toEqual({ queries: [], source: 'tenant' });
    expect((await send('DELETE')).body).toEqual(before.body);
  });

  it.each([
    ['that are missing', {}],
    ['that are no list', { queries: 'What do I like?' }],
    ['that are no text', { queries: [1] }],
    ['that are lists', { queries: [['a']] }],
    ['that are blank', { queries: [' '] }],
    ['that come twice', { queries: ['a', 'a '] }],
    ['that are too long', { queries: ['x'.repeat(1_001)] }],
    ['that are too many', { queries: Array.from({ length: 21 }, (_, index) => `query ${index}`) }],
  ])('%s are refused with the name of the field', async (_, body) => {
    const { status, body: problem } = await send<Problem>('PUT', body);
    expect(status).toBe(422);
    expect(problem.errors[0]?.field).toContain('queries');
  });
});
