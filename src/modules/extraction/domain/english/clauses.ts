import { Pattern } from '../text/pattern.js';
import { type Phrase, isCapitalised } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';
import { withoutLeadIn } from './openings.js';
import { opensWithTime } from './time.js';
import { ACTIVITY_VERBS, STATE_VERBS, isAuxiliary, isFiniteVerb, isPastVerb } from './verbs.js';

/** A part of a sentence with one predicate. */
export interface Clause {
  readonly words: Phrase;
  /** The word that joins it to the clause before: "and", "because", "if" …; '' at the start or after a comma. */
  readonly link: string;
  /** It has no subject of its own and goes on with that of the clause before ("… and work as a nurse"). */
  readonly continues: boolean;
}

interface Opening {
  readonly from: number;
  readonly link: string;
  readonly continues: boolean;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const HARD_BREAKS = setOf('; :');
const LINKS = setOf('and but so because since as though although while whereas or then plus yet if unless whether until before after');
const SUBJECTS = setOf('i we he she they it you');
const DETERMINERS = setOf('my our his her their');
const POINTERS = setOf('this that these there here everyone nobody');
const PASSING = setOf('then also now so actually currently recently sometimes usually often still just even later maybe plus apparently both');
/** Verbs that may go on with an infinitive: "I want to move to Spain and live by the sea". */
const OPEN_ENDED = setOf('have own live work like study teach enjoy speak plan prefer');
const TIME_CLAUSE = Pattern.whole('(when|since|while|after|before|until|as soon as|ever since|once|whenever|if|every time) ...', ENGLISH);
const CALLS = Pattern.whole('((my|most|all) )*(friends|people|everyone|everybody|they|colleagues|family) (all )?calls? me ...', ENGLISH);
/** "since I was six", "when we moved" date what they follow. */
const DATING = Pattern.whole('(i|we|he|she|they|it) (was|were|turned|am|moved|started|had|got|graduated|left|finished) ...?', ENGLISH);
const PURSUIT = Pattern.whole('(living|hoping|planning|looking|trying|working|studying|learning|thinking|saving|training|expecting|currently [a-z]+ing) ...', ENGLISH);
const NEGATED = Pattern.whole('((do|does|did|can|am|was|have) not|never|no longer|can|will|used to|have been) ...', ENGLISH);
const INFINITIVE = Pattern.whole('(.* )?((?<!(allergic|married|moved|went|go|going|close|next|listen|listens|been|engaged|related|back|flew|sensitive|drove|prefer [a-z]+) )to|can|could|will|would|should|help|let) ((also|probably|really) )?[a-z]+( .*)?', ENGLISH);
const REQUEST = Pattern.whole(
  '(can|could|would|will|do|does|did|is|are|should|shall|may|have|has|am|was|were) ((not|n\'t) )?(i|we|you|he|she|they|it|there|that|this|anyone|my|your) ...?|' +
    "(what|where|how|why|which|who|whose)( {word}){0,3} (is|are|do|does|did|can|could|should|would|will|am|was|were|'s) ...?|when (is|are|do|does|did|can|will|should|was|were|'s) ...?|" +
    '(any|got any) (ideas?|tips|suggestions|recommendations|advice|recipes?|thoughts) ...?|(what|how) (about|to|else) ...?|' +
    '(please|suggest|recommend|tell|give|help|show|remind|let|find|explain|write|make|translate|list|thoughts on|wondering) ...?',
  ENGLISH,
);

/** Cuts a sentence into clauses, in order. Questions and requests become clauses of their own. */
export function splitClauses(sentence: Phrase): Clause[] {
  const clauses: Clause[] = [];
  let opening: Opening = { from: 0, link: '', continues: false };
  for (let at = 0; at <= sentence.length; at++) {
    const next = at < sentence.length ? openingAt(sentence, opening.from, at) : undefined;
    if (next === undefined && at < sentence.length) continue;
    const words = withoutLeadIn(sentence.slice(opening.from, at));
    if (words.length > 0) clauses.push({ words, link: opening.link, continues: opening.continues });
    if (next === undefined) break;
    opening = next;
    at = next.from;
  }
  return clauses;
}

/** Whether a clause asks or requests something. */
export function isRequest(words: Phrase): boolean {
  return words.test(REQUEST);
}

/** The clause that opens at a comma or a link, or undefined when the one from `start` goes on. */
function openingAt(sentence: Phrase, start: number, at: number): Opening | undefined {
  const key = sentence.keyAt(at);
  if (HARD_BREAKS.has(key)) return { from: at + 1, link: '', continues: false };
  if (at === start || (key !== ',' && !LINKS.has(key))) return undefined;
  const current = sentence.slice(start, at);
  const { from, link } = skipLinks(sentence, at);
  const rest = sentence.slice(from, from + 8);
  if (isTimeInFront(current) || !(isComplete(current) || isRemark(current, rest, key))) return undefined;
  if (isDate(link, rest) || (key === ',' && /^(?:who|which|whose|where)\b/u.test(rest.key))) return undefined;
  if (opensWithSubject(rest) || (link !== 'or' && isRequest(rest))) return { from, link, continues: false };
  return continuesWithVerb(current, rest, link) ? { from, link, continues: true } : undefined;
}

/** "When I was five, …": a time in front of what is said. */
function isTimeInFront(current: Phrase): boolean {
  return current.test(TIME_CLAUSE) && !current.tokens.some(({ key }) => key === ',');
}

/** "Not a big coffee drinker, I …": words without a verb before a sentence of its own. */
function isRemark(current: Phrase, rest: Phrase, mark: string): boolean {
  return mark === ',' && ['i', 'we'].includes(rest.keyAt(0)) && !opensWithTime(current);
}

function isDate(link: string, rest: Phrase): boolean {
  return ['when', 'since', 'while', 'as', 'until', 'before', 'after'].includes(link) && rest.test(DATING);
}

function skipLinks(sentence: Phrase, at: number): { from: number; link: string } {
  let from = at;
  let link = '';
  while (from < sentence.length) {
    const key = sentence.keyAt(from);
    if (LINKS.has(key)) link = key;
    else if (key !== ',' && !(PASSING.has(key) && from > at)) break;
    from++;
  }
  return { from, link };
}

/** A clause that has said something: a subject with its verb, or a verb at the start ("Love hiking, …"). */
function isComplete(words: Phrase): boolean {
  return words.tokens.some(
    ({ key }, index) =>
      (isFiniteVerb(key) && index < words.length - 1) ||
      (index > 0 && SUBJECTS.has(words.keyAt(index - 1)) && key !== ','),
  );
}

function opensWithSubject(rest: Phrase): boolean {
  const first = rest.keyAt(0);
  const second = rest.keyAt(1);
  if (rest.test(CALLS)) return true;
  if (SUBJECTS.has(first)) return second !== '' && second !== ',' && second !== 'and';
  if (POINTERS.has(first)) return isAuxiliary(second);
  if (DETERMINERS.has(first)) return clauseHead(rest).tokens.some(({ key }, index) => index > 1 && isFiniteVerb(key));
  return isCapitalised(rest.tokens[0]) && (isAuxiliary(second) || STATE_VERBS.has(second));
}

/** Words up to the next comma or link. */
function clauseHead(rest: Phrase): Phrase {
  const end = rest.tokens.findIndex(({ key }) => key === ',' || LINKS.has(key));
  return end === -1 ? rest : rest.slice(0, end);
}

function continuesWithVerb(current: Phrase, rest: Phrase, link: string): boolean {
  const verb = rest.keyAt(0);
  if (link === 'or' || rest.length < 2 || !agrees(current, verb)) return false;
  if (isPastVerb(verb) || ((link === 'and' || link === '') && rest.test(PURSUIT))) return true;
  const infinitive = current.test(INFINITIVE);
  const negated = rest.test(NEGATED);
  if (link === '' && !negated) return !infinitive && STATE_VERBS.has(verb);
  if (negated || STATE_VERBS.has(verb)) return !infinitive || !OPEN_ENDED.has(verb);
  return !infinitive && ACTIVITY_VERBS.has(verb);
}

/** A verb as a summary has it after the user: "(I) lives …". */
const THIRD_PERSON = /[a-z]{2}[^s]s$|^(?:is|has|does)$/u;

/** "I" goes with "live", not with "lives" or the noun "drinks". */
function agrees(current: Phrase, verb: string): boolean {
  const speaks = ['i', 'we'].includes(current.keyAt(0)) && !THIRD_PERSON.test(current.keyAt(1));
  return !speaks || !/[a-z]{2}[^s]s$/u.test(verb);
}
