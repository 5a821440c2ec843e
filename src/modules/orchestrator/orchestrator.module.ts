import { Module } from '@nestjs/common';
import { ContextSettings } from '../../config/context.settings.js';
import { TokensModule } from '../../platform/tokens/tokens.module.js';
import { BuildContextHandler } from './application/build-context/build-context.handler.js';
import { ContextSources } from './application/build-context/context-sources.js';
import { SearchMemoryHandler } from './application/search-memory/search-memory.handler.js';
import { ContextRules } from './domain/context/context-rules.js';
import { ContextController } from './http/context.controller.js';
import { SearchController } from './http/search.controller.js';

/** One search over short-term and long-term memory, and what a model should know now. */
@Module({
  imports: [TokensModule],
  controllers: [SearchController, ContextController],
  providers: [
    SearchMemoryHandler,
    BuildContextHandler,
    ContextSources,
    { provide: ContextRules, useFactory: contextRules, inject: [ContextSettings] },
  ],
})
export class OrchestratorModule {}

function contextRules(settings: ContextSettings): ContextRules {
  const { profileShare: profile, factsShare: ltm, summaryShare: summary, historyShare: history, minScore } = settings;
  return new ContextRules({ profile, ltm, summary, history }, minScore);
}
