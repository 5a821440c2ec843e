import { Pattern } from '../text/pattern.js';
import { Phrase, type Token } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';

const NO_LONGER = Pattern.whole('((?<am>am) )?no longer (?<was>...)', ENGLISH);
const NOT_ANY_MORE = Pattern.whole(
  '((?<am>am)|do|can|have|would) not (?<was>...) (any ?more|any longer)( .+)?',
  ENGLISH,
);
const STOPPED = Pattern.whole('(have )?(stopped|quit) (?<was>[a-z]{2,}ing ...)', ENGLISH);
const AM: Token = { text: '', key: 'am', glued: true };

/**
 * What held and holds no more: "work at Acme" of "no longer work at Acme", "am a student" of "am not a student any
 * more"; undefined for a predicate that ends nothing.
 */
export function endedPredicate(predicate: Phrase): Phrase | undefined {
  const { am, was } = predicate.match(NO_LONGER) ?? predicate.match(NOT_ANY_MORE) ?? {};
  if (was) return am ? Phrase.join(am, was) : was;
  const stopped = predicate.match(STOPPED)?.['was'];
  return stopped && Phrase.join(new Phrase([AM]), stopped);
}
