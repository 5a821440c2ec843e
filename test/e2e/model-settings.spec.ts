import { afterEach, describe, expect, it } from 'vitest';
import { embeds, fails, holds, OpenAiStandIn } from '../support/openai-stand-in.js';
import { describeWithSdk } from '../support/requires.js';
import { runUntilExit, type Service, startService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let service: Service | undefined;

afterEach(async () => {
  await service?.stop();
  service = undefined;
});

describe('Settings of models that cannot work', () => {
  it.each([
    [{ LLM_PROVIDER: 'openia' }, /LLM_PROVIDER="openia": takes one of none, openai/],
    [{ LLM_PROVIDER: 'openai' }, /LLM_API_KEY/],
    [
      { LLM_PROVIDER: 'anthropic', LLM_API_KEY: 'k' },
      /LLM_PROVIDER=anthropic needs the package @anthropic-ai\/sdk: npm install @anthropic-ai\/sdk/,
    ],
    [{ LLM_TIMEOUT_MS: 'soon' }, /LLM_TIMEOUT_MS="soon"/],
    [{ EMBEDDER_PROVIDER: 'openai' }, /EMBEDDER_API_KEY/],
    [{ EMBEDDER_PROVIDER: 'ollama' }, /EMBEDDER_PROVIDER=ollama needs the package ollama/],
    [{ EMBEDDER_PROVIDER: 'lmstudio', EMBEDDER_MODEL: 'unheard-of' }, /EMBEDDER_DIMENSIONS/],
    [{ VECTOR_STORE: 'cupboard' }, /VECTOR_STORE="cupboard": takes one of sqlite, memory/],
    [{ VECTOR_STORE: 'qdrant' }, /VECTOR_STORE=qdrant needs the package @qdrant\/js-client-rest: npm install/],
    [{ VECTOR_STORE_CONFIG: '[1]' }, /VECTOR_STORE_CONFIG/],
    [{ EXTRACTION_MAX_TURNS: '0' }, /EXTRACTION_MAX_TURNS="0"/],
  ])('end the start with one line: %o', async (settings: Record<string, string>, line) => {
    const folder = await temporaryFolder('models');
    const { code, output } = await runUntilExit({ ...settings, LOG_LEVEL: 'silent', PIKA_DATA_DIR: folder.path });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(line);
    expect(output.trim().split('\n')).toHaveLength(1);
  });
});

describeWithSdk('An embedding model', 'the Mem0 service embeds what it keeps', () => {
  const facts = ['Has a tortoise named Speedy', 'Works as a baker in Lyon', 'Plays the cello'];

  it('finds by meaning, and by words when it fails or is late', async () => {
    const standIn = await OpenAiStandIn.start();
    service = await startWith(standIn, { EMBEDDER_SEARCH_TIMEOUT_MS: '1000' });
    const logs = () => service?.logs();
    await service.request('POST', '/pika/ltm/add_facts', { user_id: 'u', facts });
    expect(standIn.requests).toHaveLength(1); // all facts in one request
    expect(await search(service, 'tortoise')).toEqual([facts[0], expect.closeTo(0.7, 0)]);

    standIn.embeddings(fails(500));
    expect(await search(service, 'Who works as a baker?')).toEqual([facts[1], 0]);
    await expect.poll(logs).toMatch(/by words alone.*stand-in says 500/);

    const held = holds(embeds());
    standIn.embeddings(held.reply);
    expect(await search(service, 'cello')).toEqual([facts[2], 0]);
    await expect.poll(logs).toMatch(/by words alone.*did not answer in time/);
    held.release();
  });

  it('that leaves out a vector stores nothing, and says so', async () => {
    const standIn = await OpenAiStandIn.start();
    service = await startWith(standIn);
    standIn.embeddings(embeds({ drop: 1 }));
    const lost = await service.request('POST', '/memories', conversation);
    expect(lost).toMatchObject({ status: 502, body: { code: 'embedder.unavailable' } });
    expect(await count(service)).toBe(0);
    standIn.embeddings(embeds());
    expect((await service.request('POST', '/memories', conversation)).status).toBe(200);
    expect(await count(service)).toBeGreaterThan(0);
  });

  it('that gives vectors of another length stores nothing', async () => {
    const standIn = await OpenAiStandIn.start();
    service = await startWith(standIn);
    standIn.embeddings((request, response) => {
      return embeds()({ ...request, body: { ...request.body, dimensions: 32 } }, response);
    });
    const { status, body } = await service.request('POST', '/memories', conversation);
    expect(status).toBe(502);
    expect(JSON.stringify(body)).toContain('32');
    expect(await count(service)).toBe(0);
  });

  it('can be chosen while nothing is stored, and not after that', async () => {
    const standIn = await OpenAiStandIn.start();
    service = await startService({ LOG_LEVEL: 'warn' });
    const choose = (model: string, dims: number) =>
      service?.request('POST', '/configure', {
        embedder: { provider: 'openai', config: { model, base_url: standIn.url, embedding_dims: dims } },
      });
    expect(await choose('first', 64)).toMatchObject({ status: 200 });
    expect(await choose('second', 32)).toMatchObject({ status: 200 });
    await service.request('POST', '/pika/ltm/add_facts', { user_id: 'u', facts });
    expect(standIn.requests.at(-1)?.body).toMatchObject({ model: 'second', dimensions: 32 });
    expect(await choose('first', 64)).toMatchObject({ status: 409 });
    await service.restart();
    expect(await search(service, 'tortoise')).toEqual([facts[0], expect.closeTo(0.7, 0)]);
    expect(standIn.requests.at(-1)?.body).toMatchObject({ model: 'second' });
  });
});

const conversation = { user_id: 'u', messages: [{ role: 'user', content: 'I have a tortoise. I live in Lyon.' }] };

function startWith(standIn: OpenAiStandIn, settings: Record<string, string> = {}): Promise<Service> {
  return startService({
    EMBEDDER_PROVIDER: 'openai',
    EMBEDDER_BASE_URL: standIn.url,
    EMBEDDER_DIMENSIONS: '64',
    LOG_LEVEL: 'warn',
    ...settings,
  });
}

/** The best memory and the semantic part of its score. */
async function search(running: Service, query: string): Promise<[string | undefined, number | undefined]> {
  const { body } = await running.request<{ results: { memory: string; score_details: { semantic: number } }[] }>(
    'POST',
    '/search',
    { query, filters: { user_id: 'u' }, explain: true },
  );
  const [best] = body.results;
  return [best?.memory, best?.score_details.semantic];
}

async function count(running: Service): Promise<number> {
  const { body } = await running.request<{ total: number }>('GET', '/memories?user_id=u');
  return body.total;
}
