import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { from, PATH, READ, said, StmApp } from '../../support/stm-app.js';

describe('requests for sessions that do not fit', () => {
  let app: StmApp;
  const send: StmApp['send'] = (...request) => app.send(...request);

  beforeEach(async () => {
    app = await StmApp.start();
  });

  afterEach(() => app.close());

  it.each([
    ['messages', { user_id: 'lan' }],
    ['messages', from()],
    ['messages', { user_id: 'lan', messages: 'hello' }],
    ['messages', from('hello')],
    ['messages', from([])],
    ['messages', from(null)],
    ['messages', from(...Array.from({ length: 201 }, () => said('x')))],
    ['user_id', { messages: [said('x')] }],
    ['user_id', { user_id: 'a\u0000b', messages: [said('x')] }],
    ['agent_id', { ...from(said('x')), agent_id: 7 }],
    ['messages.0.role', from(said('x', { role: 'robot' }))],
    ['messages.1.content', from(said('x'), said(' \n'))],
    ['messages.0.content', from(said(''))],
    ['messages.0.content', from(said({ text: 'x' }))],
    ['messages.0.content', from(said('x'.repeat(100_001)))],
    ['messages.0.id', from(said('x', { id: '\u0007' }))],
    ['messages.0.created_at', from(said('x', { created_at: 'yesterday' }))],
    ['messages.0.created_at', from(said('x', { created_at: '2025-02-30T00:00:00Z' }))],
    ['messages.0.created_at', from(said('x', { created_at: '2025-W10' }))],
    ['messages.0.metadata', from(said('x', { metadata: [1] }))],
    ['messages.0.mood', from(said('x', { mood: 'fine' }))],
    ['session', { ...from(said('x')), session: 'x' }],
  ])('names the field %s of a body that does not fit', async (field, payload) => {
    const { status, body } = await send('POST', PATH, payload);

    expect(status).toBe(422);
    expect((body['errors'] as { field: string }[]).map((error) => error.field)).toContain(field);
    expect((await send('GET', READ)).status).toBe(404);
  });

  it.each([
    ['If-Match', 'POST', PATH, { 'if-match': 'latest' }],
    ['Idempotency-Key', 'POST', PATH, { 'idempotency-key': ' ' }],
    ['session_id', 'POST', '/pika/stm/sessions/%07/messages', {}],
    ['user_id', 'GET', '/pika/stm/sessions/chat', {}],
    ['user_id', 'GET', '/pika/stm/sessions', {}],
    ['limit', 'GET', '/pika/stm/sessions?user_id=lan&limit=101', {}],
    ['cursor', 'GET', '/pika/stm/sessions?user_id=lan&cursor=bm8', {}],
  ] as const)('names %s of a request that does not fit', async (field, method, url, headers) => {
    const { status, body } = await send(method, url, method === 'POST' ? from(said('x')) : undefined, headers);

    expect(status).toBe(422);
    expect(body['errors']).toMatchObject([{ field }]);
  });
});
