import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from '../support/service.js';

interface Problem {
  readonly code: string;
  readonly request_id: string;
  readonly errors?: readonly { field: string; message: string }[];
}

describe('bad input', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  const post = (path: string, body: unknown, headers?: Record<string, string>) =>
    service.request<Problem>('POST', path, body, headers);

  it.each([
    ['/pika/search', { query: 'x' }, 'user_id'],
    ['/pika/search', { user_id: 'u', query: '   ' }, 'query'],
    ['/pika/search', { user_id: 'u', query: 'x', limit: 0 }, 'limit'],
    ['/pika/search', { user_id: 'u', query: 'x', limit: '5' }, 'limit'],
    ['/pika/search', { user_id: 'u', query: 'x', sources: ['web'] }, 'sources'],
    ['/pika/search', { user_id: 'u\u0000', query: 'x' }, 'user_id'],
    ['/pika/search', { user_id: 'u', query: 'x', surprise: 1 }, 'surprise'],
    ['/pika/ltm/add_facts', { user_id: 'u', facts: [] }, 'facts'],
    ['/pika/ltm/add_facts', { user_id: 'u', facts: [''] }, 'facts.0.text'],
    ['/pika/ltm/add_facts', { user_id: 'u', facts: [{ text: 'x', category: 'nonsense' }] }, 'facts.0.category'],
    [
      '/pika/ltm/add_facts',
      { user_id: 'u', facts: [{ text: 'x', expiration_date: '2024-02-31' }] },
      'facts.0.expiration_date',
    ],
    ['/pika/ltm/extract', { user_id: 'u', messages: [{ role: 'king', content: 'x' }] }, 'messages.0.role'],
    [
      '/pika/stm/sessions/s/messages',
      { user_id: 'u', messages: [{ role: 'user', content: '' }] },
      'messages.0.content',
    ],
    ['/pika/stm/sessions/s/messages', { user_id: 'u', messages: [] }, 'messages'],
  ])('names the field: %s %j', async (path, body, field) => {
    const { status, headers, body: problem } = await post(path, body);
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(problem.errors?.map((error) => error.field)).toContain(field);
    expect(problem.request_id).toBe(headers.get('x-request-id'));
  });

  it('takes nothing for a number that only claims to have a text', async () => {
    const filters = { user_id: 'u' };
    for (const top_k of [{ toString: 1 }, { valueOf: 1 }, [5], true, 'many']) {
      expect((await post('/v3/memories/search/', { query: 'x', filters, top_k })).status).toBe(400);
    }
    expect((await post('/v3/memories/search/', { query: 'x', filters, top_k: '5' })).status).toBe(200);
  });

  it('answers Mem0 routes in the form of Mem0', async () => {
    const missing = await service.request<{ detail: { loc: string[] }[] }>('POST', '/memories', { user_id: 'u' });
    expect(missing.status).toBe(422);
    expect(missing.body.detail[0]?.loc).toEqual(['body', 'messages']);
    const noId = await service.request<{ detail: string }>('POST', '/memories', {
      messages: [{ role: 'user', content: 'x' }],
    });
    expect(noId.status).toBe(400);
    expect(typeof noId.body.detail).toBe('string');
  });

  it('tells the kinds of refusal apart', async () => {
    expect((await post('/pika/search', '{"user_id":')).status).toBe(400);
    expect((await post('/pika/search', { user_id: 'u', query: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect((await post('/pika/search', 'a=b', { 'content-type': 'text/csv' })).status).toBe(415);
    expect((await service.request('GET', '/pika/nowhere')).status).toBe(404);
    const wrong = await service.request('GET', '/pika/search');
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toContain('POST');
    expect((await service.request('GET', '/pika/jobs/2f1c0c9e-0f3c-4d52-a52d-3a7f4e1f3b11')).status).toBe(404);
    expect((await service.request('GET', '/pika/stm/sessions/none?user_id=u')).status).toBe(404);
  });

  it.each([
    ['/pika/ltm/add_facts', { user_id: 'half', facts: ['cut \ud83d'] }],
    ['/pika/ltm/add_facts', { user_id: 'half', facts: [{ text: 'x', metadata: { '\ude00': 1 } }] }],
    ['/pika/stm/sessions/s/messages', { user_id: 'half', messages: [{ role: 'user', content: '\ude00 cut' }] }],
    ['/memories', { user_id: 'half', infer: false, messages: [{ role: 'user', content: 'cut \ud83d' }] }],
  ])('refuses half of a character, which cannot be stored as it is: %s', async (path, body) => {
    const { status, body: problem } = await post(path, body);
    expect(status).toBe(400);
    expect(JSON.stringify(problem)).toMatch(/half of a character/);
  });

  const sinceBanana = { user_id: 'u', created_at: { gte: 'banana' } };
  it.each([
    ['/pika/search', { user_id: 'u', query: 'x', filters: { created_at: { gte: 'banana' } } }],
    ['/search', { query: 'x', filters: sinceBanana }],
    ['/v3/memories', { filters: sinceBanana }],
    ['/v3/memories/search', { query: 'x', filters: sinceBanana }],
  ])('refuses a filter that compares a date with what is none: %s', async (path, body) => {
    const { status, body: problem } = await post(path, body);
    expect(status).toBe(400);
    expect(JSON.stringify(problem)).toMatch(/created_at\.gte: takes a date and time as ISO 8601/);
  });

  it.each([
    ['SQL', `"; DROP TABLE memories; --`],
    ['full text syntax', `NEAR(a b) OR * AND "unclosed`],
    ['quotes', `x' OR '1'='1`],
    ['wildcards', `%_\\`],
    ['emoji and marks', '👩‍👩‍👧‍👦 \u202e \ufffd'],
    ['parentheses', '(((((((((('],
    ['a path', '../../etc/passwd'],
    ['a very long word', 'a'.repeat(10_000)],
  ])('takes odd text as text: %s', async (_name, odd) => {
    const added = await post('/pika/ltm/add_facts', { user_id: 'odd', facts: [odd] });
    expect(added.status).toBe(200);
    const found = await post('/pika/search', { user_id: 'odd', query: odd });
    expect(found.status).toBe(200);
    const told = await post('/memories', { user_id: 'odd', messages: [{ role: 'user', content: odd }] });
    expect(told.status).toBe(200);
  });

  it('keeps ids of any script apart and refuses what is no id', async () => {
    for (const user_id of [
      'Nguyễn Minh Phúc',
      'a/b?c#d',
      '%2e%2e',
      "o'hara",
      'مريم',
      '猫 好き',
      '__proto__',
      'constructor',
    ]) {
      await post('/pika/ltm/add_facts', { user_id, facts: [`I am ${user_id}`] });
      const { body } = await service.request<{ results: { memory: string }[] }>('POST', '/pika/search', {
        user_id,
        query: 'who am I',
        sources: ['ltm'],
      });
      expect(body.results.map(({ memory }) => memory)).toEqual([`I am ${user_id}`]);
    }
    expect((await post('/pika/search', { user_id: 'x'.repeat(257), query: 'x' })).status).toBe(422);
    expect((await post('/pika/search', { user_id: { a: 1 }, query: 'x' })).status).toBe(422);
  });
});

describe('bodies that would hold the event loop', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  const many = (count: number, value: unknown) => Array.from({ length: count }, () => value);
  const names = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, 1]));

  it.each([
    ['a wide object', '/search', { query: 'x', user_id: 'u', ...names(5_000) }, 400],
    ['a long list', '/memories', { user_id: 'u', messages: many(90_000, {}) }, 400],
    ['a run of marks', '/pika/search', { user_id: 'u', query: '\u0300\u0316'.repeat(20_000) }, 400],
    ['an id of marks', '/pika/search', { user_id: 'a\u0300'.repeat(20_000), query: 'x' }, 422],
    ['deep nesting', '/search', `{"query":"x","filters":${'{"AND":'.repeat(5_000)}1${'}'.repeat(5_000)}}`, 400],
    ['lists for facts', '/pika/ltm/add_facts', { user_id: 'u', facts: [[]] }, 422],
    ['lists for messages', '/memories', { user_id: 'u', messages: [[{ role: 'user', content: 'x' }]] }, 422],
    ['lists for turns', '/pika/ltm/extract', { user_id: 'u', messages: [[]] }, 422],
    ['large metadata', '/pika/ltm/add_facts', { user_id: 'u', facts: ['x'], metadata: { a: 'x'.repeat(20_000) } }, 422],
  ])('are refused: %s', async (_name, path, body, status) => {
    expect((await service.request('POST', path, body)).status).toBe(status);
  });

  it('and an offset beyond all numbers', async () => {
    expect((await service.request('GET', '/memories?user_id=u&offset=1e30')).status).toBe(422);
  });
});
