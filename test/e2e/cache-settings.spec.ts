import { describe, expect, it } from 'vitest';
import { embeds, OpenAiStandIn } from '../support/openai-stand-in.js';
import { describeWithSdk } from '../support/requires.js';
import { clientOf, texts } from '../support/search-client.js';
import { startService } from '../support/service.js';

const ELSEWHERE = 'a Mem0 service embeds by itself';

describe('caches that are switched off', () => {
  it.each([
    [{ CACHE_L0: 'off' }, ['l4', 'l2']],
    [{ CACHE_L2: 'off' }, ['l4', 'l0']],
    [{ CACHE_L0: 'off', CACHE_L2: 'off', CACHE_L3: 'off' }, ['l4', 'l4']],
  ])('%j', async (settings, servedBy) => {
    const service = await startService(settings);
    try {
      const { search, add } = clientOf(() => service);
      await add('likes tea');
      for (const layer of servedBy) {
        const answer = await search({ query: 'tea', timeout_ms: 5_000 });
        expect(answer.body.served_by['ltm']).toBe(layer);
        expect(texts(answer)).toEqual(['likes tea']);
      }
    } finally {
      await service.stop();
    }
  });
});

describeWithSdk('embeddings of an embedding model', ELSEWHERE, () => {
  it.each([
    ['on', 1],
    ['off', 2],
  ])('CACHE_L1=%s', async (l1, requests) => {
    const model = await OpenAiStandIn.start();
    const off = { CACHE_L0: 'off', CACHE_L2: 'off', CACHE_L3: 'off' };
    const service = await startService({ ...off, ...embedder(model), CACHE_L1: l1 });
    try {
      const { search } = clientOf(() => service);
      const before = model.requests.length;
      for (let n = 0; n < 2; n++) expect((await search({ query: 'tea' })).body.degraded).toEqual([]);
      expect(model.requests.length - before).toBe(requests);
    } finally {
      await service.stop();
    }
  });
});

describeWithSdk('a side that hangs', ELSEWHERE, () => {
  it('is named within the time, its request is given up, and the answer is not kept', async () => {
    const model = await OpenAiStandIn.start();
    const service = await startService({ ...embedder(model), EMBEDDER_SEARCH_TIMEOUT_MS: '500' });
    try {
      const { search, add, say } = clientOf(() => service);
      await add('likes tea');
      await say('chat', 'tea please');
      const givenUp = new Promise<void>((resolve) => {
        model.embeddings((_, response) => void response.once('close', resolve));
      });
      const late = await search({ query: 'what about tea', timeout_ms: 100 });
      expect(late).toMatchObject({ status: 200, body: { degraded: ['ltm'], served_by: { stm: 'store' } } });
      expect(texts(late)).toEqual(['tea please']);
      const alone = await search({ query: 'what about tea', timeout_ms: 100, sources: ['ltm'] });
      expect(alone).toMatchObject({ status: 503, body: { code: 'search.unavailable' } });
      const byWords = await search({ query: 'what about tea', timeout_ms: 5_000 });
      expect(byWords.body.degraded).toEqual(['embedder']);
      expect(texts(byWords)).toEqual(expect.arrayContaining(['likes tea', 'tea please']));
      await givenUp;
      model.embeddings(embeds());
      expect((await search({ query: 'what about tea', timeout_ms: 5_000 })).body.degraded).toEqual([]);
    } finally {
      await service.stop();
    }
  });
});

function embedder(model: OpenAiStandIn): Record<string, string> {
  return {
    EMBEDDER_PROVIDER: 'openai',
    EMBEDDER_MODEL: 'stand-in',
    EMBEDDER_BASE_URL: model.url,
    EMBEDDER_API_KEY: 'key-of-nothing',
    EMBEDDER_DIMENSIONS: '64',
  };
}
