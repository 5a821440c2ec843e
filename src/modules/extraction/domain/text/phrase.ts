import type { Pattern } from './pattern.js';

/** A word or a punctuation mark of a sentence. */
export interface Token {
  /** As written. */
  readonly text: string;
  /** As compared by the rules: lower case, contractions resolved. */
  readonly key: string;
  /** No space stands before it ("'m" of "I'm", a comma). */
  readonly glued: boolean;
}

export type Groups = Readonly<Record<string, Phrase | undefined>>;

/**
 * A run of tokens that rules match by their keys and that is shown as it was written.
 * The keys, joined by single spaces, are the text that patterns see; what a group of a pattern covers comes back
 * as a phrase of its own.
 */
export class Phrase {
  static readonly empty = new Phrase([]);

  private spelled: { readonly key: string; readonly starts: readonly number[] } | undefined;

  /**
   * @param tokens in reading order
   * @param plain the keys are written without diacritics, and so are compared
   */
  constructor(
    readonly tokens: readonly Token[],
    readonly plain = false,
  ) {}

  /** The keys of all tokens with single spaces between them. */
  get key(): string {
    return this.spelling.key;
  }

  /** Key, and where in it each token starts; most phrases are cut again before they are compared. */
  private get spelling(): { readonly key: string; readonly starts: readonly number[] } {
    return (this.spelled ??= spell(this.tokens));
  }

  static join(...phrases: readonly Phrase[]): Phrase {
    return new Phrase(
      phrases.flatMap((phrase) => phrase.tokens),
      phrases.some((phrase) => phrase.plain),
    );
  }

  /** With other words behind it. */
  followedBy(other: Phrase): Phrase {
    return other.length === 0 ? this : Phrase.join(this, other);
  }

  get length(): number {
    return this.tokens.length;
  }

  /** Key of the token at an index; '' outside of the phrase. A negative index counts from the end. */
  keyAt(index: number): string {
    return this.tokens.at(index)?.key ?? '';
  }

  /** Other tokens in the same spelling. */
  with(tokens: readonly Token[]): Phrase {
    return new Phrase(tokens, this.plain);
  }

  slice(from: number, to?: number): Phrase {
    return this.with(this.tokens.slice(from, to));
  }

  /** The named groups of a pattern as phrases, or undefined where it does not match. */
  match(pattern: Pattern): Groups | undefined {
    const ranges = pattern.ranges(this.key, this.plain);
    if (ranges === undefined) return undefined;
    const groups: Record<string, Phrase | undefined> = {};
    for (const [name, range] of Object.entries(ranges)) groups[name] = range && this.covering(range[0], range[1]);
    return groups;
  }

  /** How many words at the start a pattern covers. */
  countAtStart(pattern: Pattern): number {
    const end = pattern.endOf(this.key, this.plain);
    if (end === 0) return 0;
    const behind = this.spelling.starts.findIndex((start) => start >= end);
    return behind === -1 ? this.length : behind;
  }

  test(pattern: Pattern): boolean {
    return pattern.fits(this.key, this.plain);
  }

  /** Without punctuation at both ends. */
  trimmed(): Phrase {
    let from = 0;
    let to = this.tokens.length;
    while (from < to && isPunctuation(this.tokens[from])) from++;
    while (to > from && isPunctuation(this.tokens[to - 1])) to--;
    return from === 0 && to === this.tokens.length ? this : this.slice(from, to);
  }

  toString(): string {
    let text = '';
    for (const token of this.tokens) {
      text += text === '' || token.glued || token.text === '' ? token.text : ` ${token.text}`;
    }
    return text;
  }

  private covering(from: number, to: number): Phrase {
    const first = this.spelling.starts.findIndex((start) => start >= from);
    if (from === to || first === -1) return Phrase.empty;
    const last = this.spelling.starts.findIndex((start) => start >= to);
    return this.slice(first, last === -1 ? undefined : last);
  }
}

function spell(tokens: readonly Token[]): { key: string; starts: number[] } {
  const starts: number[] = [];
  let key = '';
  for (const token of tokens) {
    if (key !== '') key += ' ';
    starts.push(key.length);
    key += token.key;
  }
  return { key, starts };
}

const A = 'a'.charCodeAt(0);
const Z = 'z'.charCodeAt(0);

/** Neither letters nor digits. */
export function isPunctuation(token: Token | undefined): boolean {
  if (token === undefined || token.key === '') return false;
  const first = token.key.charCodeAt(0);
  return !(first >= A && first <= Z) && !/[\p{L}\p{N}]/u.test(token.key);
}

/** Starts with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
