import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule, EventBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../test/support/manual-clock.js';
import { temporaryFolder } from '../../../../test/support/temporary-folder.js';
import { JobsSettings } from '../../../config/jobs.settings.js';
import { ServerSettings } from '../../../config/server.settings.js';
import { StmSettings } from '../../../config/stm.settings.js';
import { createHttpApp } from '../../../platform/http/http-app.js';
import { PinoLogger } from '../../../platform/telemetry/pino-logger.js';
import { Clock } from '../../../shared/kernel/clock.js';
import { IdSource, RandomIdSource } from '../../../shared/kernel/id-source.js';
import { JobsModule } from '../../jobs/jobs.module.js';
import { MessagesAppended } from '../stm.api.js';
import { StmModule } from '../stm.module.js';

@Global()
@Module({})
class ServiceWithSessions {
  static with(clock: Clock, dataDir: string): DynamicModule {
    const providers = [
      { provide: Clock, useValue: clock },
      { provide: IdSource, useClass: RandomIdSource },
      { provide: ServerSettings, useValue: Object.assign(new ServerSettings(), { dataDir }) },
      { provide: StmSettings, useValue: new StmSettings() },
      { provide: JobsSettings, useValue: new JobsSettings() },
    ];
    const imports = [CqrsModule.forRoot(), JobsModule, StmModule];
    return { module: ServiceWithSessions, imports, providers, exports: providers };
  }
}

const PATH = '/pika/stm/sessions/chat%201/messages';
const READ = '/pika/stm/sessions/chat%201?user_id=lan';

const said = (content: unknown, more: object = {}) => ({ role: 'user', content, ...more });
const from = (...messages: unknown[]) => ({ user_id: 'lan', messages });

describe('sessions over HTTP', () => {
  let app: NestFastifyApplication;
  let clock: ManualClock;
  let events: unknown[];

  beforeEach(async () => {
    clock = new ManualClock(Date.UTC(2025, 2, 1, 8));
    events = [];
    const { path } = await temporaryFolder('stm');
    const logger = pino({ level: 'silent' });
    app = await createHttpApp({
      module: ServiceWithSessions.with(clock, path),
      logger,
      nestLogger: new PinoLogger(logger),
      version: 'test',
    });
    app.get(EventBus).subscribe((event) => events.push(event));
  });

  afterEach(() => app.close());

  async function send(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers = {}) {
    const response = await app.inject({ method, url, headers, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  }

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
    const appended = events.filter((event) => event instanceof MessagesAppended);
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
      clock.advance(1_000);
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
