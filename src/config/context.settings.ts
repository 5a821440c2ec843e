import { IsInt, IsNumber, Max, Min } from 'class-validator';
import { Env } from './environment.js';

const SHARE = 'a number from 1 to 100: how much of a context is for';

/** What a context is made of. Shares are relative to each other; what one does not use goes to the others. */
export class ContextSettings {
  @Env('CONTEXT_PROFILE_SHARE', `${SHARE} who the user is`)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly profileShare: number = 15;

  @Env('CONTEXT_FACTS_SHARE', `${SHARE} facts that answer the query`)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly factsShare: number = 35;

  @Env('CONTEXT_SUMMARY_SHARE', `${SHARE} the summaries of the conversation`)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly summaryShare: number = 15;

  @Env('CONTEXT_HISTORY_SHARE', `${SHARE} the latest turns of the conversation`)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly historyShare: number = 35;

  @Env('CONTEXT_FACTS', 'a number from 1 to 100: facts that are considered by default')
  @IsInt()
  @Min(1)
  @Max(100)
  readonly facts: number = 50;

  @Env('CONTEXT_MIN_SCORE', 'a number from 0 to 1: the lowest score of a fact that was searched')
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly minScore: number = 0;
}
