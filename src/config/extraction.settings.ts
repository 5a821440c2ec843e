import { IsInt, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** How much of a conversation is read for facts. */
export class ExtractionSettings {
  @Env('EXTRACTION_MAX_TURNS', 'a number from 1 to 1000: the latest turns that are read for facts')
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly maxTurns: number = 50;

  @Env('EXTRACTION_MAX_TOKENS', 'a number from 16 to 1000000: the tokens of all turns that are read for facts')
  @IsInt()
  @Min(16)
  @Max(1_000_000)
  readonly maxTokens: number = 8_000;
}
