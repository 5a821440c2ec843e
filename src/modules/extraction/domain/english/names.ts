import { Pattern } from '../text/pattern.js';
import { type Phrase, isCapitalised } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';

const NOT_A_NAME = Pattern.whole(
  '(.* )?({nationality}|{religion}|{diet}|{condition}|{health_trait}|{status}|{trait}|{day}|{month}|' +
    '{pointer}|i|we|he|she|they|the|my|our|who|someone|somebody|everyone|everybody|people|nobody|ok|okay|' +
    'mr|mrs|ceo|cto|cfo|rn|hr|it|i\\.t|vp|tv|usa|uk|so|not|very|just|god|there|here|yes|no|mom|mum|dad|today|' +
    'tomorrow|yesterday|now|never|always)( .*)?',
  ENGLISH,
);
const PARTICLES = new Set(['de', 'van', 'von', 'der', 'den', 'la', 'le', 'di', 'da', 'bin', 'al', 'del', 'dos']);

/** One to four words that are all written as names are, none of which is a nationality, a diet or the like. */
export function isNameLike(words: Phrase | undefined): boolean {
  if (words === undefined || words.length === 0 || words.length > 4 || !isCapitalised(words.tokens[0])) return false;
  const spelled = words.tokens.every(
    (token) => (isCapitalised(token) && /^[\p{L}.'-]+$/u.test(token.text)) || PARTICLES.has(token.key),
  );
  return spelled && !words.test(NOT_A_NAME);
}

/** How many words at the start are names, "and" and commas between names included: "Leo and Mia go …" has three. */
export function countNames(words: Phrase): number {
  let end = 0;
  for (let at = 0; at < Math.min(words.length, 7); at++) {
    const token = words.tokens[at];
    if (isCapitalised(token) && token?.key !== 'i') end = at + 1;
    else if (token?.key !== 'and' && token?.key !== ',') break;
  }
  return end;
}
