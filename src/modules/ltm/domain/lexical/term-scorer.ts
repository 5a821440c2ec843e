import { TRAIT } from './analyze.js';
import type { OwnerIndex } from './owner-index.js';
import type { LexicalWeights } from './lexical-weights.js';
import type { LexicalQuery } from './query.js';
import type { TermMatrix } from './term-matrix.js';

/**
 * Scores memories by BM25F with two fields, the text and the conversation around it. For a term that occurs `f` times,
 *
 *     x     = f / (1 - b + b · length / average) + label · f_label + Σ neighbour · f_n / (1 - b + b · length_n / average)
 *     score = Σ weight · idf · (k1 + 1) · x / (k1 + x) / ideal,     idf = ln(1 + (N - n + ½) / (n + ½))
 *
 * where the inner sum runs over the two turns before and after in the same conversation, so that occurrences are
 * added up before they saturate. N, n and the average length are those of this owner alone. The ideal is the score of
 * a text that has every term once; a term that no memory has makes all of them worse, which keeps scores comparable
 * between queries.
 *
 * Source: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
 */
export class TermScorer {
  private readonly weightOf: Float32Array;
  private readonly ideal: number;

  constructor(
    private readonly index: OwnerIndex,
    query: LexicalQuery,
    private readonly matrix: TermMatrix,
    private readonly weights: LexicalWeights,
  ) {
    this.weightOf = termWeights(query, matrix.frequencies, index.size, weights);
    this.ideal = this.weightOf.reduce((sum, weight) => sum + weight, 0);
  }

  /** By ordinal, the score by text, label and neighbours, in ideal texts: 0 without a match, at most 1 + k1. */
  scores(): Float64Array {
    const scores = new Float64Array(this.index.size);
    for (let ordinal = 0; ordinal < scores.length; ordinal++) scores[ordinal] = this.score(ordinal);
    return scores;
  }

  /** One of them in two parts. */
  parts(ordinal: number): { own: number; context: number } {
    const own = this.sum(ordinal, 0, 0);
    return { own, context: this.score(ordinal) - own };
  }

  private score(ordinal: number): number {
    return this.sum(ordinal, this.weights.neighbour, this.weights.askedBefore);
  }

  private sum(ordinal: number, neighbour: number, askedBefore: number): number {
    const { before, after } = this.index.neighbours;
    const previous = linked(before, ordinal);
    const next = linked(after, ordinal);
    const self = this.rowOf(ordinal);
    const before1 = this.rowOf(previous);
    const before2 = this.rowOf(linked(before, previous));
    const after1 = this.rowOf(next);
    const after2 = this.rowOf(linked(after, next));
    if (self + before1 + before2 + after1 + after2 === 0) return 0;

    const { width, text, label } = this.matrix;
    const { k1, label: labelWeight } = this.weights;
    const beforeWeight = this.isQuestion(previous) ? askedBefore : neighbour;
    let sum = 0;
    for (let column = 0; column < width; column++) {
      const occurrences =
        cell(text, self + column) +
        cell(label, self + column) * labelWeight +
        cell(text, before1 + column) * beforeWeight +
        (cell(text, before2 + column) + cell(text, after1 + column) + cell(text, after2 + column)) * neighbour;
      if (occurrences > 0) sum += (cell(this.weightOf, column) * occurrences) / (k1 + occurrences);
    }
    return (sum * (k1 + 1)) / this.ideal;
  }

  /** Where the cells of a memory begin; 0, the empty row, for none. */
  private rowOf(ordinal: number): number {
    return ordinal < 0 ? 0 : (this.matrix.rows[ordinal] ?? 0) * this.matrix.width;
  }

  private isQuestion(ordinal: number): boolean {
    return ordinal >= 0 && ((this.index.traits[ordinal] ?? 0) & TRAIT.question) !== 0;
  }
}

const cell = (cells: Float32Array, place: number) => cells[place] ?? 0;
const linked = (links: Int32Array, ordinal: number) => (ordinal < 0 ? -1 : (links[ordinal] ?? -1));

/** Weight · idf by column. */
function termWeights(
  { terms }: LexicalQuery,
  frequencies: Uint32Array,
  memories: number,
  weights: LexicalWeights,
): Float32Array {
  const isFound = (column: number) => (frequencies[column] ?? 0) > 0;
  const found = new Set(terms.filter((_, column) => isFound(column)).map(({ hash }) => hash));
  const standIns = terms.filter(
    (term, column) => term.kind === 'concept' && isFound(column) && !term.namedBy.some((hash) => found.has(hash)),
  );
  const replaced = new Set(standIns.flatMap(({ namedBy }) => namedBy));
  return Float32Array.from(terms, (term, column) => {
    const having = frequencies[column] ?? 0;
    const idf = Math.log(1 + (memories - having + 0.5) / (having + 0.5));
    const worth = idf * (term.isEntity ? weights.entity : term.isCommon ? weights.common : 1);
    if (term.kind === 'concept') return worth * (standIns.includes(term) ? weights.conceptAlone : weights.concept);
    return replaced.has(term.hash) ? 0 : worth;
  });
}
