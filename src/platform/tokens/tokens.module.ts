import { Module } from '@nestjs/common';
import { TokenCounter } from '../../shared/kernel/token-counter.js';
import { O200kTokenCounter } from './o200k-token-counter.js';
import { RememberingTokenCounter } from './remembering-token-counter.js';

/** The length of texts in tokens, for every module that has a budget of them. */
@Module({
  providers: [{ provide: TokenCounter, useFactory: () => new RememberingTokenCounter(new O200kTokenCounter()) }],
  exports: [TokenCounter],
})
export class TokensModule {}
