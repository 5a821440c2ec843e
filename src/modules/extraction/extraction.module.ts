import { Module, type OnModuleInit } from '@nestjs/common';
import { ExtractionSettings } from '../../config/extraction.settings.js';
import { ExtractFactsHandler } from './application/extract-facts/extract-facts.handler.js';
import { ExtractionLimits } from './application/extraction-limits.js';
import { FactExtractor } from './application/ports/fact-extractor.port.js';
import { extractFacts } from './domain/extract-facts.js';
import { StrategyFactExtractor } from './infrastructure/strategy-fact-extractor.js';

/** Messages to facts, by the strategy that the settings choose. The language model comes from long-term memory. */
@Module({
  providers: [
    ExtractFactsHandler,
    { provide: FactExtractor, useClass: StrategyFactExtractor },
    {
      provide: ExtractionLimits,
      useFactory: ({ maxTurns, maxTokens }: ExtractionSettings) => new ExtractionLimits(maxTurns, maxTokens),
      inject: [ExtractionSettings],
    },
  ],
})
export class ExtractionModule implements OnModuleInit {
  // The patterns of a language are compiled when it is first read, which takes as long as many messages.
  onModuleInit(): void {
    extractFacts([
      { role: 'user', content: 'I live in Leeds.' },
      { role: 'user', content: 'Tôi sống ở Huế.' },
    ]);
  }
}
