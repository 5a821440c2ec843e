import { fold, foldedKey } from '../../../shared/kernel/fold.js';

// Words without which a statement about its owner says the same. Tense and negation are not among them.
const DISPENSABLE = new Set('a an the i i’m im my am is are tôi mình là'.split(' '));
const WORD = /[\p{L}\p{M}\p{N}’]+/gu;

/**
 * What a fact says, for telling that two say the same: its words without case, diacritics, punctuation, articles and
 * the first person. "I am allergic to peanuts" and "Allergic to peanuts." give the same text. A fact in which nothing
 * is left is given as it is.
 */
export function statementOf(text: string): string {
  const words = text.normalize('NFC').toLowerCase().replaceAll("'", '’').match(WORD) ?? [];
  const telling = words.filter((word) => !DISPENSABLE.has(word)).map(fold);
  return telling.join(' ') || foldedKey(text) || text;
}
