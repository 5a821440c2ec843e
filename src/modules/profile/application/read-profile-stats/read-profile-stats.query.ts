import { Query } from '@nestjs/cqrs';
import type { HitCounts } from '../profile-stats.js';

/** How the profile layer does. Counts are since the process started, sizes of all that is kept. */
export interface ProfileLayerStats {
  readonly profiles: HitCounts & { readonly rows: number };
  readonly answers: HitCounts & { readonly rows: number };
  /** Users that were brought up to date in the background, and those for whom it failed. */
  readonly refreshes: number;
  readonly failures: number;
  /** Milliseconds since the oldest profile was computed; 0 without any. */
  readonly oldestAgeMs: number;
}

/** How the profile layer does, for metrics. */
export class ReadProfileStats extends Query<ProfileLayerStats> {}
