import type { Found, Recalled } from './recall.js';
import type { RankingWeights } from './ranking-weights.js';
import { similarity, type WordBag, wordBag } from './similarity.js';

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

interface Candidate {
  readonly result: Recalled;
  readonly bag: WordBag;
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
 * @param bagOf the words of a text, where they are known already
 * @returns at most `limit` results with at least `threshold`, best first
 */
export function merge(
  found: { readonly stm: readonly Found[]; readonly ltm: readonly Found[] },
  ranking: Ranking,
  weights: RankingWeights,
  bagOf: (text: string) => WordBag = wordBag,
): Recalled[] {
  const candidate = (result: Recalled): Candidate => ({ result, bag: bagOf(result.text) });
  const facts = found.ltm.map((fact) => candidate({ ...aged(fact, ranking.today, weights), source: 'ltm' }));
  const messages = found.stm.map((message) => candidate({ ...message, source: 'stm' }));
  const candidates = [...facts, ...messages].toSorted((one, other) => byRank(one.result, other.result));
  return spread(united(candidates, weights), ranking.limit, weights.diversity)
    .filter(({ score }) => score >= ranking.threshold)
    .slice(0, ranking.limit);
}

const DAY_MS = 86_400_000;

function aged(fact: Found, today: string, { worth, decay, halfLifeDays }: RankingWeights): Found {
  const said = (fact.updatedAt ?? fact.createdAt).slice(0, 10);
  const days = Math.max(0, (Date.parse(today) - Date.parse(said)) / DAY_MS);
  const halfLife = halfLifeDays[fact.category ?? 'other'];
  const recency = halfLife === 0 ? 1 : 1 - decay * (1 - 0.5 ** (days / halfLife));
  const value = 1 - worth * (1 - (fact.worth ?? 1));
  return { ...fact, score: fact.score * recency * value, parts: { ...fact.parts, recency, worth: value } };
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
  return kept.toSorted((one, other) => byRank(one.result, other.result));
}

// Two facts that are alike may still be two; only one of each memory can be the same said twice.
function isSame(one: Candidate, other: Candidate, sameFrom: number): boolean {
  if (one.bag.key === other.bag.key) return true;
  if (one.result.source === other.result.source) return false;
  const [shorter, longer] = one.bag.norm < other.bag.norm ? [one.bag, other.bag] : [other.bag, one.bag];
  // Texts of different lengths cannot be that much alike, and most pairs are.
  return shorter.norm >= sameFrom * longer.norm && similarity(shorter, longer) >= sameFrom;
}

function unite(better: Candidate, other: Candidate, bothBoost: number): Candidate {
  if (better.result.source === other.result.source || better.result.source === 'both') return better;
  const fact = better.result.source === 'ltm' ? better : other;
  const boost = (1 - better.result.score) * bothBoost;
  const score = better.result.score + boost;
  return { bag: fact.bag, result: { ...fact.result, source: 'both', score, parts: { ...fact.result.parts, boost } } };
}

function spread(candidates: readonly Candidate[], limit: number, diversity: number): Recalled[] {
  // Each with its highest cosine with what is chosen, which only the choice before can have raised.
  let waiting = candidates.map((each) => ({ each, nearest: 0 }));
  const chosen: Candidate[] = [];
  while (waiting.length > 0 && chosen.length < Math.min(limit, SPREAD)) {
    const ranked = waiting.map((one) => ({ one, score: one.each.result.score * (1 - diversity * one.nearest) }));
    // The first of equals stands first already.
    const best = ranked.reduce((one, other) => (other.score > one.score ? other : one));
    const { bag } = best.one.each;
    chosen.push(spreadTo(best.one.each, best.score));
    waiting = waiting
      .filter((one) => one !== best.one)
      .map(({ each, nearest }) => ({ each, nearest: Math.max(nearest, similarity(each.bag, bag)) }));
  }
  const last = chosen.at(-1)?.result.score ?? 1;
  // What follows was not compared, and may not stand above those that were.
  const rest = waiting.map(({ each }) => spreadTo(each, Math.min(each.result.score, last)));
  return [...chosen, ...rest].map(({ result }) => result);
}

function spreadTo({ bag, result }: Candidate, score: number): Candidate {
  const diversity = result.score === 0 ? 1 : score / result.score;
  return { bag, result: { ...result, score, parts: { ...result.parts, diversity } } };
}

function byRank(a: Recalled, b: Recalled): number {
  return b.score - a.score || b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id);
}
