import { Phrase } from '../text/phrase.js';
import { Pattern } from '../text/pattern.js';
import { ENGLISH } from './lexicon/english.js';
import { opensWithTime } from './time.js';

const SELF_STARTS = new Set(['i', 'we', 'my', 'our']);

const BEING_IN = Pattern.whole('(i|we) am (in|at) ...', ENGLISH);

/** "Last summer I went …": the time in front of the subject, and the rest. */
export function splitAdverbial(words: Phrase): { when: Phrase; rest: Phrase } {
  const whole = { when: Phrase.empty, rest: words };
  if (!opensWithTime(words)) return whole;
  const from = subjectAfterTime(words);
  const [first, ...others] = words.slice(0, Math.max(from, 0)).trimmed().tokens;
  if (first === undefined) return whole;
  const rest = words.slice(from);
  // What is said is said of now; only where somebody is tells nothing without it.
  if (first.key === 'now' && !rest.test(BEING_IN)) return { when: Phrase.empty, rest };
  const proper = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u.test(first.key);
  return {
    when: new Phrase([proper ? first : { ...first, text: first.text.toLowerCase() }, ...others]),
    rest,
  };
}

function subjectAfterTime(words: Phrase): number {
  const head = words.tokens.slice(0, 9);
  const comma = head.findIndex(({ key }, index) => key === ',' && SELF_STARTS.has(words.keyAt(index + 1)));
  // "When I was ten I lived …": the first "I" belongs to the time.
  const from =
    SELF_STARTS.has(words.keyAt(1)) && ['when', 'after', 'before', 'while', 'since', 'during'].includes(words.keyAt(0))
      ? 2
      : 1;
  return comma > 0 ? comma + 1 : head.findIndex(({ key }, index) => index >= from && SELF_STARTS.has(key));
}
