import { type Section, SECTIONS } from './candidate.js';

/** What one candidate asks for. */
export interface Demand {
  readonly section: Section;
  readonly tokens: number;
  /** Indexes of demands that are superfluous once this one is met in full. */
  readonly repeats: readonly number[];
}

/** What there is to give. */
export interface Budget {
  readonly tokens: number;
  /** How much of the budget is for each section, relative to the others. Over 0. */
  readonly shares: Readonly<Record<Section, number>>;
  /** Tokens that a section takes beside its candidates, once it has any. */
  readonly headings: Readonly<Record<Section, number>>;
}

/** What one candidate gets. */
export interface Grant {
  /** As many as it asked for; fewer for one that has to be cut; 0 for one that is left out. */
  readonly tokens: number;
  readonly duplicate: boolean;
}

/** A text of up to so many tokens is taken whole or not at all; a longer one in pieces, so that it may be cut. */
export const PIECE_TOKENS = 32;

interface Piece {
  readonly index: number;
  readonly tokens: number;
  /** When its section would have paid for it, had each section its share of one stream of tokens. */
  readonly due: number;
}

/**
 * Divides one budget between sections, whose candidates come in the order of preference.
 *
 * Weighted fair queueing (Demers, Keshav and Shenker, 1989), with tokens for time: all pieces stand in one queue that
 * the shares order, and the budget decides how far along the queue we come. So each section gets its share, what it does
 * not use goes to the others by their shares, and as the queue does not depend on the budget, what a budget pays for a
 * larger one pays for as well, unless something that it adds says the same. A section is always met from the front:
 * the history has no holes.
 * @returns a grant for each demand; with the headings of the sections that got any they are within the budget
 */
export function allocate(demands: readonly Demand[], { tokens: room, shares, headings }: Budget): Grant[] {
  const granted = demands.map(() => 0);
  const duplicates = new Set<number>();
  const open = new Set<Section>();
  let used = 0;
  for (const { index, tokens } of queueOf(demands, shares, headings)) {
    const demand = demands[index];
    if (demand === undefined || duplicates.has(index)) continue;
    const cost = tokens + (open.has(demand.section) ? 0 : headings[demand.section]);
    const before = granted[index] ?? 0;
    if (used + cost > room) {
      // What is left is for a text that is begun: it is cut later.
      if (before > 0) granted[index] = before + room - used;
      break;
    }
    open.add(demand.section);
    used += cost;
    granted[index] = before + tokens;
    if (granted[index] < demand.tokens) continue;
    for (const repeat of demand.repeats) {
      used -= granted[repeat] ?? 0;
      granted[repeat] = 0;
      duplicates.add(repeat);
    }
  }
  return granted.map((tokens, index) => ({ tokens, duplicate: duplicates.has(index) }));
}

function queueOf(demands: readonly Demand[], shares: Budget['shares'], headings: Budget['headings']): Piece[] {
  const spent = { ...headings };
  const pieces = demands.flatMap(({ section, tokens }, index) => {
    return piecesOf(tokens).map((piece): Piece => {
      spent[section] += piece;
      return { index, tokens: piece, due: spent[section] / shares[section] };
    });
  });
  const rank = ({ index }: Piece) => SECTIONS.indexOf(demands[index]?.section ?? 'history');
  // Sorting is stable, so the pieces of one section stay in their order.
  return pieces.toSorted((a, b) => a.due - b.due || rank(a) - rank(b));
}

function piecesOf(tokens: number): number[] {
  const whole = Math.max(0, Math.ceil(tokens / PIECE_TOKENS) - 1);
  return [...Array.from({ length: whole }, () => PIECE_TOKENS), tokens - whole * PIECE_TOKENS];
}
