import { TERM_FLAG, TRAIT } from './analyze.js';
import type { OwnerIndex } from './owner-index.js';
import type { LexicalWeights } from './lexical-weights.js';
import type { LexicalQuery } from './query.js';
import type { LexicalSegment } from './segment-format.js';
import { TermMatrix } from './term-matrix.js';
import { TermTable } from './term-table.js';

/** Scans the terms of all memories once, for where those of the query are. */
export function matchTerms(index: OwnerIndex, query: LexicalQuery, weights: LexicalWeights): TermMatrix {
  const matrix = new TermMatrix(index.size, query.terms.length);
  const table = new TermTable(query.terms);
  let first = 0;
  for (const segment of index.segments) {
    const { starts, hashes, positions } = segment;
    let record = 0;
    table.find(hashes, (at, column) => {
      while ((starts[record + 1] ?? 0) <= at) record++; // the record that this term belongs to
      addMatch(segment, record, at, first + record, column);
    });
    first += positions.length;
  }
  return matrix;

  function addMatch(segment: LexicalSegment, record: number, at: number, ordinal: number, column: number): void {
    const { counts, flags, signatures, traits } = segment;
    const occurrences = (counts[at] ?? 0) * likeness(query, column, signatures[at] ?? 0, traits[record] ?? 0, weights);
    if (flags[at] === TERM_FLAG.label) matrix.addToLabel(ordinal, column, occurrences, labelLength(segment, record));
    else matrix.addToText(ordinal, column, occurrences / relativeLength(index, ordinal, weights));
  }
}

/** What a word of the same letters counts by its diacritics. One who types without them means any. */
function likeness(
  query: LexicalQuery,
  column: number,
  signature: number,
  traits: number,
  weights: LexicalWeights,
): number {
  if (!query.isMarked) return 1;
  const term = query.terms[column];
  if (term?.signature === signature || term?.kind === 'concept') return 1;
  return (traits & TRAIT.marked) === 0 ? weights.noDiacritics : weights.otherDiacritics;
}

function relativeLength({ lengths, averageLength }: OwnerIndex, ordinal: number, { b }: LexicalWeights): number {
  return 1 - b + (b * (lengths[ordinal] ?? 0)) / averageLength;
}

/** The terms of a memory's label, which stand before its others. */
function labelLength({ starts, flags }: LexicalSegment, record: number): number {
  const start = starts[record] ?? 0;
  const end = starts[record + 1] ?? 0;
  let at = start;
  while (at < end && flags[at] === TERM_FLAG.label) at++;
  return at - start;
}
