import { Pattern } from '../text/pattern.js';
import { type Phrase, isCapitalised } from '../text/phrase.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';

const NOT_A_NAME = Pattern.whole(
  '(người|việt|sinh|học|giáo|kỹ|bác|nhân|fan|phật tử|admin|it|hr|dev|ceo|designer|marketing|tester|' +
    'sale|gen|cung|con|dân|ai)( .*)?',
  VIETNAMESE,
);

/** One to five words that are all written as names are. */
export function isNameLike(words: Phrase | undefined): boolean {
  if (words === undefined || words.length === 0 || words.length > 5) return false;
  return (
    words.tokens.every((token) => isCapitalised(token) && /^[\p{L}.]+$/u.test(token.text)) && !words.test(NOT_A_NAME)
  );
}
