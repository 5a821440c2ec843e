import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runUntilExit, type Service, startService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('operations', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ LOG_LEVEL: 'info' });
  });
  afterAll(() => service.stop());

  it('answers probes with the state of every dependency', async () => {
    expect(await service.request('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    const ready = await service.request<{ details: Record<string, { status: string; latency_ms: number }> }>(
      'GET',
      '/health/ready',
    );
    expect(ready.status).toBe(200);
    expect(ready.body.details).toMatchObject({ database: { status: 'up' }, ltm: { status: 'up' } });
    expect(typeof ready.body.details['ltm']?.latency_ms).toBe('number');
  });

  it('documents every route', async () => {
    const { body } = await service.request<{ paths: Record<string, unknown> }>('GET', '/openapi.json');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/pika/search', '/pika/ltm/add_facts', '/memories', '/search', '/pika/jobs/{job_id}']),
    );
    const docs = await service.request<string>('GET', '/docs');
    expect(docs.status).toBe(200);
    expect(docs.body).not.toMatch(/(src|href)="https?:/);
  });

  it('carries the request id into answers and log lines', async () => {
    const { headers } = await service.request('GET', '/health/live', undefined, { 'x-request-id': 'trace-42' });
    expect(headers.get('x-request-id')).toBe('trace-42');
    const forged = await service.request('GET', '/health/live', undefined, { 'x-request-id': 'a b"c' });
    expect(forged.headers.get('x-request-id')).not.toBe('a b"c');
    // The line is written when the answer has gone out, which may be after it was read.
    await expect.poll(() => service.logs()).toContain('"request_id":"trace-42"');
  });
});

describe('keys', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ PIKA_API_KEYS: 'red:red-secret-1,blue:blue-secret-2' });
  });
  afterAll(() => service.stop());

  const as = (secret: string, scheme = 'Bearer') => ({ authorization: `${scheme} ${secret}` });

  it('asks for a key, in any of its forms', async () => {
    const refused = await service.request('POST', '/pika/search', { user_id: 'u', query: 'x' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    expect((await service.request('POST', '/search', { query: 'x' }, as('wrong-secret'))).body).toHaveProperty(
      'detail',
    );
    for (const headers of [as('red-secret-1'), as('red-secret-1', 'Token'), { 'x-api-key': 'red-secret-1' }]) {
      expect((await service.request('POST', '/pika/search', { user_id: 'u', query: 'x' }, headers)).status).toBe(200);
    }
    expect((await service.request('GET', '/health/ready')).status).toBe(200);
  });

  it('lets only the first key change what all tenants share', async () => {
    const llm = { provider: 'openai', config: { base_url: 'http://127.0.0.1:9/v1' } };
    expect((await service.request('POST', '/configure', { llm }, as('blue-secret-2'))).status).toBe(403);
    const prompt = { custom_fact_extraction_prompt: 'Only colours. {"facts": []}' };
    expect((await service.request('POST', '/configure', prompt, as('blue-secret-2'))).status).toBe(200);
    expect((await service.request('POST', '/configure', { llm }, as('red-secret-1'))).status).toBe(200);
    const { body } = await service.request('GET', '/configure', undefined, as('blue-secret-2'));
    expect(JSON.stringify(body)).not.toContain('127.0.0.1:9');
  });

  it('keeps tenants apart, also with equal user ids', async () => {
    const add = (secret: string, fact: string) =>
      service.request('POST', '/pika/ltm/add_facts', { user_id: 'same', facts: [fact] }, as(secret));
    await add('red-secret-1', 'The colour is red');
    await add('blue-secret-2', 'The colour is blue');
    const { body } = await service.request<{ results: { memory: string }[] }>(
      'POST',
      '/pika/search',
      { user_id: 'same', query: 'colour' },
      as('blue-secret-2'),
    );
    expect(body.results.map(({ memory }) => memory)).toEqual(['The colour is blue']);
  });
});

describe('a start that cannot be', () => {
  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ LTM_ADAPTER: 'carrier-pigeon' }, 'LTM_ADAPTER'],
    [{ PIKA_DATADIR: '/tmp' }, 'PIKA_DATADIR'],
    [{ HOST: '0.0.0.0' }, 'PIKA_API_KEYS'],
    [{ PIKA_API_KEYS: 'nocolon' }, 'PIKA_API_KEYS'],
    [{ PIKA_API_KEYS: 'a:12345678,b:12345678' }, 'PIKA_API_KEYS'],
    [{ JOBS_CONCURRENCY: '0' }, 'JOBS_CONCURRENCY'],
    [{ LLM_PROVIDER: 'nonsense' }, 'LLM_PROVIDER'],
    [{ EMBEDDER_PROVIDER: 'nonsense' }, 'EMBEDDER_PROVIDER'],
    [{ VECTOR_STORE: 'nonsense' }, 'VECTOR_STORE'],
    // The file system of /proc answers that a folder cannot be made as if the one around it were missing.
    [{ PIKA_DATA_DIR: '/proc/x' }, 'PIKA_DATA_DIR'],
    [{ PIKA_DATA_DIR: fileURLToPath(import.meta.url) }, 'PIKA_DATA_DIR'],
  ])('ends with one line that names the variable: %j', async (settings, variable) => {
    const folder = await temporaryFolder('refused');
    const { code, output } = await runUntilExit({ PIKA_DATA_DIR: folder.path, ...settings });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain(variable);
    expect(output).not.toContain('nocolon');
  });
});
