import { fold } from '../../../../shared/kernel/fold.js';
import { stemEnglish } from './english-stem.js';
import { hashText } from './hash.js';

/** One word of a text, or one character or pair of characters of a script that sets no spaces. */
export interface Token {
  /** Lower case, Unicode NFC, diacritics kept. */
  readonly exact: string;
  /** The word as it is indexed: folded and stemmed. */
  readonly term: string;
  /** How the word is found in word lists: by its stem, or as it is written when it has diacritics. */
  readonly key: string;
  /** 32-bit hash of `term`. */
  readonly hash: number;
  /** 0 without diacritics, else 1–255 by the diacritics: tells "ba", "bà" and "bá" apart under one term. */
  readonly signature: number;
  readonly isNumber: boolean;
  /** Begins with a capital letter. */
  readonly isCapitalised: boolean;
}

// Numbers are bounded so that no text makes the search for their end go back and forth.
const WORD =
  /\p{N}{1,20}(?:[.,]\p{N}{1,20}){0,8}(?:st|nd|rd|th)?(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const NUMBER = /^\p{N}[\p{N}.,]*(?:st|nd|rd|th)?$/u;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SCRIPT_RUN = new RegExp(`(?:${UNSPACED.source}\\p{M}*)+|[^]+?(?=${UNSPACED.source}|$)`, 'gu');
const CHARACTER = /[^]\p{M}*/gu;
const NUMBER_WORDS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, `${value}`]),
);
NUMBER_WORDS.delete('one'); // most often a pronoun

// Texts of one conversation share most of their words, so their tokens are remembered, up to a bound.
const CACHE_SIZE = 20_000;
const LONGEST_CACHED = 32;
const cache = new Map<string, Token>();

/** Characters of a text that are read at most: no text may hold up the others for long. */
export const MAX_CHARACTERS = 10_000;

/**
 * The words of a text in their order. Scripts without spaces give every character, then every pair of neighbours.
 * Of a very long text only the beginning is read.
 */
export function tokenize(text: string): Token[] {
  const words = text.slice(0, MAX_CHARACTERS).normalize('NFC').match(WORD) ?? [];
  return (UNSPACED.test(text) ? words.flatMap(withoutSpaces) : words).map(tokenOf);
}

function withoutSpaces(word: string): string[] {
  return (word.match(SCRIPT_RUN) ?? []).flatMap((run) => {
    if (!UNSPACED.test(run)) return [run];
    const characters = run.match(CHARACTER) ?? [];
    const pairs = characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
    return [...characters, ...pairs];
  });
}

function tokenOf(word: string): Token {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const token = newToken(word);
  if (word.length <= LONGEST_CACHED) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(word, token);
  }
  return token;
}

function newToken(word: string): Token {
  const exact = word.toLowerCase().replace(CLITIC, '');
  const isNumber = NUMBER.test(exact);
  const folded = fold(exact);
  const isMarked = folded !== exact.normalize('NFKD');
  const term = isNumber ? plainNumber(folded) : (NUMBER_WORDS.get(folded) ?? stemEnglish(folded));
  const first = word.charAt(0);
  return {
    exact,
    term,
    key: isMarked ? exact : term,
    hash: hashText(term),
    signature: isMarked ? 1 + (hashText(exact) % 255) : 0,
    isNumber: isNumber || NUMBER_WORDS.has(folded),
    isCapitalised: first !== first.toLowerCase(),
  };
}

/** "1,000", "07" and "3rd" as they would be written bare: "1000", "7" and "3". */
function plainNumber(number: string): string {
  const bare = number.replace(/(?:st|nd|rd|th)$/, '').replace(/,(?=\p{N}{3})/gu, '');
  return bare.replace(/^0+(?=\p{N})/u, '');
}
