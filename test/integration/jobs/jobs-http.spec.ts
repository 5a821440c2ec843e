import { type INestApplication, Module } from '@nestjs/common';
import { CqrsModule, QueryBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsModule } from '../../../src/config/settings.module.js';
import { JobHandlers } from '../../../src/modules/jobs/application/job-handlers.js';
import { JobStore } from '../../../src/modules/jobs/application/ports/job-store.port.js';
import { WaitForJob } from '../../../src/modules/jobs/application/wait-for-job/wait-for-job.query.js';
import type { Job } from '../../../src/modules/jobs/domain/job.js';
import { JobNotFound } from '../../../src/modules/jobs/domain/jobs.errors.js';
import { JobsModule } from '../../../src/modules/jobs/jobs.module.js';
import { createHttpApp } from '../../../src/platform/http/http-app.js';
import { KernelModule } from '../../../src/platform/kernel/kernel.module.js';
import { PinoLogger } from '../../../src/platform/telemetry/pino-logger.js';
import { DEFAULT_TENANT } from '../../../src/shared/kernel/scope.js';
import { InvalidInput } from '../../../src/shared/kernel/domain-error.js';
import { Gate, KIND, ScriptedHandler } from './runner-fixture.js';

const UNKNOWN = '6f1c6a0e-7f4b-4a53-9d53-7c1b8d0f8c11';

