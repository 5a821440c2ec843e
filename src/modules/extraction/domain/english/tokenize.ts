import { fold } from '../../../../shared/kernel/fold.js';
import { Phrase, type Token } from '../text/phrase.js';
import { wordSet } from '../text/word-set.js';
import { splitWords } from '../text/words.js';

const CONTRACTION = /^(.{1,30})(n't|'(?:m|re|ve|ll|d|s))$/iu;
const CONTRACTED = new Map([
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["n't", 'not'],
]);

interface TwoWords {
  readonly texts: readonly [string, string];
  readonly keys: readonly [string, string];
}

/** Words as they are spoken or typed in haste: how they are written out, and the keys of both parts. */
const RUN_TOGETHER: ReadonlyMap<string, TwoWords> = new Map(
  Object.entries({
    im: "I|'m|i|am",
    ive: "I|'ve|i|have",
    dont: "do|n't|do|not",
    doesnt: "does|n't|does|not",
    didnt: "did|n't|did|not",
    cant: "ca|n't|can|not",
    cannot: 'can|not|can|not',
    wont: "wo|n't|will|not",
    isnt: "is|n't|is|not",
    arent: "are|n't|are|not",
    wasnt: "was|n't|was|not",
    havent: "have|n't|have|not",
    hasnt: "has|n't|has|not",
    hes: "he|'s|he|is",
    shes: "she|'s|she|is",
    thats: "that|'s|that|is",
    whats: "what|'s|what|is",
    youre: "you|'re|you|are",
    theyre: "they|'re|they|are",
    gonna: 'going| to|going|to',
    wanna: 'want| to|want|to',
    gotta: 'got| to|got|to',
  }).map(([word, parts]) => {
    const [text = '', ending = '', key = '', endingKey = ''] = parts.split('|');
    return [word, { texts: [text, ending], keys: [key, endingKey] }];
  }),
);

const MONTHS = wordSet('january february march april may june july august september october november december');

/** Spellings of haste that a fact writes out, as it stands alone later. */
const WRITTEN_OUT = new Set(['fav', 'fave', 'bday', 'b-day', 'yrs']);

/** Spellings that the rules see as one, behind the one that they know. */
const SAME_WORD = new Map(
  Object.entries({
    can: 'ca',
    will: 'wo',
    you: 'u',
    your: 'ur',
    and: '&',
    with: 'w/',
    favourite: 'favorite favorites favourites fav fave',
    birthday: 'bday b-day',
    years: 'yrs',
    because: 'cuz coz bc',
    now: 'rn',
    ';': '-',
  }).flatMap(([word, spellings]) => spellings.split(' ').map((spelling) => [spelling, word] as const)),
);

/** An English sentence as tokens; contractions are two tokens ("I'm": `i`, `am`), punctuation is one of its own. */
export function tokenizeEnglish(sentence: string): Phrase {
  const tokens: Token[] = [];
  for (const { opensBracket, text, marks } of splitWords(sentence)) {
    if (opensBracket) tokens.push({ text: ',', key: ',', glued: true });
    if (text !== '') tokens.push(...tokensOf(withPlainDay(text, tokens.at(-1)?.key ?? '')));
    tokens.push(...marks.map((mark) => ({ text: mark, key: mark, glued: true })));
  }
  return new Phrase(tokens);
}

/** "March 3rd" as "March 3", which is how a day is asked for. */
function withPlainDay(word: string, before: string): string {
  return MONTHS.has(before) ? word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/iu, '$1') : word;
}

function tokensOf(word: string): Token[] {
  const together = RUN_TOGETHER.get(word.toLowerCase());
  if (together) return writtenOut(word, together);
  const [, stem, ending] = CONTRACTION.exec(word) ?? [];
  if (stem === undefined || ending === undefined) return [single(word)];
  const endingKey = ending.toLowerCase();
  return pair(word, stem.length, keyOf(stem), CONTRACTED.get(endingKey) ?? endingKey);
}

function single(word: string): Token {
  const key = keyOf(word);
  return { text: WRITTEN_OUT.has(word.toLowerCase()) ? key : word, key, glued: false };
}

function writtenOut(word: string, { texts, keys }: TwoWords): Token[] {
  const capital = /^\p{Lu}/u.test(word);
  return [
    { text: capital ? texts[0].charAt(0).toUpperCase() + texts[0].slice(1) : texts[0], key: keys[0], glued: false },
    { text: texts[1], key: keys[1], glued: true },
  ];
}

function pair(word: string, cut: number, first: string, second: string): Token[] {
  return [
    { text: word.slice(0, cut), key: first, glued: false },
    { text: word.slice(cut), key: second, glued: true },
  ];
}

function keyOf(word: string): string {
  if (word === 'IT') return 'i.t';
  const key = isAscii(word) ? word.toLowerCase() : fold(word);
  return SAME_WORD.get(key) ?? (key === '' ? word : key);
}

/** Most words are, and need no folding of diacritics. */
function isAscii(word: string): boolean {
  return /^[ -~]*$/u.test(word);
}
