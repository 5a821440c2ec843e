import type { ScoreParts } from './fact.js';
import type { LexicalMatch } from './lexical/search-index.js';

/** A memory's score for one query, 0 to 1, and the parts it comes from. */
export interface HybridScore {
  readonly score: number;
  readonly parts: ScoreParts;
}

/** Grows when the same memories no longer give the same answer to a query; what was kept of answers then is void. */
export const RANKING_VERSION = 2;

/**
 * What a cosine counts beside words, where 1 is a text that has every term of the query. Vectors of a model know
 * meanings that words do not show; local ones repeat the words, and only forgive misspelling.
 */
export const SEMANTIC_WEIGHT = { model: 0.45, local: 0.2 } as const;

/**
 * Scores one memory by meaning and by words:
 *
 *     strength = (own + context + weight · max(0, cosine)) · fit
 *     score    = 1 - exp(-strength)
 *
 * `own`, `context` and `fit` are those of `LexicalMatch`. All of strength is measured in an ideal answer to this
 * query and nothing depends on the other memories that were found, so scores can be compared between queries, and a
 * threshold means the same for all of them: by words alone, half of the query's terms give 0.39, all of them 0.63,
 * and all of them again in the conversation around 0.8. The exponential keeps the order and ends at 1.
 *
 * The parts tell what each would score alone; `entity` is what a named speaker, or the kind of answer that was asked
 * for, adds to the whole.
 *
 * @param cosine of the vectors of query and memory, -1 to 1
 * @param match by words; own and context are 0 without any
 * @param weight one of `SEMANTIC_WEIGHT`
 */
export function hybridScore(
  cosine: number,
  { own, context, fit }: Pick<LexicalMatch, 'own' | 'context' | 'fit'>,
  weight: number = SEMANTIC_WEIGHT.model,
): HybridScore {
  const semantic = likeness(cosine);
  const strength = own + context + weight * semantic;
  const score = saturated(strength * fit);
  return {
    score,
    parts: {
      semantic,
      keyword: saturated(own),
      context: saturated(context),
      entity: Math.max(0, score - saturated(strength)),
    },
  };
}

/** A cosine as it counts: what points elsewhere is no worse than what has nothing to do with the query. */
export const likeness = (cosine: number): number => Math.max(0, Math.min(1, cosine));

const saturated = (strength: number) => 1 - Math.exp(-strength);
