import type { ProviderChoice } from '../../../domain/memory-configuration.js';
import { ConfigurationRefused } from '../../../domain/ltm.errors.js';
import { EMBEDDER_PROVIDERS, LLM_PROVIDERS } from './sdk-providers.js';

export type ModelKind = 'llm' | 'embedder';

const PROVIDERS = { llm: LLM_PROVIDERS, embedder: EMBEDDER_PROVIDERS };
const NONE = { llm: 'none', embedder: 'local' };

/** How each known setting has to look; further ones go to the provider as they are. */
const CHECKS = new Map<string, { takes: string; fits: (value: unknown) => boolean }>(
  Object.entries({
    model: { takes: 'a name', fits: (value: unknown) => isText(value) },
    api_key: { takes: 'a text', fits: (value: unknown) => isText(value) },
    base_url: {
      takes: 'an http(s) address',
      fits: (value: unknown) => isText(value) && /^https?:\/\/\S+$/.test(value),
    },
    temperature: { takes: 'a number from 0 to 2', fits: (value: unknown) => isBetween(value, 0, 2) },
    top_p: { takes: 'a number from 0 to 1', fits: (value: unknown) => isBetween(value, 0, 1) },
    max_tokens: { takes: 'a whole number from 1', fits: (value: unknown) => isWhole(value, 1_000_000) },
    embedding_dims: { takes: 'a whole number from 1 to 8192', fits: (value: unknown) => isWhole(value, 8_192) },
  }),
);

/**
 * Makes sure that a provider can be started with what it is given.
 * @throws ConfigurationRefused naming the variable and the field
 */
export async function checkProvider(kind: ModelKind, { provider, config }: ProviderChoice): Promise<void> {
  const variable = kind.toUpperCase();
  const needs = Object.hasOwn(PROVIDERS[kind], provider) ? PROVIDERS[kind][provider] : undefined;
  if (needs === undefined) {
    const names = [NONE[kind], ...Object.keys(PROVIDERS[kind])].join(', ');
    throw new ConfigurationRefused(`${variable}_PROVIDER=${JSON.stringify(provider)}: takes one of ${names}`);
  }
  for (const [name, value] of Object.entries(config)) {
    const check = CHECKS.get(name);
    if (check?.fits(value) === false) throw new ConfigurationRefused(`${kind}.config.${name}: takes ${check.takes}`);
  }
  const hasOwnServer = needs.openai === true && config['base_url'] !== undefined;
  if (needs.key === true && config['api_key'] === undefined && !hasOwnServer) {
    throw new ConfigurationRefused(
      `${variable}_PROVIDER=${provider} needs a key: set ${variable}_API_KEY, or ${kind}.config.api_key`,
    );
  }
  if (needs.package !== undefined && !(await isInstalled(needs.package))) {
    throw new ConfigurationRefused(
      `${variable}_PROVIDER=${provider} needs the package ${needs.package}: npm install ${needs.package}`,
    );
  }
}

/** The model that was chosen; without one the SDK chooses. */
export function modelOf({ config }: ProviderChoice): string | undefined {
  return typeof config['model'] === 'string' ? config['model'] : undefined;
}

/** Settings as the SDK names them: `base_url` is `baseURL`, `max_tokens` is `maxTokens`. */
export function sdkConfigOf(kind: ModelKind, { provider, config }: ProviderChoice): Record<string, unknown> {
  const named = Object.entries(config).map(([name, value]): [string, unknown] => [
    name === 'base_url' ? 'baseURL' : name.replaceAll(/_(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  // OpenAI's client asks for some key, also where the server does not.
  const placeholder: Record<string, unknown> = PROVIDERS[kind][provider]?.openai === true ? { apiKey: 'none' } : {};
  return Object.assign(placeholder, Object.fromEntries(named));
}

/** Whether an optional package of the SDK can be loaded. */
export async function isInstalled(name: string): Promise<boolean> {
  try {
    await import(name);
    return true;
  } catch {
    return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

function isWhole(value: unknown, most: number): boolean {
  return isBetween(value, 1, most) && Number.isInteger(value);
}
