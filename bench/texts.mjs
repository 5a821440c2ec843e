/**
 * Texts that no one has written, but that look to an index like those of people: a vocabulary of 6,000 words whose
 * frequencies fall with their rank (B. Mandelbrot's form of Zipf's law), short facts and longer turns. Equal seeds give
 * equal texts.
 */
const VOCABULARY = 6_000;
const SHIFT = 2.7;
/** The words that tell nothing, the most frequent ones first. */
export const COMMON_WORDS =
  'the I and to a you of it my is that in we was for on have with so me but this at be do not what are just like really can he she about time they had'.split(
    ' ',
  );
const EVERYDAY = (
  'work family dog cat coffee pizza music book travel home friend mother father sister brother school job doctor ' +
  'birthday garden running guitar movie beach summer winter weekend dinner breakfast car bike house city Hanoi Paris ' +
  'London allergic favorite learning cooking painting photo phone computer meeting project exam wedding baby child ' +
  'hospital medicine yoga football tennis swimming hiking camping concert museum hotel flight train bus river mountain'
).split(' ');
const SYLLABLES = 'ba ke li mo nu ra se ti vo da fe gi ho ju la me ni po ru sa te vi wo xa ye zi'.split(' ');
const ENDINGS = ['n', 'r', 's', 'l', '', '', 'ing', 'ed'];

/**
 * Random numbers from 0 to 1 (G. Steele's SplitMix, 32 bits).
 * @param {number} seed
 * @returns {() => number}
 */
export function randomFrom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Facts, turns and questions of one seed. */
export class Texts {
  /** @param {number} seed */
  constructor(seed) {
    this.random = randomFrom(seed);
  }

  /** A short statement, 4 to 12 words. */
  fact() {
    return `${this.words(4 + this.below(9))}.`;
  }

  /** What someone says in a conversation, 8 to 46 words after the name; every fifth is a question. */
  turn() {
    const speaker = this.random() < 0.5 ? 'Ana' : 'Bao';
    return `${speaker}: ${this.words(8 + this.below(39))}${this.random() < 0.2 ? '?' : '.'}`;
  }

  /** A question of 5 to 12 words; hardly any two are alike. */
  question() {
    const opening = ['what', 'when', 'where', 'who', 'how many'][this.below(5)] ?? 'what';
    return `${opening} ${this.words(4 + this.below(7))}?`;
  }

  /** @param {number} end a whole number from 0 up to it */
  below(end) {
    return Math.floor(this.random() * end);
  }

  /** @param {number} count */
  words(count) {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }

  word() {
    return WORDS[this.pick(UP_TO)] ?? '';
  }

  /**
   * A rank from 0, as often as its frequency says.
   * @param {Float64Array} upTo the frequencies, summed up
   */
  pick(upTo) {
    const at = this.random() * (upTo.at(-1) ?? 0);
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const WORDS = vocabulary();
const UP_TO = cumulated(VOCABULARY, (rank) => 1 / (rank + SHIFT));

/** The most frequent words of a language, everyday ones among invented ones, then invented ones alone. */
function vocabulary() {
  const random = randomFrom(1);
  const invented = new Set();
  while (invented.size < VOCABULARY) {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random));
    invented.add(syllables.join('') + pick(ENDINGS, random));
  }
  const rest = [...invented];
  const mixed = EVERYDAY.flatMap((word, index) => [word, ...rest.slice(index * 4, index * 4 + 4)]);
  return [...COMMON_WORDS, ...mixed, ...rest.slice(EVERYDAY.length * 4)].slice(0, VOCABULARY);
}

/**
 * @param {readonly string[]} items
 * @param {() => number} random
 */
function pick(items, random) {
  return items[Math.floor(random() * items.length)] ?? '';
}

/**
 * Frequencies by rank, summed up.
 * @param {number} count
 * @param {(rank: number) => number} frequency of ranks from 1
 */
export function cumulated(count, frequency) {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let index = 0; index < count; index++) sums[index] = sum += frequency(index + 1);
  return sums;
}
