import { fold } from '../../../../shared/kernel/fold.js';

/** Named word lists: alternatives divided by `|`, which may name other lists in braces. */
export type Lexicon = Readonly<Record<string, string>>;

/**
 * What words look like, for phrases with and without diacritics. The source is a regular expression over the keys of
 * a phrase that reads more like a sentence:
 * - `{name}` one entry of that word list, as whole words
 * - `...` one or more words; ` ...?` at the end: or none
 * - `~ ` up to three words
 * - `(a|b)` alternatives, without capturing
 */
export class Pattern {
  private exact: RegExp | undefined;
  private folded: RegExp | undefined;

  private constructor(
    private readonly source: string,
    private readonly lexicon: Lexicon,
    private readonly frame: (source: string) => string,
  ) {}

  /** Covers a phrase from its first word to its last. */
  static whole(source: string, lexicon: Lexicon): Pattern {
    return new Pattern(source, lexicon, (text) => `^(?:${text})$`);
  }

  /** Is found anywhere in a phrase, at the bounds of words. */
  static anywhere(source: string, lexicon: Lexicon): Pattern {
    return new Pattern(source, lexicon, (text) => `(?<![^ ])(?:${text})(?![^ ])`);
  }

  /** The expression for text with its diacritics, or for text written without. */
  expression(withoutDiacritics: boolean): RegExp {
    if (withoutDiacritics) return (this.folded ??= this.compile(fold));
    return (this.exact ??= this.compile((text) => text));
  }

  private compile(spell: (text: string) => string): RegExp {
    return new RegExp(spell(this.frame(expand(this.source, this.lexicon))), 'du');
  }
}

function expand(source: string, lexicon: Lexicon): string {
  return source
    .replace(/\((?!\?)/gu, '(?:')
    .replace(/ ?\.\.\.\?/gu, '(?: .+)?')
    .replaceAll('...', '.+')
    .replaceAll('~ ', '(?:[^ ,]+ ){0,3}?')
    .replace(/\{([a-z_]+)\}/gu, (_, name: string) => {
      const entries = lexicon[name];
      if (entries === undefined) throw new Error(`No word list "${name}"`);
      // A list that may be repeated or absent brings the space behind it along.
      return entries.endsWith('*') ? expand(entries, lexicon) : `(?:${expand(entries, lexicon)})(?![^ ])`;
    });
}
