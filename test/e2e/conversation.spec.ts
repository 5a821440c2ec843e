import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from '../support/service.js';

interface Found {
  readonly results: readonly { memory: string; source: string; score: number; score_details?: object }[];
  readonly degraded: readonly string[];
}

const vietnamese = [
  { role: 'user', content: 'Chào bạn, mình tên là Trần Quốc Bảo.' },
  { role: 'assistant', content: 'Chào Bảo!' },
  { role: 'user', content: 'Mình sống ở Huế và làm thợ mộc. Mình thích nuôi cá cảnh và nuôi thỏ.' },
];

describe('a conversation goes in, the right memories come out', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  const search = (body: object) => service.request<Found>('POST', '/pika/search', body);

  it('distils separate facts through the Mem0 route and finds them', async () => {
    const posted = await service.request<{ results: { id: string; memory: string; event: string }[] }>(
      'POST',
      '/memories',
      {
        messages: vietnamese,
        user_id: 'Trần Quốc Bảo',
        run_id: 'run 1',
      },
    );
    expect(posted.status).toBe(200);
    expect(posted.body.results.length).toBeGreaterThanOrEqual(5);
    expect(posted.body.results.every(({ event }) => event === 'ADD')).toBe(true);

    const found = await search({ user_id: 'Trần Quốc Bảo', query: 'vật nuôi yêu thích', explain: true });
    expect(found.status).toBe(200);
    expect(found.body.degraded).toEqual([]);
    expect(found.body.results[0]?.memory).toMatch(/nuôi (cá|thỏ)/);
    expect(found.body.results[0]?.score_details).toBeDefined();
  });

  it('does not add what it knows already', async () => {
    const body = { messages: [{ role: 'user', content: 'I work as a baker in Porto.' }], user_id: 'rui' };
    const first = await service.request<{ results: unknown[] }>('POST', '/memories', body);
    const second = await service.request<{ results: unknown[] }>('POST', '/memories', body);
    expect(first.body.results.length).toBeGreaterThan(0);
    expect(second.body.results).toEqual([]);
  });

  it('keeps every message word for word when it is told not to infer', async () => {
    const messages = [{ role: 'user', content: 'Ana: the blue bicycle is in the shed' }];
    const posted = await service.request<{ results: { memory: string }[] }>('POST', '/memories', {
      messages,
      user_id: 'verbatim',
      infer: false,
    });
    expect(posted.body.results.map(({ memory }) => memory)).toEqual(['Ana: the blue bicycle is in the shed']);
    const found = await service.request<{ results: { memory: string; user_id: string }[] }>('POST', '/search', {
      query: 'where is the bicycle?',
      filters: { user_id: 'verbatim' },
    });
    expect(found.body.results[0]).toMatchObject({ memory: messages[0]?.content, user_id: 'verbatim' });
  });

  it('stores given facts, says which were there already, and shows what a score is made of', async () => {
    const body = {
      user_id: 'facts',
      facts: ['Sở thích: nuôi chó', { text: 'Allergic to peanuts', category: 'health' }],
    };
    const first = await service.request<{ results: { event: string; custom_score: number }[]; cursor: string }>(
      'POST',
      '/pika/ltm/add_facts',
      body,
    );
    expect(first.body.results.map(({ event }) => event)).toEqual(['ADD', 'ADD']);
    expect(first.body.cursor).not.toBe('');
    const again = await service.request<{ results: { event: string }[] }>('POST', '/pika/ltm/add_facts', {
      user_id: 'facts',
      facts: ['sở thích: NUÔI CHÓ', 'Allergic to peanuts.', 'Plays the violin', 'Plays the violin'],
    });
    expect(again.body.results.map(({ event }) => event)).toEqual(['NOOP', 'NOOP', 'ADD', 'NOOP']);
  });

  it('extracts in a job that can be waited for', async () => {
    const body = { user_id: 'jobs', messages: [{ role: 'user', content: 'My sister Anna lives in Berlin.' }] };
    const waited = await service.request<{ status: string; result: { results: { memory: string }[] } }>(
      'POST',
      '/pika/ltm/extract?wait_ms=10000',
      body,
    );
    expect(waited.status).toBe(200);
    expect(waited.body.status).toBe('completed');
    expect(waited.body.result.results.map(({ memory }) => memory).join()).toContain('Anna');

    const queued = await service.request<{ job_id: string; status_url: string }>('POST', '/pika/ltm/extract', body);
    expect(queued.status).toBe(202);
    expect(queued.headers.get('location')).toBe(queued.body.status_url);
    const job = await service.request<{ job_id: string }>('GET', queued.body.status_url);
    expect(job.body.job_id).toBe(queued.body.job_id);
  });

  it('searches both memories side by side and unites what both know', async () => {
    const user_id = 'both';
    const content = 'Owns a yellow canoe';
    await service.request('POST', '/pika/ltm/add_facts', { user_id, facts: [content] });
    await service.request('POST', '/pika/stm/sessions/river/messages', {
      user_id,
      messages: [
        { role: 'user', content },
        { role: 'user', content: 'The canoe needs new paddles' },
      ],
    });
    const { body } = await search({ user_id, session_id: 'river', query: 'canoe' });
    expect(body.results.map(({ source }) => source).toSorted()).toEqual(['both', 'stm']);
    const ltmOnly = await search({ user_id, query: 'canoe', sources: ['ltm'] });
    expect(ltmOnly.body.results.map(({ source }) => source)).toEqual(['ltm']);
  });

  it('keeps users, and agents where one is named, apart', async () => {
    const fact = (user_id: string, agent_id: string, text: string) =>
      service.request('POST', '/pika/ltm/add_facts', { user_id, agent_id, facts: [text] });
    await fact('owner one', 'coach', 'The secret word is tangerine');
    await fact('owner two', 'coach', 'The secret word is lavender');
    await fact('owner one', 'tutor', 'The secret word is porcelain');
    const all = await search({ user_id: 'owner one', query: 'secret word' });
    expect(all.body.results.map(({ memory }) => memory).toSorted()).toEqual([
      'The secret word is porcelain',
      'The secret word is tangerine',
    ]);
    const coach = await search({ user_id: 'owner one', agent_id: 'coach', query: 'secret word' });
    expect(coach.body.results.map(({ memory }) => memory)).toEqual(['The secret word is tangerine']);
    const byAgent = await service.request<Found>('POST', '/search', {
      query: 'secret word',
      filters: { agent_id: 'coach' },
    });
    expect(byAgent.body.results.map(({ memory }) => memory).toSorted()).toEqual([
      'The secret word is lavender',
      'The secret word is tangerine',
    ]);
  });

  it('lets a new home take the place of the old one, and brings the old one back', async () => {
    const add = (fact: string) =>
      service.request<{ results: { id: string; event: string }[] }>('POST', '/pika/ltm/add_facts', {
        user_id: 'mover',
        facts: [fact],
      });
    const home = async () => {
      const { body } = await search({ user_id: 'mover', query: 'where do I live?', sources: ['ltm'] });
      return body.results.map(({ memory }) => memory);
    };
    const old = (await add('Địa chỉ: sống ở Hà Nội')).body.results[0];
    expect((await add('Địa chỉ: sống ở Đà Nẵng')).body.results[0]?.event).toBe('SUPERSEDE');
    expect(await home()).toEqual(['Địa chỉ: sống ở Đà Nẵng']);
    const restored = await service.request('POST', `/pika/ltm/memories/${old?.id}/restore`);
    expect(restored.status).toBe(200);
    expect(await home()).toEqual(['Địa chỉ: sống ở Hà Nội']);
    expect((await service.request('POST', '/pika/ltm/memories/none/restore')).status).toBe(404);
  });

  it('obeys limit and threshold', async () => {
    const facts = ['Likes tea', 'Likes green tea', 'Likes black tea', 'Owns a teapot'];
    await service.request('POST', '/pika/ltm/add_facts', { user_id: 'limits', facts });
    expect((await search({ user_id: 'limits', query: 'tea', limit: 2 })).body.results).toHaveLength(2);
    const strict = await search({ user_id: 'limits', query: 'tea', threshold: 0.99 });
    expect(strict.body.results.every(({ score }) => score >= 0.99)).toBe(true);
  });
});
