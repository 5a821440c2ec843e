import { Module } from '@nestjs/common';
import { ExtractionSettings } from '../../config/extraction.settings.js';
import { inSlices } from '../../platform/event-loop/in-slices.js';
import { WarmUps } from '../../platform/warm-up/warm-ups.js';
import { ExtractFactsHandler } from './application/extract-facts/extract-facts.handler.js';
import { ExtractionLimits } from './application/extraction-limits.js';
import { FactExtractor } from './application/ports/fact-extractor.port.js';
import { factsInSteps } from './domain/extract-facts.js';
import { StrategyFactExtractor } from './infrastructure/strategy-fact-extractor.js';

/** Sentences of both languages, with and without diacritics, that say nothing that any rule knows. */
const STRANGE = [
  'I blorp a zig, and my dog blorps.',
  'Zigs blorp here',
  'Tôi blúp cái zích, con chó của tôi cũng blúp.',
  'toi blup cai zich roi',
  'Zích blúp nhé',
];

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
export class ExtractionModule {
  constructor(warmUps: WarmUps) {
    warmUps.register(compilePatterns);
  }
}

// Patterns are compiled when they are first asked, which takes as long as many messages: so all of them are asked here,
// by sentences that none fits, as often as it takes the engine to compile them for good.
async function compilePatterns(): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await inSlices(factsInSteps(STRANGE.map((content) => ({ role: 'user', content }))));
  }
}
