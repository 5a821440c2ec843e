import type { FactCategory } from '../../../shared/kernel/fact-category.js';

/** What the ranking of both memories weighs; each but the half-lives is a share, 0 to 1. */
export interface RankingWeights {
  /** Added to what both memories found, as a share of what is left to 1. */
  readonly bothBoost: number;
  /** What a fact that is worth nothing loses. */
  readonly worth: number;
  /** What an endlessly old fact loses. */
  readonly decay: number;
  /** Days after which half of that is lost; 0 for facts that do not fade. */
  readonly halfLifeDays: Readonly<Record<FactCategory, number>>;
  /** How alike what both memories found must be to be the same. */
  readonly sameFrom: number;
  /** What a result that repeats a better one to the word loses. */
  readonly diversity: number;
}

/** Who somebody is does not fade; what happened and what was planned does. */
export const HALF_LIFE_DAYS: Readonly<Record<FactCategory, number>> = {
  personal_info: 0,
  relationship: 0,
  health: 0,
  preference: 0,
  skill: 0,
  event: 180,
  plan: 60,
  other: 365,
};

export const DEFAULT_WEIGHTS: RankingWeights = {
  bothBoost: 0.1,
  worth: 0.1,
  decay: 0.2,
  halfLifeDays: HALF_LIFE_DAYS,
  sameFrom: 0.95,
  diversity: 0.25,
};
