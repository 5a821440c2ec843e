import type { Phrase } from './phrase.js';

/** A part of a sentence with one predicate. */
export interface Clause {
  readonly words: Phrase;
  /** The word that joins it to the clause before: "and", "vì", "if" …; '' at the start or after a comma. */
  readonly link: string;
  /** It has no subject of its own and goes on with that of the clause before ("… and work as a nurse"). */
  readonly continues: boolean;
}

/** Where a clause starts, and how. */
export interface Opening {
  readonly from: number;
  readonly link: string;
  readonly continues: boolean;
}

/** A place in a sentence where a new clause may start. */
export interface Junction {
  /** The clause that may end here. */
  readonly current: Phrase;
  /** The comma or the word at the place. */
  readonly mark: string;
  /** The words that join the clauses, without commas. */
  readonly link: string;
  /** The first words behind them. */
  readonly rest: Phrase;
}

/**
 * Cuts a sentence into clauses, in order.
 * @param openingAt the clause that opens at an index when one from `start` is going on, or undefined
 */
export function cutClauses(
  sentence: Phrase,
  openingAt: (sentence: Phrase, start: number, at: number) => Opening | undefined,
): Clause[] {
  const clauses: Clause[] = [];
  let opening: Opening = { from: 0, link: '', continues: false };
  for (let at = 0; at <= sentence.length; at++) {
    const next = at < sentence.length ? openingAt(sentence, opening.from, at) : undefined;
    if (next === undefined && at < sentence.length) continue;
    const words = sentence.slice(opening.from, at).trimmed();
    if (words.length > 0) clauses.push({ words, link: opening.link, continues: opening.continues });
    if (next === undefined) break;
    opening = next;
    at = next.from;
  }
  return clauses;
}

/**
 * The clauses that state something; one without a subject of its own stands and falls with the clause before.
 * @param stated the words of a clause that states something, or undefined for a question, a request or a condition
 */
export function statedClauses(
  clauses: readonly Clause[],
  stated: (clause: Clause, last: boolean) => Phrase | undefined,
): Clause[] {
  const kept: Clause[] = [];
  let before: Phrase | undefined = clauses[0]?.words;
  for (const [index, clause] of clauses.entries()) {
    const stands = !clause.continues || before !== undefined;
    const words: Phrase | undefined = stands ? stated(clause, index === clauses.length - 1) : undefined;
    if (words) kept.push({ ...clause, words });
    before = words;
  }
  return kept;
}
