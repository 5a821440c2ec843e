import type { FactCategory } from '../../../../shared/kernel/fact-category.js';
import type { RankingWeights } from '../../domain/ranking-weights.js';

/** The weights of the ranking that are configured. The class is the DI token. */
export abstract class RankingPolicy implements RankingWeights {
  abstract readonly bothBoost: number;
  abstract readonly worth: number;
  abstract readonly decay: number;
  abstract readonly halfLifeDays: Readonly<Record<FactCategory, number>>;
  abstract readonly sameFrom: number;
  abstract readonly diversity: number;
}
