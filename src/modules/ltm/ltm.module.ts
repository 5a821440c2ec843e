import { Global, Inject, Module, type Provider, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { CacheSettings } from '../../config/cache.settings.js';
import { LtmSettings } from '../../config/ltm.settings.js';
import { ServerSettings } from '../../config/server.settings.js';
import { LanguageModel } from '../../platform/llm/language-model.js';
import { UpstreamRegistry } from '../../platform/resilience/upstream-registry.js';
import { WarmUps } from '../../platform/warm-up/warm-ups.js';
import { SqliteDatabase } from '../../platform/sqlite/sqlite-database.js';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { Clock } from '../../shared/kernel/clock.js';
import { Mem0Pipeline } from '../extraction/extraction.api.js';
import { AddFactsHandler } from './application/add-facts/add-facts.handler.js';
import { CheckLongTermMemoryHandler } from './application/check-long-term-memory/check-long-term-memory.handler.js';
import { ConfigureMemoryHandler } from './application/configure-memory/configure-memory.handler.js';
import { GetConfigurationHandler } from './application/get-configuration/get-configuration.handler.js';
import { ListProvidersHandler } from './application/list-providers/list-providers.handler.js';
import { FactJournal } from './application/ports/fact-journal.port.js';
import { EmbedQueryHandler } from './application/embed-query/embed-query.handler.js';
import { LongTermMemory } from './application/ports/long-term-memory.port.js';
import { MemoryConfiguration } from './application/ports/memory-configuration.port.js';
import { RememberJobHandler } from './application/remember/remember-job.handler.js';
import { NoWriteQueue, WriteQueue } from './application/ports/write-queue.port.js';
import { ReadWriteQueueHandler } from './application/read-write-queue/read-write-queue.handler.js';
import { RememberHandler } from './application/remember/remember.handler.js';
import { SearchFactsHandler } from './application/search-facts/search-facts.handler.js';
import { DeleteByFilterHandler } from './application/delete-by-filter/delete-by-filter.handler.js';
import { ListByFilterHandler } from './application/list-by-filter/list-by-filter.handler.js';
import { SearchByFilterHandler } from './application/search-by-filter/search-by-filter.handler.js';
import { ForgetFoundFactsHandler } from './application/forget-found-facts/forget-found-facts.handler.js';
import { FoundFactsCache } from './application/ports/found-facts-cache.port.js';
import { DeleteFactHandler } from './application/delete-fact/delete-fact.handler.js';
import { DeleteFactsHandler } from './application/delete-facts/delete-facts.handler.js';
import { GetFactHandler } from './application/get-fact/get-fact.handler.js';
import { ListEntitiesHandler } from './application/list-entities/list-entities.handler.js';
import { ListFactsHandler } from './application/list-facts/list-facts.handler.js';
import { ReadFactsSeenHandler } from './application/read-facts-seen/read-facts-seen.handler.js';
import { ReadQueryKeyHandler } from './application/read-query-key/read-query-key.handler.js';
import { ReadFactsDigestHandler } from './application/read-facts-digest/read-facts-digest.handler.js';
import { ReadFactsVersionHandler } from './application/read-facts-version/read-facts-version.handler.js';
import { ReadJournalHandler } from './application/read-journal/read-journal.handler.js';
import { ReadHistoryHandler } from './application/read-history/read-history.handler.js';
import { ResetMemoriesHandler } from './application/reset-memories/reset-memories.handler.js';
import { RestoreFactHandler } from './application/restore-fact/restore-fact.handler.js';
import { UpdateFactHandler } from './application/update-fact/update-fact.handler.js';
import { ModelsModule } from './models.module.js';
import { LtmController } from './http/ltm.controller.js';
import { CacheLayers } from './infrastructure/cache/cache-layers.js';
import { CachingLongTermMemory } from './infrastructure/cache/caching-long-term-memory.js';
import { ConfigurationRows } from './infrastructure/configuration/configuration-rows.js';
import { ModelFactory } from './infrastructure/configuration/model-factory.js';
import { SqliteMemoryConfiguration } from './infrastructure/configuration/sqlite-memory-configuration.js';
import { ConfiguredEmbedder } from './infrastructure/embedders/configured-embedder.js';
import { Embedder } from './infrastructure/embedders/embedder.js';
import { createMem0Engine } from './infrastructure/mem0-sdk/mem0-engine.js';
import { NoFactJournal } from './infrastructure/mem0-http/no-fact-journal.js';
import { MEM0_SERVICE, mem0ServiceProvider } from './infrastructure/mem0-http/mem0-http.provider.js';
import type { Mem0HttpService } from './infrastructure/mem0-http/mem0-http-service.js';
import { Mem0SdkLongTermMemory } from './infrastructure/mem0-sdk/mem0-sdk-long-term-memory.js';
import { Mem0SdkPipeline } from './infrastructure/mem0-sdk/mem0-sdk-pipeline.js';
import { ConfiguredLanguageModel } from './infrastructure/mem0-sdk/models/configured-language-model.js';
import { MemoryStore } from './infrastructure/mem0-sdk/stores/memory-store.js';
import { RemoteVectors, type VectorStoreChoice } from './infrastructure/mem0-sdk/stores/remote-vectors.js';
import { MemoryRows } from './infrastructure/mem0-sdk/stores/sqlite/memory-rows.js';
import { SqliteFactJournal } from './infrastructure/mem0-sdk/stores/sqlite/sqlite-fact-journal.js';
import { SqliteMemoryStore } from './infrastructure/mem0-sdk/stores/sqlite/sqlite-memory-store.js';

/** The adapter itself, below the cache layers. */
const LTM_ADAPTER = Symbol('LTM_ADAPTER');

/** What asks the models and the store together. */
const modelProviders: Provider[] = [
  {
    provide: MemoryConfiguration,
    useFactory: (
      rows: ConfigurationRows,
      models: ModelFactory,
      languageModel: ConfiguredLanguageModel,
      embedder: ConfiguredEmbedder,
      store: MemoryStore,
      settings: LtmSettings,
    ) => {
      const embedsElsewhere = settings.adapter === 'http';
      const parts = { languageModel, embedder, store, embedsElsewhere };
      return new SqliteMemoryConfiguration(rows, models, parts, embedsElsewhere ? MEM0 : vectorStoreOf(settings));
    },
    inject: [ConfigurationRows, ModelFactory, LanguageModel, Embedder, MemoryStore, LtmSettings],
  },
  {
    provide: Mem0Pipeline,
    useFactory: (
      service: Mem0HttpService | undefined,
      store: MemoryStore,
      embedder: Embedder,
      { dataDir }: ServerSettings,
      model: LanguageModel,
    ) =>
      new Mem0SdkPipeline((customInstructions) =>
        createMem0Engine(service?.neighbours ?? store, embedder, join(dataDir, 'mem0'), { model, customInstructions }),
      ),
    inject: [MEM0_SERVICE, MemoryStore, Embedder, ServerSettings, LanguageModel],
  },
];

/** What keeps the vectors, and all else, with the HTTP adapter. */
const MEM0: VectorStoreChoice = { provider: 'mem0', config: {} };

/** The compiled worker for searches that would hold the event loop. */
const SEARCH_WORKER = new URL('./infrastructure/mem0-sdk/stores/sqlite/search.worker.js', import.meta.url);

/** The store that keeps the vectors, when it is not our own. */
async function remoteVectors(settings: LtmSettings, embedder: Embedder, upstreams: UpstreamRegistry) {
  const choice = vectorStoreOf(settings);
  if (choice.provider === 'sqlite') return undefined;
  return { provider: choice.provider, vectors: await RemoteVectors.create(choice, embedder, upstreams) };
}

function vectorStoreOf({ vectorStore: provider, vectorStoreConfig }: LtmSettings): VectorStoreChoice {
  return { provider, config: JSON.parse(vectorStoreConfig) as Record<string, unknown> };
}

/** Long-term memory, by the adapter that the settings choose. Global, since it brings the language model. */
@Global()
@Module({
  imports: [SqliteModule, ModelsModule],
  controllers: [LtmController],
  providers: [
    AddFactsHandler,
    CheckLongTermMemoryHandler,
    ReadWriteQueueHandler,
    RememberHandler,
    RememberJobHandler,
    SearchFactsHandler,
    DeleteByFilterHandler,
    ListByFilterHandler,
    SearchByFilterHandler,
    DeleteFactHandler,
    ForgetFoundFactsHandler,
    DeleteFactsHandler,
    GetFactHandler,
    ListEntitiesHandler,
    ListFactsHandler,
    ReadFactsSeenHandler,
    EmbedQueryHandler,
    ReadQueryKeyHandler,
    ReadFactsDigestHandler,
    ReadFactsVersionHandler,
    ReadHistoryHandler,
    ReadJournalHandler,
    ResetMemoriesHandler,
    RestoreFactHandler,
    UpdateFactHandler,
    ConfigureMemoryHandler,
    GetConfigurationHandler,
    ListProvidersHandler,
    ...modelProviders,
    {
      provide: MemoryStore,
      useFactory: async (
        database: SqliteDatabase,
        embedder: Embedder,
        clock: Clock,
        settings: LtmSettings,
        { indexMegabytes }: CacheSettings,
        upstreams: UpstreamRegistry,
        warmUps: WarmUps,
      ) => {
        const remote = await remoteVectors(settings, embedder, upstreams);
        const parts = { worker: SEARCH_WORKER, remote, indexCacheBytes: indexMegabytes * 1024 * 1024 };
        const store = new SqliteMemoryStore(database, embedder, clock, parts);
        warmUps.register(() => store.warmUp());
        return store;
      },
      inject: [SqliteDatabase, Embedder, Clock, LtmSettings, CacheSettings, UpstreamRegistry, WarmUps],
    },
    mem0ServiceProvider,
    {
      provide: FactJournal,
      // The store makes the tables.
      useFactory: (service: Mem0HttpService | undefined, database: SqliteDatabase, _store: MemoryStore): FactJournal =>
        service === undefined
          ? new SqliteFactJournal(database, new MemoryRows(database.connection))
          : new NoFactJournal(),
      inject: [MEM0_SERVICE, SqliteDatabase, MemoryStore],
    },
    {
      provide: LongTermMemory,
      useFactory: (
        adapter: LongTermMemory,
        service: Mem0HttpService | undefined,
        layers: CacheLayers,
        database: SqliteDatabase,
        embedder: Embedder,
      ) => layers.over(adapter, () => `${database.id}:${service?.name ?? embedder.name}`),
      inject: [LTM_ADAPTER, MEM0_SERVICE, CacheLayers, SqliteDatabase, Embedder],
    },
    {
      provide: LTM_ADAPTER,
      useFactory: async (
        service: Mem0HttpService | undefined,
        store: MemoryStore,
        embedder: Embedder,
        { dataDir }: ServerSettings,
      ) =>
        service?.memory ??
        new Mem0SdkLongTermMemory(await createMem0Engine(store, embedder, join(dataDir, 'mem0')), store, embedder),
      inject: [MEM0_SERVICE, MemoryStore, Embedder, ServerSettings],
    },
    {
      provide: WriteQueue,
      useFactory: (service: Mem0HttpService | undefined): WriteQueue => service?.outbox ?? new NoWriteQueue(),
      inject: [MEM0_SERVICE],
    },
    {
      provide: FoundFactsCache,
      useFactory: (memory: LongTermMemory): FoundFactsCache =>
        memory instanceof CachingLongTermMemory ? memory : { forget: async () => 0 },
      inject: [LongTermMemory],
    },
  ],
  exports: [ModelsModule, Mem0Pipeline],
})
export class LtmModule implements OnApplicationShutdown {
  constructor(
    private readonly store: MemoryStore,
    @Inject(MEM0_SERVICE) private readonly service: Mem0HttpService | undefined,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.service?.close();
    await this.store.close();
  }
}
