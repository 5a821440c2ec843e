import { fold } from '../../../../shared/kernel/fold.js';

/** Named word lists: alternatives divided by `|`, which may name other lists in braces. */
export type Lexicon = Readonly<Record<string, string>>;

/** The expressions of one spelling. */
interface Spelled {
  readonly test: RegExp;
  readonly find: RegExp;
}

/**
 * What words look like, for phrases with and without diacritics. The source is a regular expression over the keys of
 * a phrase that reads more like a sentence:
 * - `{name}` one entry of that word list, as whole words
 * - `...` one or more words; ` ...?` at the end: or none
 * - `~ ` up to three words
 * - `(a|b)` alternatives, without capturing
 * - `(?!a|b)` not these, as whole words
 */
export class Pattern {
  private exact: Spelled | undefined;
  private folded: Spelled | undefined;
  private readonly edge: Edge | undefined;

  private constructor(
    private readonly source: string,
    private readonly lexicon: Lexicon,
    private readonly frame: (source: string) => string,
    whole = false,
  ) {
    this.edge = whole ? edgeOf(source) : undefined;
  }

  /** Covers a phrase from its first word to its last. */
  static whole(source: string, lexicon: Lexicon): Pattern {
    return new Pattern(source, lexicon, (text) => `^(?:${text})$`, true);
  }

  /** Covers the first words of a phrase. */
  static start(source: string, lexicon: Lexicon): Pattern {
    return new Pattern(source, lexicon, (text) => `^(?:${text})(?![^ ])`);
  }

  /** Is found anywhere in a phrase, at the bounds of words. */
  static anywhere(source: string, lexicon: Lexicon): Pattern {
    return new Pattern(source, lexicon, (text) => `(?<![^ ])(?:${text})(?![^ ])`);
  }

  /**
   * Whether text fits.
   * @param plain the text is written without diacritics
   */
  fits(text: string, plain: boolean): boolean {
    return this.spelled(plain).test.test(text);
  }

  /** Where the first fit ends; 0 where nothing fits. */
  endOf(text: string, plain: boolean): number {
    const found = this.spelled(plain).test.exec(text);
    return found === null ? 0 : found.index + found[0].length;
  }

  /** The groups of the first fit, by their ranges in the text; undefined where nothing fits. */
  ranges(text: string, plain: boolean): Ranges | undefined {
    const { test, find } = this.spelled(plain);
    if (this.edge) return edgeRanges(this.edge, test.exec(text), text.length);
    if (!test.test(text)) return undefined;
    // Ranges make an expression slow, so they are only asked for where it fits and has groups.
    return this.source.includes('(?<') ? (find.exec(text)?.indices?.groups ?? {}) : {};
  }

  private spelled(plain: boolean): Spelled {
    if (plain) return (this.folded ??= this.compile(fold));
    return (this.exact ??= this.compile((text) => text));
  }

  private compile(spell: (text: string) => string): Spelled {
    const source = spell(this.frame(expand(this.source, this.lexicon)));
    return { test: new RegExp(source), find: new RegExp(source, 'd') };
  }
}

/** The only group of a pattern, where it stands at one end of all that the pattern covers. */
interface Edge {
  readonly name: string;
  readonly atEnd: boolean;
}

type Ranges = Readonly<Record<string, readonly [number, number] | undefined>>;

/** Most patterns leave their rest in one group at an end: its length tells where it stands, without a second search. */
function edgeOf(source: string): Edge | undefined {
  if (source.split('(?<').length !== 2 || source.includes('(?<!')) return undefined;
  const { first, last } = /^\(\?<(?<first>[a-z]+)>[^()]*\)|\(\?<(?<last>[a-z]+)>[^()]*\)$/u.exec(source)?.groups ?? {};
  if (last !== undefined) return { name: last, atEnd: true };
  return first === undefined ? undefined : { name: first, atEnd: false };
}

function edgeRanges({ name, atEnd }: Edge, found: RegExpExecArray | null, length: number): Ranges | undefined {
  if (found === null) return undefined;
  const size = found.groups?.[name]?.length;
  if (size === undefined) return {};
  return { [name]: atEnd ? [length - size, length] : [0, size] };
}

/**
 * How often a group may repeat. Without a bound, a group with "luôn" and "luôn luôn" can be read in exponentially
 * many ways.
 */
const MAX_REPEATS = 6;

function expand(source: string, lexicon: Lexicon): string {
  return wholeWordExclusions(source)
    .replace(/\((?!\?)/gu, '(?:')
    .replace(/ ?\.\.\.\?/gu, '(?: .+)?')
    .replaceAll('...', '.+')
    .replace(/\)\*/gu, `){0,${MAX_REPEATS}}`)
    .replace(/\)\+/gu, `){1,${MAX_REPEATS}}`)
    .replaceAll('~ ', '(?:[^ ,]+ ){0,3}?')
    .replace(/\{([a-z_]+)\}/gu, (_, name: string) => {
      const entries = lexicon[name];
      if (entries === undefined) throw new Error(`No word list "${name}"`);
      // A list that may be repeated or absent brings the space behind it along.
      return entries.endsWith('*') ? expand(entries, lexicon) : `(?:${expand(entries, lexicon)})(?![^ ])`;
    });
}

/** Ends every exclusion at the bound of a word, so that `(?!la)` does not exclude "làm". */
function wholeWordExclusions(source: string): string {
  let result = '';
  const open: boolean[] = [];
  for (let at = 0; at < source.length; at++) {
    const char = source.charAt(at);
    if (char === '(') open.push(source.startsWith('(?!', at));
    const exclusion = char === '(' ? open.at(-1) : char === ')' && open.pop();
    if (!exclusion) result += char;
    else if (char === '(') {
      result += '(?!(';
      at += 2;
    } else result += ')(?![^ ]))';
  }
  return result;
}
