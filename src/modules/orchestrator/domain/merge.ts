import type { Found, Recalled } from './recall.js';
import type { RankingWeights } from './ranking-weights.js';
import { isAlike, isEqual, similarity, type WordBag, wordBag } from './similarity.js';

/** What is to be ranked, and as of when. */
export interface Ranking {
  readonly limit: number;
  /** Lowest score of a result, 0 to 1. */
  readonly threshold: number;
  /** The day, `YYYY-MM-DD` (UTC): facts age by days, so that a day's answers stay the same. */
  readonly today: string;
}

/** Results that are spread out; behind them nobody notices a repetition. */
const SPREAD = 10;

/** One thing that was found, while it is ranked. */
interface Candidate {
  readonly found: Found;
  readonly source: Recalled['source'];
  readonly bag: WordBag;
  readonly score: number;
  /** What the score is made of, beside the parts of what was found. */
  readonly parts: Readonly<Record<string, number>>;
}

/**
 * What both memories found as one ranking:
 *
 *     fact    = found · (1 - worth · (1 - its worth)) · (1 - decay · (1 - 0.5^(age / half-life of its category)))
 *     message = found, which has its recency in it
 *     both    = the better one, moved towards 1 by bothBoost: the same words, or bags of words whose cosine is at
 *               least sameFrom; shown as the fact, which carries category and metadata
 *     result  = that · (1 - diversity · the highest cosine with a better result), for the first ten
 *
 * The last step is maximal marginal relevance: Carbonell and Goldstein, "The Use of MMR, Diversity-Based Reranking for
 * Reordering Documents and Producing Summaries", 1998. Equal scores: newer first, then by id, so the order is the same
 * every time.
 * @returns at most `limit` results with at least `threshold`, best first
 */
export function merge(
  found: { readonly stm: readonly Found[]; readonly ltm: readonly Found[] },
  ranking: Ranking,
  weights: RankingWeights,
): Recalled[] {
  const today = Date.parse(ranking.today);
  const candidates = [
    ...found.ltm.map((fact) => candidateOf(fact, today, weights)),
    ...found.stm.map((message): Candidate => {
      return { found: message, source: 'stm', bag: wordBag(message.text), score: message.score, parts: {} };
    }),
  ].toSorted(byRank);
  return spread(united(candidates, weights), ranking, weights.diversity);
}

const DAY_MS = 86_400_000;

function candidateOf(found: Found, today: number, weights: RankingWeights): Candidate {
  const { worth, decay, halfLifeDays } = weights;
  const halfLife = halfLifeDays[found.category ?? 'other'];
  const recency = halfLife === 0 ? 1 : 1 - decay * (1 - 0.5 ** (daysSince(found, today) / halfLife));
  const value = 1 - worth * (1 - (found.worth ?? 1));
  const score = found.score * recency * value;
  return { found, source: 'ltm', bag: wordBag(found.text), score, parts: { recency, worth: value } };
}

function daysSince({ createdAt, updatedAt = createdAt }: Found, today: number): number {
  return Math.max(0, (today - Date.parse(updatedAt.slice(0, 10))) / DAY_MS);
}

/** Each text once. @param candidates best first */
function united(candidates: readonly Candidate[], weights: RankingWeights): Candidate[] {
  const kept: Candidate[] = [];
  for (const next of candidates) {
    const at = kept.findIndex((known) => isSame(known, next, weights.sameFrom));
    const known = kept[at];
    if (known === undefined) kept.push(next);
    else kept[at] = unite(known, next, weights.bothBoost);
  }
  return kept.toSorted(byRank);
}

// Two facts that are alike may still be two; only one of each memory can be the same said twice.
function isSame(one: Candidate, other: Candidate, sameFrom: number): boolean {
  if (isEqual(one.bag, other.bag)) return true;
  if (one.source === other.source) return false;
  const [shorter, longer] = one.bag.norm < other.bag.norm ? [one.bag, other.bag] : [other.bag, one.bag];
  // Texts of different lengths cannot be that much alike, and most pairs are.
  return shorter.norm >= sameFrom * longer.norm && isAlike(shorter, longer, sameFrom);
}

function unite(better: Candidate, other: Candidate, bothBoost: number): Candidate {
  if (better.source === other.source || better.source === 'both') return better;
  const fact = better.source === 'ltm' ? better : other;
  const boost = (1 - better.score) * bothBoost;
  return { ...fact, source: 'both', score: better.score + boost, parts: { ...fact.parts, boost } };
}

/** A candidate that is not chosen yet. */
interface Waiting {
  readonly candidate: Candidate;
  /** The highest cosine with those of the chosen that it was compared with, the first so many. */
  nearest: number;
  compared: number;
}

/** @param candidates best first */
function spread(candidates: readonly Candidate[], { limit, threshold }: Ranking, diversity: number): Recalled[] {
  const waiting = candidates.map((candidate): Waiting => ({ candidate, nearest: 0, compared: 0 }));
  const chosen: Candidate[] = [];
  const results: Recalled[] = [];
  while (waiting.length > 0 && chosen.length < Math.min(limit, SPREAD)) {
    // To compare lowers a score and never raises one, so whoever is best when all was compared would be best anyway.
    const { best, at, score } = bestOf(waiting, diversity);
    if (best.compared < chosen.length) {
      compare(best, chosen);
      continue;
    }
    waiting.splice(at, 1);
    chosen.push(best.candidate);
    results.push(recalled(best.candidate, score));
  }
  const last = results.at(-1)?.score ?? 1;
  for (const { candidate } of waiting.slice(0, limit - results.length)) {
    // It was not compared with all, and may not stand above those that were.
    results.push(recalled(candidate, Math.min(candidate.score, last)));
  }
  return results.filter(({ score }) => score >= threshold);
}

/** The best as far as they were compared, the first of equals. */
function bestOf(waiting: readonly Waiting[], diversity: number): { best: Waiting; at: number; score: number } {
  let score = -Infinity;
  let at = 0;
  waiting.forEach(({ candidate, nearest }, index) => {
    const current = candidate.score * (1 - diversity * nearest);
    if (current > score) [score, at] = [current, index];
  });
  return { best: waiting[at] as Waiting, at, score };
}

function compare(one: Waiting, chosen: readonly Candidate[]): void {
  for (const { bag } of chosen.slice(one.compared)) {
    one.nearest = Math.max(one.nearest, similarity(one.candidate.bag, bag));
  }
  one.compared = chosen.length;
}

function recalled({ found, source, score: before, parts }: Candidate, score: number): Recalled {
  const { id, text, category, createdAt, updatedAt, worth, metadata } = found;
  const diversity = before === 0 ? 1 : score / before;
  // A copy by spreading that is added to takes ten times as long.
  const all = Object.assign({}, found.parts, parts, { diversity });
  return { id, text, score, source, category, createdAt, updatedAt, worth, metadata, parts: all };
}

function byRank(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score || b.found.createdAt.localeCompare(a.found.createdAt) || a.found.id.localeCompare(b.found.id)
  );
}
