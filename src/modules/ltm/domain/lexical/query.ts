import { findConcepts } from './concepts.js';
import { COMMON_WORDS, QUERY_STOP_WORDS } from './stop-words.js';
import { tokenize, type Token } from './tokens.js';
import { expectedTraits } from './expected-answer.js';

/** One thing that is looked for. */
export interface QueryTerm {
  readonly hash: number;
  readonly signature: number;
  /** `word` as typed; `concept` what words mean. */
  readonly kind: 'word' | 'concept';
  /** A number, or a word that begins with a capital letter within the sentence. */
  readonly isEntity: boolean;
  /** One of the words that tell little; see `COMMON_WORDS`. */
  readonly isCommon: boolean;
  /** Of a concept: the hashes of the words that name it. */
  readonly namedBy: readonly number[];
}

/** A query's text as it is searched. */
export interface LexicalQuery {
  readonly terms: readonly QueryTerm[];
  /** It has a word with diacritics, so that a word without them is meant so. */
  readonly isMarked: boolean;
  /** Bits of `TRAIT` that an answer is likely to have: "when" expects a time. */
  readonly expects: number;
}

/** Words and concepts that are looked for at most; the rest of a long text is left out. */
export const MAX_QUERY_TERMS = 48;

/** Turns the text of a query into the terms that are searched. Any text is valid; the empty one finds nothing. */
export function analyzeQuery(text: string): LexicalQuery {
  const tokens = tokenize(text);
  const placed = tokens.map((token, index) => ({ token, index }));
  const telling = placed.filter(({ token, index }) => !isStopWord(token, index));
  const words = new Map<number, QueryTerm>();
  for (const { token, index } of telling.length > 0 ? telling : placed) {
    const isEntity = token.isNumber || (token.isCapitalised && index > 0);
    const known = words.get(token.hash);
    words.set(token.hash, {
      hash: token.hash,
      signature: known?.signature ?? token.signature,
      kind: 'word',
      isEntity: isEntity || known?.isEntity === true,
      isCommon: COMMON_WORDS.has(token.key),
      namedBy: [],
    });
  }
  const concepts = Array.from(findConcepts(tokens).named, conceptTerm);
  return {
    terms: [...words.values(), ...concepts].slice(0, MAX_QUERY_TERMS),
    isMarked: tokens.some(({ signature }) => signature !== 0),
    expects: expectedTraits(tokens),
  };
}

function conceptTerm([hash, namedBy]: readonly [number, readonly Token[]]): QueryTerm {
  return {
    hash,
    signature: 0,
    kind: 'concept',
    isEntity: false,
    isCommon: namedBy.every(({ key }) => COMMON_WORDS.has(key)),
    namedBy: namedBy.map((token) => token.hash),
  };
}

/** "May", "Will" and "An" are names where they begin with a capital letter inside a sentence. */
function isStopWord({ exact, isCapitalised }: Token, index: number): boolean {
  const isName = isCapitalised && index > 0 && exact.length > 1;
  return QUERY_STOP_WORDS.has(exact) && !isName;
}
