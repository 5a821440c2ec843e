import { IsInt, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** Searching both memories side by side. */
export class OrchestratorSettings {
  @Env('SEARCH_TIMEOUT_MS', 'milliseconds from 1 to 30000 that a search may take by default')
  @IsInt()
  @Min(1)
  @Max(30_000)
  readonly timeoutMs: number = 300;
}
