import { describe, expect, it } from 'vitest';
import { changedChoice, hideSecrets } from './memory-configuration.js';

describe("A change of a provider's settings", () => {
  const known = { provider: 'openai', config: { api_key: 'sk-1', base_url: 'http://a', temperature: 0.1 } };

  it('is laid over what is there', () => {
    expect(changedChoice(known, { provider: 'openai', config: { temperature: 0.5, model: 'm' } })).toEqual({
      provider: 'openai',
      config: { api_key: 'sk-1', base_url: 'http://a', temperature: 0.5, model: 'm' },
    });
  });

  it('knows the names of all SDKs', () => {
    const config = { openai_base_url: 'http://b', apiKey: 'sk-2', maxTokens: 5, embedding_model_dims: 7 };
    expect(changedChoice(known, { config }).config).toEqual({
      api_key: 'sk-2',
      base_url: 'http://b',
      temperature: 0.1,
      max_tokens: 5,
      embedding_dims: 7,
    });
  });

  it('removes with null, and leaves a secret that was shown hidden', () => {
    expect(changedChoice(known, { config: { temperature: null, api_key: '***' } }).config).toEqual({
      api_key: 'sk-1',
      base_url: 'http://a',
    });
  });

  it('never sends a known key to another address', () => {
    expect(changedChoice(known, { config: { base_url: 'http://b', api_key: '***' } }).config).toEqual({
      base_url: 'http://b',
      temperature: 0.1,
    });
  });

  it('starts afresh with another provider: no key goes to another service', () => {
    expect(changedChoice(known, { provider: 'groq', config: { model: 'm' } })).toEqual({
      provider: 'groq',
      config: { model: 'm' },
    });
  });
});

describe('A configuration that is shown', () => {
  it('hides whatever is named like a secret, at any depth', () => {
    const hidden = [
      'api_key',
      'apiKey',
      'aws_secret_access_key',
      'awsSessionToken',
      'password',
      'credentials',
      'x-api-key',
    ];
    const config = Object.fromEntries(hidden.map((name) => [name, 'secret']));
    expect(JSON.stringify(hideSecrets({ deep: [config] }))).not.toContain('secret"');
  });

  it('shows the rest', () => {
    const config = { model: 'm', max_tokens: 5, temperature: 0, keyboard: 'qwerty', base_url: 'https://u:p@host/v1' };
    expect(hideSecrets(config)).toEqual({ ...config, base_url: 'https://***@host/v1' });
  });
});
