import { tokenize } from './tokens.js';

/**
 * All that a search by words sees of a query: its words in their order, with diacritics, and which of those after the
 * first begin with a capital letter, as names do. White space, punctuation and the case of other letters are not seen.
 */
export function queryWords(text: string): string {
  return tokenize(text)
    .map(({ exact, isCapitalised }, index) => (isCapitalised && index > 0 ? `^${exact}` : exact))
    .join(' ');
}
