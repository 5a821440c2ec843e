import { foldedKey } from '../../../shared/kernel/fold.js';

/** A text as a bag of words, case, diacritics and punctuation aside, for telling how alike two texts are. */
export interface WordBag {
  readonly text: string;
  /** Of all words in their order: equal for texts that fold to the same. */
  readonly hash: number;
  /** The different words, ascending, as hashes, which few pairs of words share. */
  readonly words: readonly number[];
  /** How often each of them occurs. */
  readonly counts: readonly number[];
  /** Length of the vector of counts. */
  readonly norm: number;
}

export function wordBag(text: string): WordBag {
  const hashes = wordHashes(text);
  const hash = hashes.reduce(mixed, START);
  const words: number[] = [];
  const counts: number[] = [];
  for (const word of ascending(hashes)) {
    const last = words.length - 1;
    if (words[last] === word) counts[last] = (counts[last] ?? 0) + 1;
    else counts[words.push(word) - 1] = 1;
  }
  const norm = Math.sqrt(counts.reduce((sum, count) => sum + count * count, 0));
  return { text, hash, words, counts, norm };
}

/** Whether two texts fold to the same. */
export function isEqual(one: WordBag, other: WordBag): boolean {
  if (one.hash !== other.hash) return false;
  return one.text === other.text || keyOf(one.text) === keyOf(other.text);
}

/** The cosine of two bags of words, 0 to 1; 1 for texts that fold to the same. */
export function similarity(one: WordBag, other: WordBag): number {
  if (isEqual(one, other)) return 1;
  let product = 0;
  let at = 0;
  let beside = 0;
  while (at < one.words.length && beside < other.words.length) {
    const word = one.words[at] ?? 0;
    const met = other.words[beside] ?? 0;
    if (word === met) product += (one.counts[at] ?? 0) * (other.counts[beside] ?? 0);
    if (word <= met) at += 1;
    if (met <= word) beside += 1;
  }
  return product / (one.norm * other.norm);
}

/**
 * Whether two texts have at least a cosine. Different words may share a hash, so what looks alike is compared by the
 * words themselves.
 */
export function isAlike(one: WordBag, other: WordBag, least: number): boolean {
  return similarity(one, other) >= least && cosineOf(countsOf(one.text), countsOf(other.text)) >= least;
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of keyOf(text).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function cosineOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [word, count] of one) product += count * (other.get(word) ?? 0);
  return product / (Math.hypot(...one.values()) * Math.hypot(...other.values()));
}

// What has no word, such as a smile, is compared as it is.
const keyOf = (text: string) => foldedKey(text) || text;

/** FNV-1a (Fowler, Noll and Vo). */
const START = 0x811c9dc5 | 0;
const mixed = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);

const PLAIN = /^[\0-\x7f]*$/;

/** By unit of ASCII: the lower-case letter or the digit that it is; 0 for what stands between words. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[a-z0-9]/i.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);

/** Up to so many are sorted by insertion, in half the time of the general way. */
const FEW = 50;

function ascending(hashes: number[]): number[] {
  if (hashes.length > FEW) return hashes.toSorted((one, other) => one - other);
  for (let end = 1; end < hashes.length; end++) {
    const hash = hashes[end] ?? 0;
    let place = end;
    for (; place > 0 && (hashes[place - 1] ?? 0) > hash; place--) hashes[place] = hashes[place - 1] ?? 0;
    hashes[place] = hash;
  }
  return hashes;
}

/** Of each word of `keyOf`, in their order. Plain text, which is most of it, needs no folded copy. */
function wordHashes(text: string): number[] {
  const source = PLAIN.test(text) ? text : keyOf(text);
  const hashes: number[] = [];
  let hash = START;
  for (let index = 0; index < source.length; index++) {
    const unit = source.charCodeAt(index);
    const folded = unit < FOLDED.length ? (FOLDED[unit] ?? 0) : unit;
    if (folded !== 0) hash = mixed(hash, folded);
    else if (hash !== START) {
      hashes.push(hash);
      hash = START;
    }
  }
  if (hash !== START) hashes.push(hash);
  return hashes.length > 0 ? hashes : [Array.from(source, (_, at) => source.charCodeAt(at)).reduce(mixed, START)];
}
