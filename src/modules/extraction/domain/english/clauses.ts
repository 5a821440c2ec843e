import { type Clause, type Junction, type Opening, cutClauses } from '../text/clause.js';
import { Pattern } from '../text/pattern.js';
import { type Phrase, isCapitalised } from '../text/phrase.js';
import { wordSet } from '../text/word-set.js';
import { ENGLISH } from './lexicon/english.js';
import { withoutLeadIn } from './openings.js';
import { countNames } from './names.js';
import { isRequest } from './requests.js';
import { continuesWithVerb } from './shared-subject.js';
import { opensWithTime } from './time.js';
import { STATE_VERBS, isAuxiliary, isFiniteVerb } from './verbs.js';

const HARD_BREAKS = wordSet('; :');
const LINKS = wordSet(
  'and but so because since as though although while whereas or then plus yet if unless whether until before after',
);
const SUBJECTS = wordSet('i we he she they it you');
const DETERMINERS = wordSet('my our his her their');
const POINTERS = wordSet('this that these there here everyone nobody');
/** Adverbs between a link and the subject or verb behind it. */
const PASSING = wordSet(
  'then also so actually currently recently sometimes usually often still just even later maybe ' +
    'plus apparently both',
);
const TIME_CLAUSE = Pattern.whole(
  '(when|since|while|after|before|until|as soon as|ever since|once|whenever|if|every time) ...',
  ENGLISH,
);
const DATING_LINKS = wordSet('when since while as until before after');
/** "since I was six", "when we moved" date what they follow. */
const DATING = Pattern.whole(
  '(i|we|he|she|they|it) (was|were|turned|am|moved|started|had|got|graduated|left|finished) ...?',
  ENGLISH,
);
const CALLS = Pattern.whole(
  '((my|most|all) )*(friends|people|everyone|everybody|they|colleagues|family) (all )?calls? me ...',
  ENGLISH,
);
/** Who or what may be named one by one behind a colon. */
const COUNTED = Pattern.whole('.* ({kin}|{friend}|{animal_noun})', ENGLISH);
const NEGATED_PURSUIT = Pattern.whole('(not|no longer) [a-z]+ing ...', ENGLISH);
/** Terse self-portraits: "Married, two kids, living in Ohio". */
const FRAGMENT = Pattern.whole(
  '({status}|{number} {kin}|(living|working|studying) (in|as|at) ...|from {word}( {word})?|{diet}|' +
    '\\d{1,3}( years old)?|{trait})( ,( ...)?)?',
  ENGLISH,
);

/** Cuts a sentence into clauses, in order. Questions and requests become clauses of their own. */
export function splitClauses(sentence: Phrase): Clause[] {
  return cutClauses(sentence, openingAt)
    .map((clause) => ({ ...clause, words: withoutLeadIn(clause.words) }))
    .filter(({ words }) => words.length > 0);
}

/** The clause that opens at a comma or a link, or undefined when the one from `start` goes on. */
function openingAt(sentence: Phrase, start: number, at: number): Opening | undefined {
  const mark = sentence.keyAt(at);
  if (HARD_BREAKS.has(mark) && !listsNames(sentence, start, at)) return { from: at + 1, link: '', continues: false };
  if (at === start || (mark !== ',' && !LINKS.has(mark))) return undefined;
  const { from, link } = skipLinks(sentence, at);
  const junction = { current: sentence.slice(start, at), mark, link, rest: sentence.slice(from, from + 8) };
  if (!isFragmented(junction) && goesOn(junction)) return undefined;
  if (isFragmented(junction) || startsAnew(junction)) return { from, link, continues: false };
  return continuesWithVerb(junction) ? { from, link, continues: true } : undefined;
}

/** "I have two kids: Mia and Leo". */
function listsNames(sentence: Phrase, start: number, at: number): boolean {
  const behind = sentence.slice(at + 1).trimmed();
  return behind.length > 0 && countNames(behind) === behind.length && sentence.slice(start, at).test(COUNTED);
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

function isFragmented({ current, mark, rest }: Junction): boolean {
  return mark === ',' && current.test(FRAGMENT) && rest.test(FRAGMENT);
}

/** What stands here belongs to the clause: a time in front of it, a date behind it, a relative "who …". */
function goesOn(junction: Junction): boolean {
  const { current, mark, link, rest } = junction;
  if (isTimeInFront(current) || !(isComplete(current) || isRemark(junction))) return true;
  return (
    (DATING_LINKS.has(link) && rest.test(DATING)) || (mark === ',' && /^(?:who|which|whose|where)\b/u.test(rest.key))
  );
}

/** "When I was five, …": a time in front of what is said. */
function isTimeInFront(current: Phrase): boolean {
  return current.test(TIME_CLAUSE) && !current.tokens.some(({ key }) => key === ',');
}

/** A clause that has said something: a subject with its verb, or a verb at the start ("Love hiking, …"). */
function isComplete(words: Phrase): boolean {
  return (
    words.test(NEGATED_PURSUIT) ||
    words.tokens.some(
      ({ key }, index) =>
        (isFiniteVerb(key) && index < words.length - 1) ||
        (index > 0 && SUBJECTS.has(words.keyAt(index - 1)) && key !== ','),
    )
  );
}

/** "Not a big coffee drinker, I …": words without a verb before a sentence of its own. */
function isRemark({ current, mark, rest }: Junction): boolean {
  return mark === ',' && ['i', 'we'].includes(rest.keyAt(0)) && !opensWithTime(current);
}

function startsAnew({ link, rest }: Junction): boolean {
  return rest.test(CALLS) || opensWithSubject(rest) || (link !== 'or' && isRequest(rest));
}

function opensWithSubject(words: Phrase): boolean {
  const rest = words.keyAt(0) === 'now' ? words.slice(1) : words;
  const first = rest.keyAt(0);
  const second = rest.keyAt(1);
  if (SUBJECTS.has(first)) return !['', ',', 'and'].includes(second);
  if (POINTERS.has(first)) return isAuxiliary(second);
  if (DETERMINERS.has(first)) return clauseHead(rest).tokens.some(({ key }, index) => index > 1 && isFiniteVerb(key));
  return isCapitalised(rest.tokens[0]) && (isAuxiliary(second) || STATE_VERBS.has(second));
}

/** Words up to the next comma or link. */
function clauseHead(rest: Phrase): Phrase {
  const end = rest.tokens.findIndex(({ key }) => key === ',' || LINKS.has(key));
  return end === -1 ? rest : rest.slice(0, end);
}
