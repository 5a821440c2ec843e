import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MessagesAppended } from '../../../src/modules/stm/stm.api.js';
import { from, PATH, READ, said, StmApp } from '../../support/stm-app.js';

describe('sessions over HTTP', () => {
  let app: StmApp;
  const send: StmApp['send'] = (...request) => app.send(...request);

  beforeEach(async () => {
    app = await StmApp.start();
  });

  afterEach(() => app.close());

  it('answers an append with revision, counts, window and cursor', async () => {
    const { status, body } = await send('POST', PATH, from(said('hello'), said('hi', { role: 'assistant' })));

    expect(status).toBe(200);
    expect(body).toMatchObject({
      session_id: 'chat 1',
      revision: 2,
      accepted: 2,
      duplicates: 0,
      window: { turns: 2, tokens: 2, tokens_until_compression: 1_998 },
    });
    expect(body['cursor']).toMatch(/^[\w-]+$/);
  });

  it('gives a session back in its tiers', async () => {
    const spoken = {
      created_at: '2024-05-06T07:08:09+07:00',
      name: 'Lan',
      metadata: { mood: ['vui', 1], toString: 1 },
    };
    await send('POST', PATH, {
      ...from(said('Tôi tên là Lan.', { id: 'm1', ...spoken }), said('ok')),
      agent_id: 'pika',
    });

    const { status, body } = await send('GET', READ);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      session_id: 'chat 1',
      user_id: 'lan',
      agent_id: 'pika',
      revision: 2,
      recent: { summary: null, tokens: 0, turns: 0 },
      session: { summary: null, tokens: 0, turns: 0 },
      total_turns: 2,
      created_at: '2025-03-01T08:00:00.000Z',
      updated_at: '2025-03-01T08:00:00.000Z',
      expires_at: '2025-03-02T08:00:00.000Z',
      active: {
        tokens: body['total_tokens'],
        messages: [
          { ...spoken, id: 'm1', position: 1, content: 'Tôi tên là Lan.', created_at: '2024-05-06T00:08:09.000Z' },
          { position: 2, content: 'ok', created_at: '2025-03-01T08:00:00.000Z' },
        ],
      },
    });
  });

  it('keeps the latest turns of a long session word for word and summarises the others, each in one tier', async () => {
    const part = (start: number) => from(...Array.from({ length: 150 }, (_, n) => said(`Turn ${start + n} is said.`)));
    await send('POST', PATH, part(1));
    await send('POST', PATH, part(151));

    const { body } = await send('GET', READ);
    const { messages } = body['active'] as { messages: { position: number }[] };

    expect(messages.map(({ position }) => position)).toEqual([291, 292, 293, 294, 295, 296, 297, 298, 299, 300]);
    expect(body).toMatchObject({
      total_turns: 300,
      recent: { turns: 40, summarized_by: 'extractive', degraded: false },
      session: { turns: 250, summarized_by: 'extractive', degraded: false },
      degraded: [],
    });
  });

  it('ends a session with a job, once for the same turns, with the user in the body or in the query', async () => {
    await send('POST', PATH, from(said('hello')));

    const first = await send('POST', '/pika/stm/sessions/chat%201/end', { user_id: 'lan' });
    const again = await send('POST', '/pika/stm/sessions/chat%201/end?user_id=lan');

    expect(first).toMatchObject({ status: 202, body: { status: 'pending' } });
    expect(first.body['status_url']).toBe(`/pika/jobs/${String(first.body['job_id'])}`);
    expect(again).toMatchObject({ status: 202, body: { job_id: first.body['job_id'] } });
  });

  it.each([
    [404, '/pika/stm/sessions/unknown/end?user_id=lan'],
    [404, '/pika/stm/sessions/chat%201/end?user_id=minh'],
    [422, '/pika/stm/sessions/chat%201/end'],
  ])('answers %i to the end of a session that is not the caller’s: %s', async (status, url) => {
    await send('POST', PATH, from(said('hello')));

    expect((await send('POST', url)).status).toBe(status);
  });

  it('tells other modules once what was new', async () => {
    const headers = { 'idempotency-key': 'one' };
    await send('POST', PATH, from(said('hello')), headers);
    const again = await send('POST', PATH, from(said('hello')), headers);

    expect(again.body).toMatchObject({ revision: 1, accepted: 0, duplicates: 1 });
    const appended = app.events.filter((event) => event instanceof MessagesAppended);
    expect(appended).toHaveLength(1);
    expect(appended[0]).toMatchObject({
      key: { tenant: 'default', user: 'lan', session: 'chat 1' },
      messages: [{ content: 'hello', position: 1 }],
    });
  });

  it('refuses a stale If-Match with the current revision', async () => {
    await send('POST', PATH, from(said('a')), { 'if-match': '0' });

    const { status, body } = await send('POST', PATH, from(said('b')), { 'if-match': '"0"' });

    expect(status).toBe(412);
    expect(body).toMatchObject({ code: 'stm.stale_revision', revision: 1 });
  });

  it('pages through the sessions of a user', async () => {
    for (const name of ['a', 'Đà Lạt', 'c']) {
      app.clock.advance(1_000);
      await send('POST', `/pika/stm/sessions/${encodeURIComponent(name)}/messages`, from(said('x')));
    }

    const first = await send('GET', '/pika/stm/sessions?user_id=lan&limit=2');
    const second = await send(
      'GET',
      `/pika/stm/sessions?user_id=lan&limit=2&cursor=${String(first.body['next_cursor'])}`,
    );

    expect(first.body).toMatchObject({ sessions: [{ session_id: 'c' }, { session_id: 'Đà Lạt', total_turns: 1 }] });
    expect(second.body).toMatchObject({ sessions: [{ session_id: 'a' }] });
    expect(second.body).not.toHaveProperty('next_cursor');
  });

  it('deletes a session of its user alone', async () => {
    await send('POST', PATH, from(said('x')));

    const foreign = await send('DELETE', '/pika/stm/sessions/chat%201?user_id=minh');
    const own = await send('DELETE', READ);

    expect(foreign).toMatchObject({ status: 404, body: { code: 'stm.session_not_found' } });
    expect(own).toEqual({ status: 200, body: { session_id: 'chat 1', messages_deleted: 1 } });
    expect((await send('GET', READ)).status).toBe(404);
  });

  it('takes ids of 256 characters of any script, and messages of 100,000', async () => {
    const id = '🌞'.repeat(256);
    const url = `/pika/stm/sessions/${encodeURIComponent(id)}`;

    const appended = await send('POST', `${url}/messages`, { user_id: id, messages: [said('x'.repeat(100_000))] });

    expect(appended).toMatchObject({ status: 200, body: { session_id: id } });
    expect((await send('GET', `${url}?user_id=${encodeURIComponent(id)}`)).status).toBe(200);
  });

  it('takes ids in composed and decomposed form as one', async () => {
    await send('POST', '/pika/stm/sessions/chat/messages', {
      user_id: ' Nguyễn '.normalize('NFD'),
      messages: [said('x')],
    });

    expect((await send('GET', `/pika/stm/sessions/chat?user_id=${encodeURIComponent('Nguyễn')}`)).status).toBe(200);
  });
});
