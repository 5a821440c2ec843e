import { type Groups, type Phrase, isCapitalised } from '../../text/phrase.js';
import { saysWhen } from '../time.js';

type Condition = (groups: Groups, predicate: Phrase) => boolean;

/** A day, a date or a time to come is said. */
export const ahead: Condition = (_, predicate) => saysWhen(predicate, 'future', 'calendar');

/** How often is said. */
export const often: Condition = (_, predicate) => saysWhen(predicate, 'frequency');

/** For how long is said. */
export const forLong: Condition = (_, predicate) => saysWhen(predicate, 'duration');

/** A time, a name or a number makes an event worth telling again. */
export const anchored: Condition = (_, predicate) =>
  saysWhen(predicate, 'past', 'calendar', 'duration', 'future') || hasNameOrNumber(predicate.slice(1));

/** The words of the group `value` or `items` start with a capital letter. */
export const properName: Condition = ({ value, items }) => isCapitalised((items ?? value)?.tokens[0]);

function hasNameOrNumber(words: Phrase): boolean {
  return words.tokens.some((token) => (isCapitalised(token) && token.key !== 'i') || /\d/u.test(token.key));
}
