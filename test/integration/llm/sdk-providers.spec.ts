import { EmbedderFactory, LLMFactory } from 'mem0ai/oss';
import { describe, expect, it } from 'vitest';
import {
  EMBEDDER_PROVIDERS,
  LLM_PROVIDERS,
} from '../../../src/modules/ltm/infrastructure/mem0-sdk/models/sdk-providers.js';

// A new version of the SDK may drop or rename a provider.
describe('The providers that are offered', () => {
  const config = { apiKey: 'k', baseURL: 'http://127.0.0.1:9', modelProperties: { endpoint: 'http://127.0.0.1:9' } };
  // These reach for a server or a package while they are made.
  const eager = new Set(['ollama', 'aws_bedrock', 'vertexai']);

  it.each(Object.keys(LLM_PROVIDERS).filter((name) => !eager.has(name)))('have the LLM %s in the SDK', (name) => {
    expect(() => LLMFactory.create(name, config)).not.toThrow(/Unsupported/);
  });

  it.each(Object.keys(EMBEDDER_PROVIDERS).filter((name) => !eager.has(name)))(
    'have the embedder %s in the SDK',
    (name) => {
      expect(() => EmbedderFactory.create(name, config)).not.toThrow(/Unsupported/);
    },
  );
});
