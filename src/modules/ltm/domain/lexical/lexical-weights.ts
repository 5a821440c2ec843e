/**
 * The parameters of keyword search. Found on conversations in English by leaving one out at a time; every optimum is
 * flat, so none needs care when the data change.
 */
export interface LexicalWeights {
  /** How soon a term that occurs again stops to count (BM25). */
  readonly k1: number;
  /** How much long texts are held against (BM25), 0–1. */
  readonly b: number;
  /** What a term in a label counts, beside 1 in the text. */
  readonly label: number;
  /** What a term in one of the four neighbours counts, beside 1 in the text. */
  readonly neighbour: number;
  /** What a neighbour that asks something and stands right before counts: the text is likely its answer. */
  readonly askedBefore: number;
  /** What a shared concept counts, beside 1 for a shared word. */
  readonly concept: number;
  /** The same for a concept whose words the owner has never used: it stands in for them. */
  readonly conceptAlone: number;
  /** What a name or number of the query counts, beside 1 for another word. */
  readonly entity: number;
  /** What a word counts that tells little of what is looked for, beside 1 for another word. */
  readonly common: number;
  /** What a word of the same letters counts where its diacritics differ in a text that is written with them. */
  readonly otherDiacritics: number;
  /** The same where the text is written without diacritics throughout. */
  readonly noDiacritics: number;
  /** By how much a memory gains whose whole label is named by the query. */
  readonly labelNamed: number;
  /** By how much a memory gains that has a time, or a number, where one is asked for. */
  readonly expected: number;
  /** By how much a memory loses that is itself a question. */
  readonly question: number;
}

export const LEXICAL_WEIGHTS: LexicalWeights = {
  k1: 0.9,
  b: 0.3,
  label: 0.5,
  neighbour: 0.3,
  askedBefore: 0.6,
  concept: 0.45,
  conceptAlone: 1,
  entity: 1.2,
  common: 0.6,
  otherDiacritics: 0.5,
  noDiacritics: 0.9,
  labelNamed: 0.5,
  expected: 0.2,
  question: 0.15,
};
