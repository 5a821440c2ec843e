import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWith } from '../support/requires.js';
import { type Service, startService } from '../support/service.js';
import { restartableRedis } from '../support/stm-redis.js';

interface Built {
  readonly messages: readonly { role: string; content: string }[];
  readonly text: string;
  readonly tokens: number;
  readonly ledger: readonly { section: string; id?: string; tokens: number; kept: boolean; reason: string }[];
  readonly degraded: readonly string[];
  readonly timings_ms: Readonly<Record<string, number>>;
  readonly code?: string;
}

const user_id = 'Nguyễn Minh Phúc';

describe('a context over HTTP', () => {
  let service: Service;

  beforeAll(async () => {
    service = await startService({ STM_ACTIVE_TURNS: '4' });
    await service.request('POST', '/memories', {
      user_id,
      messages: [
        { role: 'user', content: 'Tôi tên là Phúc, tôi sống ở Hà Nội, tôi thích nuôi chó và bị dị ứng với tôm.' },
      ],
    });
    const said = [
      'Chào bạn!',
      'Chào Phúc!',
      'Hôm nay trời đẹp.',
      'Đúng vậy.',
      'Tối nay ăn gì nhỉ?',
      'Bạn thích món gì?',
    ];
    await service.request('POST', '/pika/stm/sessions/chat/messages', {
      user_id,
      messages: said.map((content, index) => ({
        id: `m${index}`,
        role: index % 2 === 0 ? 'user' : 'assistant',
        content,
      })),
    });
  });
  afterAll(() => service.stop());

  const build = (body: object) => service.request<Built>('POST', '/pika/context', { user_id, ...body });

  it('has who the user is, what answers the query, summaries and the latest turns in order', async () => {
    const { status, body } = await build({ session_id: 'chat', query: 'dị ứng với gì?' });
    expect(status).toBe(200);
    expect(body.degraded).toEqual([]);
    expect(body.text).toMatch(/^About the user:\n- .*Phúc/u);
    expect(body.text).toContain('tôm');
    expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user', 'assistant']);
    expect(body.messages.at(-1)).toEqual({ role: 'assistant', content: 'Bạn thích món gì?' });
    expect(new Set(body.ledger.filter(({ kept }) => kept).map(({ section }) => section))).toEqual(
      new Set(['profile', 'ltm', 'summary', 'history']),
    );
    expect(Object.keys(body.timings_ms).toSorted()).toEqual(['build', 'ltm', 'profile', 'stm', 'total']);
  });

  it('is within every budget, the same each time', async () => {
    for (const max_tokens of [50, 100, 200, 100_000]) {
      const first = await build({ session_id: 'chat', max_tokens });
      const { timings_ms: _, ...again } = (await build({ session_id: 'chat', max_tokens })).body;
      expect(first.body).toMatchObject(again);
      expect(first.body.tokens).toBeLessThanOrEqual(max_tokens);
      expect(first.body.messages.length).toBeGreaterThan(0);
      expect(first.body.ledger.filter(({ section }) => section === 'history')).toHaveLength(4);
    }
  });

  it('is empty for somebody unknown, and has no history of an unknown session', async () => {
    const { body } = await service.request<Built>('POST', '/pika/context', { user_id: 'nobody', session_id: 'none' });
    expect(body).toMatchObject({ messages: [], text: '', tokens: 0, ledger: [], degraded: [] });
    expect((await build({ session_id: 'none' })).body.text).toContain('Hà Nội');
  });

  it('has nothing of another user', async () => {
    const { body } = await service.request<Built>('POST', '/pika/context', { user_id: 'lan', session_id: 'chat' });
    expect(body.text).toBe('');
  });

  it.each([
    [{ max_tokens: 49 }, 'max_tokens'],
    [{ max_tokens: 100_001 }, 'max_tokens'],
    [{ max_tokens: '500' }, 'max_tokens'],
    [{ query: ' ' }, 'query'],
    [{ limit: 0 }, 'limit'],
    [{ timeout_ms: 0 }, 'timeout_ms'],
    [{ user_id: '' }, 'user_id'],
    [{ session_id: 7 }, 'session_id'],
  ])('names the field of a body that does not fit: %j', async (body, field) => {
    const { status, body: problem } = await service.request<{ errors: { field: string }[] }>('POST', '/pika/context', {
      user_id,
      ...body,
    });
    expect(status).toBe(422);
    expect(new Set(problem.errors.map((error) => error.field))).toEqual(new Set([field]));
  });

  it('is described for clients', async () => {
    const { body } = await service.request<{ components: { schemas: Record<string, object> } }>('GET', '/openapi.json');
    expect(body.components.schemas).toHaveProperty('BuiltContextDto.properties.ledger');
  });
});

describeWith('redis-server', 'a context while sessions are out of reach', () => {
  it('has the profile and the facts, and names what is missing', async () => {
    const redis = await restartableRedis();
    const service = await startService({ REDIS_URL: redis.url });
    try {
      await service.request('POST', '/pika/ltm/add_facts', { user_id, facts: ['Sở thích: nuôi chó'] });
      const body = { user_id, session_id: 'chat', timeout_ms: 30_000 };
      const answer = await service.request<Built>('POST', '/pika/context', body);
      expect(answer).toMatchObject({ status: 200, body: { degraded: ['stm'] } });
      expect(answer.body.text).toContain('nuôi chó');
    } finally {
      await service.stop();
      await redis.remove();
    }
  });
});
