import { IsInt, IsNumber, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** Sessions: what is kept word for word, how long the summaries are, when turns go to long-term memory. */
export class StmSettings {
  @Env('STM_ACTIVE_TURNS', 'a number from 1 to 200: the latest turns that are kept word for word in the window')
  @IsInt()
  @Min(1)
  @Max(200)
  readonly activeTurns: number = 10;

  @Env('STM_ACTIVE_TOKENS', 'a number from 50 to 1000000: the tokens of the turns in the window')
  @IsInt()
  @Min(50)
  @Max(1_000_000)
  readonly activeTokens: number = 2_000;

  @Env('STM_RECENT_TURNS', 'a number from 1 to 1000: the latest turns that are in the window or the recent summary')
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly recentTurns: number = 50;

  @Env('STM_RECENT_TOKENS', 'a number from 20 to 100000: the tokens of the recent summary')
  @IsInt()
  @Min(20)
  @Max(100_000)
  readonly recentTokens: number = 500;

  @Env('STM_SESSION_TOKENS', 'a number from 20 to 100000: the tokens of the summary of all older turns')
  @IsInt()
  @Min(20)
  @Max(100_000)
  readonly sessionTokens: number = 200;

  @Env('STM_HANDOVER_TURNS', 'a number from 1 to 1000: new turns after which they go to long-term memory')
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly handOverTurns: number = 10;

  @Env('STM_HANDOVER_PAUSE_MS', 'milliseconds from 100 to 86400000 without a turn after which the new ones go there')
  @IsInt()
  @Min(100)
  @Max(86_400_000)
  readonly handOverPauseMs: number = 30_000;

  @Env('STM_TTL_HOURS', 'hours from 1 to 8760 from the last turn to the end of a session')
  @IsInt()
  @Min(1)
  @Max(8_760)
  readonly ttlHours: number = 24;

  @Env('STM_RECENCY_SHARE', 'a number from 0 to 1: the share of its score that the oldest message of a search loses')
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly recencyShare: number = 0.1;

  @Env('STM_RECENCY_HALF_LIFE', 'a number from 1 to 10000: newer messages after which a message has lost half of that')
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly recencyHalfLife: number = 50;
}
