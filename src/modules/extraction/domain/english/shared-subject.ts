import type { Junction } from '../text/clause.js';
import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { wordSet } from '../text/word-set.js';
import { ENGLISH } from './lexicon/english.js';
import { ACTIVITY_VERBS, STATE_VERBS, isPastVerb } from './verbs.js';

/** Verbs that may go on with an infinitive: "I want to move to Spain and live by the sea". */
const OPEN_ENDED = wordSet('have own live work like study teach enjoy speak plan prefer');
const PURSUIT = Pattern.whole(
  '(living|hoping|planning|looking|trying|working|studying|learning|thinking|saving|training|expecting|' +
    'currently [a-z]+ing) ...',
  ENGLISH,
);
const NEGATED = Pattern.whole(
  '((do|does|did|can|am|was|have) not|never|no longer|can|will|used to|have been) ...',
  ENGLISH,
);
const INFINITIVE = Pattern.whole(
  '(.* )?((?<!(allergic|married|moved|went|go|going|close|next|listen|listens|been|engaged|related|' +
    'back|flew|sensitive|drove|prefer [a-z]+) )to|can|could|will|would|should|help|let) ((also|probably|' +
    'really) )?[a-z]+( .*)?',
  ENGLISH,
);
/** A verb as a summary has it after the user: "(I) lives …". */
const THIRD_PERSON = /[a-z]{2}[^s]s$|^(?:is|has|does)$/u;

/** Whether what follows goes on with the subject before: "I live in Rome and work as a nurse". */
export function continuesWithVerb({ current, rest, link }: Junction): boolean {
  const verb = rest.keyAt(0);
  if (link === 'or' || rest.length < 2 || !agrees(current, verb)) return false;
  if (isPastVerb(verb) || (['', 'and'].includes(link) && rest.test(PURSUIT))) return true;
  return startsPredicate(verb, link, rest.test(NEGATED), current.test(INFINITIVE));
}

/** @param infinitive an infinitive stands before, which a bare verb may go on with ("I like to cook and bake") */
function startsPredicate(verb: string, link: string, negated: boolean, infinitive: boolean): boolean {
  if (link === '' && !negated) return !infinitive && STATE_VERBS.has(verb);
  if (negated || STATE_VERBS.has(verb)) return !infinitive || !OPEN_ENDED.has(verb);
  return !infinitive && ACTIVITY_VERBS.has(verb);
}

/** "I" goes with "live", not with "lives" or the noun "drinks". */
function agrees(current: Phrase, verb: string): boolean {
  const speaks = ['i', 'we'].includes(current.keyAt(0)) && !THIRD_PERSON.test(current.keyAt(1));
  return !speaks || !/[a-z]{2}[^s]s$/u.test(verb);
}