describe('Jobs over HTTP', () => {
  let folder: string;
  let app: NestFastifyApplication;
  let begun: Gate;
  let gate: Gate;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pika-jobs-http-'));
    app = await startService(folder);
    [begun, gate] = [new Gate(), new Gate()];
    register(app, async ({ progress }, payload) => {
      await progress(50, 'half way');
      begun.open();
      await gate.passed;
      if (payload === 'bad') throw new InvalidInput([{ field: 'payload', message: 'is bad' }]);
      return { echo: payload };
    });
  });

  afterEach(async () => {
    gate.open();
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const enqueue = (payload: unknown = 'hello', tenant = DEFAULT_TENANT): Promise<Job> =>
    app.get(JobStore).enqueue({ tenant, kind: KIND, payload });
  const wait = (id: string, waitMs: number) => app.get(QueryBus).execute(new WaitForJob(DEFAULT_TENANT, id, waitMs));
  const finished = async (payload?: unknown): Promise<Job> => {
    gate.open();
    return wait((await enqueue(payload)).id, 20_000);
  };
  const call = async (url: string, method: 'GET' | 'POST' = 'GET') => {
    const response = await app.inject({ method, url: `/pika/jobs${url}` });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  };

  it('shows a job while it runs', async () => {
    const { id } = await enqueue();
    await begun.passed;

    expect(await call(`/${id}`)).toEqual({
      status: 200,
      body: {
        job_id: id,
        kind: KIND,
        status: 'processing',
        progress: 50,
        current_step: 'half way',
        attempts: 1,
        created_at: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
        updated_at: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      },
    });
  });

  it('shows the result of a completed job and the reason of a failed one, never the payload', async () => {
    const completed = (await call(`/${(await finished('secret')).id}`)).body;
    const failed = (await call(`/${(await finished('bad')).id}`)).body;

    expect(completed).toMatchObject({ status: 'completed', progress: 100, result: { echo: 'secret' } });
    expect(completed).not.toHaveProperty('payload');
    expect(completed).not.toHaveProperty('error');
    expect(failed).toMatchObject({
      status: 'failed',
      error: { code: 'request.invalid', message: 'payload: is bad' },
    });
    expect(failed).not.toHaveProperty('result');
  });

  it.each([`/${UNKNOWN}`, `/${UNKNOWN}/events`, "/'%20OR%201=1--", '/%00'])('answers 404 for %s', async (url) => {
    expect(await call(url)).toMatchObject({ status: 404, body: { code: 'jobs.not_found' } });
  });

  it("answers 404 for another tenant's job", async () => {
    const { id } = await enqueue('hello', 'another');

    expect((await call(`/${id}`)).status).toBe(404);
    expect((await call(`/${id}/events`)).status).toBe(404);
    expect((await call(`/${id}/retry`, 'POST')).status).toBe(404);
    expect((await call('')).body).toEqual({ jobs: [] });
  });

  it('lists jobs by status, newest first, page by page', async () => {
    await finished('bad');
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift((await finished()).id);

    const first = await call('?status=completed&limit=2');
    const second = await call(`?status=completed&limit=2&cursor=${String(first.body['next_cursor'])}`);

    expect(first.body).toMatchObject({ jobs: [{ job_id: ids[0] }, { job_id: ids[1] }] });
    expect(second.body).toMatchObject({ jobs: [{ job_id: ids[2] }] });
    expect(second.body).not.toHaveProperty('next_cursor');
  });

  it.each([
    ['status=lost', 'status'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['cursor=nonsense', 'cursor'],
    ['cursor=a&cursor=b', 'cursor'],
    ['order=asc', 'order'],
  ])('refuses ?%s and names the field', async (query, field) => {
    const { status, body } = await call(`?${query}`);

    expect(status).toBe(422);
    expect(body['errors']).toContainEqual({ field, message: expect.any(String) as unknown });
  });

  it('takes a failed job up again', async () => {
    const { id } = await finished('bad');

    expect(await call(`/${id}/retry`, 'POST')).toMatchObject({ status: 202, body: { job_id: id, status: 'pending' } });
  });

  it('retries failed jobs only', async () => {
    const { id } = await finished();

    expect(await call(`/${id}/retry`, 'POST')).toMatchObject({ status: 409, body: { code: 'jobs.not_failed' } });
    expect((await call(`/${UNKNOWN}/retry`, 'POST')).status).toBe(404);
  });

  it('sends each change as an event and ends with the job', async () => {
    const { id } = await enqueue();
    await begun.passed;

    const answer = app.inject({ method: 'GET', url: `/pika/jobs/${id}/events` });
    setImmediate(() => gate.open());
    const { headers, body } = await answer;

    expect(headers['content-type']).toContain('text/event-stream');
    expect(statesOf(body).at(0)).toMatchObject({ job_id: id, status: 'processing', current_step: 'half way' });
    expect(statesOf(body).at(-1)).toMatchObject({ job_id: id, status: 'completed', result: { echo: 'hello' } });
  });

  it('sends one event for a job that has ended already', async () => {
    const { id } = await finished();

    const { body } = await app.inject({ method: 'GET', url: `/pika/jobs/${id}/events` });

    expect(statesOf(body)).toMatchObject([{ status: 'completed' }]);
  });

  it('waits for the end of a job, but no longer than asked', async () => {
    const { id } = await enqueue();
    await begun.passed;

    expect(await wait(id, 0)).toMatchObject({ status: 'processing' });
    expect(await wait(id, 1)).toMatchObject({ status: 'processing' });
    const ended = wait(id, 20_000);
    gate.open();
    expect(await ended).toMatchObject({ status: 'completed' });
    await expect(wait(UNKNOWN, 20_000)).rejects.toBeInstanceOf(JobNotFound);
  });

  it('lets nobody wait past the end of the service, and loses no job by it', async () => {
    gate.open();
    const delayed = await app
      .get(JobStore)
      .enqueue({ tenant: DEFAULT_TENANT, kind: KIND, payload: 'later', delayMs: 3_600_000 });
    const waiting = wait(delayed.id, 30_000);
    const events = app.inject({ method: 'GET', url: `/pika/jobs/${delayed.id}/events` });

    await app.close();

    expect(await waiting).toMatchObject({ status: 'pending' });
    await events;
    app = await startService(folder);
    expect((await call(`/${delayed.id}`)).body).toMatchObject({ status: 'pending' });
  });
});

async function startService(folder: string): Promise<NestFastifyApplication> {
  const logger = pino({ level: 'silent' });
  @Module({ imports: [SettingsModule.from({ PIKA_DATA_DIR: folder }), KernelModule, CqrsModule.forRoot(), JobsModule] })
  class JobsService {}
  return createHttpApp({ module: JobsService, logger, nestLogger: new PinoLogger(logger), version: '0.0.0' });
}

function register(app: INestApplication, script: ConstructorParameters<typeof ScriptedHandler>[0]): void {
  app.get(JobHandlers).register(new ScriptedHandler(script));
}

function statesOf(stream: string): unknown[] {
  return [...stream.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => JSON.parse(data) as unknown);
}
