import { conceptHash, findConcepts } from './concepts.js';
import { readLabel } from './label.js';
import { UNINDEXED_WORDS } from './stop-words.js';
import { tokenize, type Token } from './tokens.js';

/** Bits that say where a term of a memory stands. */
export const TERM_FLAG = {
  /** In the label before the colon: the speaker of a turn, the kind of a fact. */
  label: 1,
  /** Not a word but what words mean; see `concepts.ts`. */
  concept: 2,
} as const;

/** Bits that say what kind of text a memory is. */
export const TRAIT = {
  /** It asks something. */
  question: 1,
  /** It has a word with diacritics, so that a word without them is meant so. */
  marked: 2,
  /** It says when. */
  time: 4,
  /** It has a number, in digits or in words. */
  number: 8,
} as const;

/** A memory's text as it is indexed. The four arrays run side by side, one place a distinct term. */
export interface AnalyzedMemory {
  /** 32-bit term hashes. */
  readonly hashes: Uint32Array;
  /** Occurrences, at most 255. */
  readonly counts: Uint8Array;
  /** Bits of `TERM_FLAG`. */
  readonly flags: Uint8Array;
  /** 0 for a term without diacritics, else 1–255; see `Token.signature`. */
  readonly signatures: Uint8Array;
  /** Words of the text without its label, at most 65,535. */
  readonly length: number;
  /** Bits of `TRAIT`. */
  readonly traits: number;
}

const TIME = conceptHash('time');
const QUESTION_MARK = /[?？؟]/;
const YEAR = /^(?:19|20)\d\d$/;
/** Distinct terms of one memory that are indexed; the rest of a very long text is left out. */
const MAX_TERMS = 4096;

/** Turns the text of a memory into the terms that are indexed. Any text is valid, the empty one too. */
export function analyzeMemory(text: string): AnalyzedMemory {
  const { label, body } = readLabel(text);
  const labelTokens = tokenize(label);
  const tokens = tokenize(body);
  const terms = new TermCounter();
  addWords(terms, labelTokens, TERM_FLAG.label);
  addWords(terms, tokens, 0);
  const concepts = [findConcepts(labelTokens), findConcepts(tokens)];
  const all = new Set(concepts.flatMap(({ named, broader }) => [...named.keys(), ...broader]));
  for (const concept of all) terms.add(concept, TERM_FLAG.concept, 0);
  return {
    ...terms.columns(),
    length: Math.min(tokens.length, 0xffff),
    traits: traitsOf(body, [...labelTokens, ...tokens], all),
  };
}

function addWords(terms: TermCounter, tokens: readonly Token[], flags: number): void {
  for (const token of tokens) if (!UNINDEXED_WORDS.has(token.exact)) terms.add(token.hash, flags, token.signature);
}

function traitsOf(body: string, tokens: readonly Token[], concepts: ReadonlySet<number>): number {
  const isDated = concepts.has(TIME) || tokens.some(({ isNumber, term }) => isNumber && YEAR.test(term));
  return (
    (QUESTION_MARK.test(body) ? TRAIT.question : 0) |
    (tokens.some(({ signature }) => signature !== 0) ? TRAIT.marked : 0) |
    (isDated ? TRAIT.time : 0) |
    (tokens.some(({ isNumber }) => isNumber) ? TRAIT.number : 0)
  );
}

/** Counts terms that are equal in hash, flags and signature, in order of appearance. */
class TermCounter {
  private readonly places = new Map<number, number>();
  private readonly hashes: number[] = [];
  private readonly counts: number[] = [];
  private readonly flags: number[] = [];
  private readonly signatures: number[] = [];

  add(hash: number, flags: number, signature: number): void {
    const key = hash * 0x10000 + flags * 0x100 + signature; // 48 bits: exact in a double
    const place = this.places.get(key);
    if (place !== undefined) {
      this.counts[place] = Math.min((this.counts[place] ?? 0) + 1, 0xff);
    } else if (this.hashes.length < MAX_TERMS) {
      this.places.set(key, this.hashes.push(hash) - 1);
      this.counts.push(1);
      this.flags.push(flags);
      this.signatures.push(signature);
    }
  }

  columns(): Pick<AnalyzedMemory, 'hashes' | 'counts' | 'flags' | 'signatures'> {
    return {
      hashes: Uint32Array.from(this.hashes),
      counts: Uint8Array.from(this.counts),
      flags: Uint8Array.from(this.flags),
      signatures: Uint8Array.from(this.signatures),
    };
  }
}
