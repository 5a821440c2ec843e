import { Injectable } from '@nestjs/common';

/** How often what was asked for was ready. */
export interface HitCounts {
  readonly hits: number;
  /** Nothing was kept. */
  readonly misses: number;
  /** What was kept was of an earlier moment. */
  readonly stale: number;
}

export type Outcome = keyof HitCounts;

/** Counts since the process started. */
@Injectable()
export class ProfileStats {
  readonly profiles: Record<Outcome, number> = { hits: 0, misses: 0, stale: 0 };
  readonly answers: Record<Outcome, number> = { hits: 0, misses: 0, stale: 0 };
  /** Users that were brought up to date in the background. */
  refreshes = 0;
  /** Those for whom it failed; the next write or read comes back to them. */
  failures = 0;
}
