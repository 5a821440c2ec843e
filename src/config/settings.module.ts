import { type DynamicModule, Module } from '@nestjs/common';
import { AccessSettings } from './access.settings.js';
import { CacheSettings } from './cache.settings.js';
import { ContextSettings } from './context.settings.js';
import { EmbedderSettings } from './embedder.settings.js';
import { InvalidSetting, knownVariables, readSettings, type SettingsClass } from './environment.js';
import { ExtractionSettings } from './extraction.settings.js';
import { JobsSettings } from './jobs.settings.js';
import { LlmSettings } from './llm.settings.js';
import { LtmSettings } from './ltm.settings.js';
import { Mem0HttpSettings } from './mem0-http.settings.js';
import { OrchestratorSettings } from './orchestrator.settings.js';
import { RankingSettings } from './ranking.settings.js';
import { ProfileSettings } from './profile.settings.js';
import { RedisSettings } from './redis.settings.js';
import { ServerSettings } from './server.settings.js';
import { StmSettings } from './stm.settings.js';
import { WebhookSettings } from './webhook.settings.js';

const SETTINGS: readonly SettingsClass<object>[] = [
  ServerSettings,
  AccessSettings,
  LtmSettings,
  Mem0HttpSettings,
  LlmSettings,
  EmbedderSettings,
  ExtractionSettings,
  OrchestratorSettings,
  ProfileSettings,
  ContextSettings,
  JobsSettings,
  StmSettings,
  RedisSettings,
  WebhookSettings,
  CacheSettings,
  RankingSettings,
];

const PREFIXES = [
  'PIKA_',
  'LTM_',
  'STM_',
  'LLM_',
  'EMBEDDER_',
  'VECTOR_STORE',
  'EXTRACTION_',
  'JOBS_',
  'SEARCH_',
  'WEBHOOKS_',
  'CACHE_',
  'RANKING_',
  'L3_',
  'CONTEXT_',
  'MEM0_HTTP_',
];
const NOT_IN_THIS_VERSION = ['DATABASE_URL'];
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/** All settings as injectable classes, read and checked once at start. */
@Module({})
export class SettingsModule {
  /** @throws InvalidSetting naming the variable and what it takes */
  static from(environment: NodeJS.ProcessEnv): DynamicModule {
    refuseUnknown(environment);
    const providers = SETTINGS.map((type) => ({ provide: type, useValue: readSettings(type, environment) }));
    refuseOpenService(readSettings(ServerSettings, environment), readSettings(AccessSettings, environment));
    refuseHalfAnAdapter(environment);
    return { module: SettingsModule, global: true, providers, exports: providers };
  }
}

function refuseUnknown(environment: NodeJS.ProcessEnv): void {
  const known = new Set(knownVariables());
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || value === '' || known.has(name)) continue;
    if (NOT_IN_THIS_VERSION.includes(name))
      throw new InvalidSetting(name, 'is not supported by this version; unset it');
    if (PREFIXES.some((prefix) => name.startsWith(prefix))) {
      throw new InvalidSetting(name, `is no setting of this service; the settings are ${[...known].join(', ')}`);
    }
  }
}

function refuseOpenService({ host }: ServerSettings, { apiKeys }: AccessSettings): void {
  if (!LOOPBACK.test(host) && apiKeys === '') {
    throw new InvalidSetting('PIKA_API_KEYS', `is required when HOST (${host}) is not a loopback address`);
  }
}

// Settings of the adapter that is not chosen would have no effect, and nobody would be told.
function refuseHalfAnAdapter(environment: NodeJS.ProcessEnv): void {
  const { adapter, vectorStore } = readSettings(LtmSettings, environment);
  const { baseUrl } = readSettings(Mem0HttpSettings, environment);
  if (adapter === 'http' && baseUrl === '') {
    throw new InvalidSetting('MEM0_BASE_URL', 'is required with LTM_ADAPTER=http');
  }
  if (adapter === 'http' && vectorStore !== 'sqlite') {
    throw new InvalidSetting('VECTOR_STORE', 'is for LTM_ADAPTER=sdk: with http the Mem0 service has the vectors');
  }
  const { provider } = readSettings(EmbedderSettings, environment);
  if (adapter === 'http' && provider !== 'local') {
    throw new InvalidSetting('EMBEDDER_PROVIDER', 'is for LTM_ADAPTER=sdk: with http the Mem0 service embeds');
  }
  if (adapter === 'sdk' && baseUrl !== '') {
    throw new InvalidSetting('MEM0_BASE_URL', 'is for LTM_ADAPTER=http; set that too, or unset this');
  }
}
