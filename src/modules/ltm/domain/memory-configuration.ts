import type { CustomCategory } from '../../../shared/kernel/fact-category.js';

/** A provider by its name, and how it is set up; names of the settings as the caller wrote them. */
export interface ProviderChoice {
  readonly provider: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** What every tenant of the service shares. */
export interface ServiceConfiguration {
  readonly llm?: ProviderChoice | undefined;
  readonly embedder?: ProviderChoice | undefined;
}

/** How facts are to be read out of one tenant's conversations. */
export interface Instructions {
  /** The system message of the extraction, word for word. */
  readonly factPrompt?: string | undefined;
  /** What Mem0's own prompt is told in addition. */
  readonly customInstructions?: string | undefined;
  /** The categories that facts are sorted into, beside the built-in ones. */
  readonly customCategories?: readonly CustomCategory[] | undefined;
}

/** A part of a configuration: what is absent stays, null removes. */
export interface ProviderChange {
  readonly provider?: string | undefined;
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

/** What a caller wants to be different from now on. */
export interface ConfigurationChange {
  readonly llm?: ProviderChange | undefined;
  readonly embedder?: ProviderChange | undefined;
  readonly vectorStore?: ProviderChange | undefined;
  readonly factPrompt?: string | null | undefined;
  readonly customInstructions?: string | null | undefined;
  readonly customCategories?: readonly CustomCategory[] | null | undefined;
}

/** All that is configured, as it is in force. */
export interface MemoryConfigurationView extends Instructions {
  readonly llm: ProviderChoice;
  readonly embedder: ProviderChoice;
  readonly vectorStore: ProviderChoice;
}

/** What stands in the place of a secret, in answers; sent back, it stands for the secret that is known. */
export const HIDDEN = '***';

/**
 * One provider's settings after a change: laid over what is there, key by key, while the provider stays the same;
 * a new provider starts afresh. A key goes to nobody but whom it was given for: with another provider or another
 * address, the one that is known is forgotten.
 */
export function changedChoice(known: ProviderChoice, { provider, config = {} }: ProviderChange): ProviderChoice {
  const isSame = provider === undefined || provider === known.provider;
  const given = Object.entries(config)
    .filter(([, value]) => value !== HIDDEN)
    .map(([name, value]): [string, unknown] => [canonicalName(name), value]);
  const kept = isSame ? keptOf(known, Object.fromEntries(given)) : {};
  const merged = Object.entries({ ...kept, ...Object.fromEntries(given) });
  return {
    provider: provider ?? known.provider,
    config: Object.fromEntries(merged.filter(([, value]) => value !== null && value !== undefined)),
  };
}

function keptOf({ config }: ProviderChoice, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const goesElsewhere = 'base_url' in given && given['base_url'] !== config['base_url'];
  return Object.fromEntries(Object.entries(config).filter(([name]) => !(goesElsewhere && isSecret(name))));
}

/** One name for what providers (and Mem0's two SDKs) call differently: `openai_base_url` and `baseURL` are `base_url`. */
function canonicalName(name: string): string {
  const words = snakeCase(name);
  if (/(^|_)base_url$/.test(words) || words === 'url') return 'base_url';
  return /^(embedding_(model_)?dims|dimensions)$/.test(words) ? 'embedding_dims' : words;
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}

const SECRET = /(^|_)(key|secret|token|password|passphrase|credentials?|account)(_|$)/;

/** A configuration that can be shown: what is under the name of a secret, and passwords in addresses, are hidden. */
export function hideSecrets(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\/\/[^/@\s]+@/gu, `//${HIDDEN}@`);
  if (Array.isArray(value)) return value.map(hideSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const shown = Object.entries(value).map(([name, inner]) => [name, isSecret(name) ? HIDDEN : hideSecrets(inner)]);
  return Object.fromEntries(shown);
}

function isSecret(name: string): boolean {
  return SECRET.test(snakeCase(name).replace('apikey', 'api_key'));
}
