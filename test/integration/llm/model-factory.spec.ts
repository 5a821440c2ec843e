import { describe, expect, it } from 'vitest';
import { EmbedderSettings } from '../../../src/config/embedder.settings.js';
import { readSettings } from '../../../src/config/environment.js';
import { LlmSettings } from '../../../src/config/llm.settings.js';
import { ModelFactory } from '../../../src/modules/ltm/infrastructure/configuration/model-factory.js';
import { LanguageModelUnavailable } from '../../../src/platform/llm/language-model.js';

const factory = (environment: Record<string, string> = {}) =>
  new ModelFactory(readSettings(LlmSettings, environment), readSettings(EmbedderSettings, environment));

describe('What is configured, over the environment', () => {
  const environment = { LLM_PROVIDER: 'openai', LLM_API_KEY: 'k1', LLM_BASE_URL: 'http://a', LLM_MODEL: 'm1' };

  it('is the environment where nothing is configured', () => {
    expect(factory(environment).choices({})).toEqual({
      llm: { provider: 'openai', config: { api_key: 'k1', base_url: 'http://a', model: 'm1' } },
      embedder: { provider: 'local', config: {} },
    });
  });

  it('keeps the key of the environment for its provider alone', () => {
    const { llm: same } = factory(environment).choices({ llm: { provider: 'openai', config: { model: 'm2' } } });
    expect(same.config).toEqual({ api_key: 'k1', base_url: 'http://a', model: 'm2' });
    const { llm: other } = factory(environment).choices({ llm: { provider: 'groq', config: { model: 'm2' } } });
    expect(other.config).toEqual({ model: 'm2' });
    const elsewhere = { provider: 'openai', config: { base_url: 'http://b' } };
    expect(factory(environment).choices({ llm: elsewhere }).llm.config).toEqual({ base_url: 'http://b', model: 'm1' });
  });

  it('takes key and address of an environment that names no provider', () => {
    const { llm } = factory({ LLM_API_KEY: 'k1', LLM_BASE_URL: 'http://a' }).choices({
      llm: { provider: 'openai', config: { model: 'm' } },
    });
    expect(llm.config).toEqual({ api_key: 'k1', base_url: 'http://a', model: 'm' });
  });
});

describe('A language model that can no longer be made', () => {
  const gone = { provider: 'anthropic', config: { api_key: 'k' } };

  it('fails visibly when it was configured at run time, so that another one can be', async () => {
    const model = await factory().firstLanguageModel({ llm: gone });
    expect(model?.available).toBe(true);
    await expect(model?.complete([], { json: false })).rejects.toThrow(LanguageModelUnavailable);
    await expect(model?.complete([], { json: false })).rejects.toThrow(/npm install @anthropic-ai\/sdk/);
  });

  it('ends the start when the environment wants it', async () => {
    const wanted = factory({ LLM_PROVIDER: 'anthropic', LLM_API_KEY: 'k' });
    await expect(wanted.firstLanguageModel({})).rejects.toThrow(/npm install @anthropic-ai\/sdk/);
  });
});
