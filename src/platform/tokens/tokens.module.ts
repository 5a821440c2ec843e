import { Module } from '@nestjs/common';
import { TokenCounter } from '../../shared/kernel/token-counter.js';
import { WarmUps } from '../warm-up/warm-ups.js';
import { O200kTokenCounter } from './o200k-token-counter.js';
import { RememberingTokenCounter } from './remembering-token-counter.js';

/** The length of texts in tokens, for every module that has a budget of them. */
@Module({
  providers: [{ provide: TokenCounter, useFactory: () => new RememberingTokenCounter(new O200kTokenCounter()) }],
  exports: [TokenCounter],
})
export class TokensModule {
  constructor(warmUps: WarmUps, counter: TokenCounter) {
    // Its table of 200,000 tokens takes longer to load than any other file.
    warmUps.register(async () => void (await counter.count('warm')));
  }
}
