import { Module } from '@nestjs/common';
import { EmbedderSettings } from '../../config/embedder.settings.js';
import { LlmSettings } from '../../config/llm.settings.js';
import { LanguageModel } from '../../platform/llm/language-model.js';
import { UpstreamRegistry } from '../../platform/resilience/upstream-registry.js';
import { SqliteDatabase } from '../../platform/sqlite/sqlite-database.js';
import { SqliteModule } from '../../platform/sqlite/sqlite.module.js';
import { QueryEmbedder } from './application/ports/query-embedder.port.js';
import { CacheLayers } from './infrastructure/cache/cache-layers.js';
import { ConfigurationRows } from './infrastructure/configuration/configuration-rows.js';
import { ModelFactory } from './infrastructure/configuration/model-factory.js';
import { ConfiguredEmbedder } from './infrastructure/embedders/configured-embedder.js';
import { Embedder } from './infrastructure/embedders/embedder.js';
import { ConfiguredLanguageModel } from './infrastructure/mem0-sdk/models/configured-language-model.js';

/** Language model and embedder: from the environment, and from what was configured over it. */
@Module({
  imports: [SqliteModule],
  providers: [
    CacheLayers,
    {
      provide: ConfigurationRows,
      useFactory: (database: SqliteDatabase) => new ConfigurationRows(database),
      inject: [SqliteDatabase],
    },
    {
      provide: ModelFactory,
      useFactory: (llm: LlmSettings, embedder: EmbedderSettings, layers: CacheLayers, upstreams: UpstreamRegistry) =>
        new ModelFactory(llm, embedder, (model) => layers.overModel(model), upstreams),
      inject: [LlmSettings, EmbedderSettings, CacheLayers, UpstreamRegistry],
    },
    {
      provide: LanguageModel,
      useFactory: async (models: ModelFactory, rows: ConfigurationRows) =>
        new ConfiguredLanguageModel(await models.firstLanguageModel(rows.service())),
      inject: [ModelFactory, ConfigurationRows],
    },
    {
      provide: Embedder,
      useFactory: async (models: ModelFactory, rows: ConfigurationRows) =>
        new ConfiguredEmbedder(await models.embedderOf(models.choices(rows.service()).embedder)),
      inject: [ModelFactory, ConfigurationRows],
    },
    { provide: QueryEmbedder, useExisting: Embedder },
  ],
  exports: [CacheLayers, ConfigurationRows, ModelFactory, LanguageModel, Embedder, QueryEmbedder],
})
export class ModelsModule {}
