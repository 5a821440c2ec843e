import { meaningOf } from '../labels.js';
import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import { type Phrase, isCapitalised } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';
import { splitItems } from './lists.js';
import type { NamedSubject } from './subjects.js';
import { saysWhen } from './time.js';
import { NOTABLE_PAST, isAuxiliary, isPastVerb, looksPast } from './verbs.js';

const pattern = (source: string): Pattern => Pattern.whole(source, ENGLISH);
const IS = pattern("(is|are|'s|:)( (also|now|currently|actually|called|named|just))? (?<value>...)");
const DIAGNOSIS = pattern(
  '(my |called )?(type \\d|chronic|mild|severe|seasonal)?( {word})? ?{condition}( (since|for|in) .+)?',
);
/** What is thought of somebody or something, or how they are at the moment. */
const OPINION =
  'so|very|too|really|such|always|pretty|quite|great|nice|good|bad|amazing|awesome|cool|funny|crazy|' +
  'annoying|lovely|sweet|cute|adorable|wonderful|terrible|horrible|awful|weird|strange|here|right|' +
  'wrong|calling|waiting|fine|ok|okay|tired|busy|late|mad|angry|upset|happy|sad|sleeping|asleep|hungry|' +
  'boring|slow|fast|full|empty|ready|done|correct|important|simple|easy|hard|difficult|best|worst|' +
  'killing|driving|being|beautiful|perfect|like|gone|asking|ugly|smart|kind|proud|jealous|coming over|' +
  'next|yours|over|not working|acting|buggy|frozen|loading';
const PASSING = pattern(
  '(says?|said|thinks?|thought|tells?|told|asks?|asked|wants? (to know|me)|wanted|keeps? (asking|' +
    'telling|saying)|knows?|knew|called|texted|emailed|agrees?|seems?|looks?|sounds?|feels?|felt|hopes?|' +
    'believes?|suggested|recommended|insists?|would|could|might|should|may|gave me|sent me|made me|' +
    'helps?|makes? me|drives? me|means?|understands?|do(es)? not (know|understand|get|work|care|mind|' +
    "want me)|will not|is not (working|loading|responding)) ...?|(is|are|was|were|'s|has been|have been|" +
    `can be) (not )?(an? (bit|little|nice|great|good|jerk|mess|pain|joke|nightmare)|${OPINION}) ...?`,
);
const LASTING_ALL_THE_SAME = Pattern.anywhere(
  'allergic to|afraid of|into {word}|good at {word}|busy with {word}',
  ENGLISH,
);
const NO_THING = pattern(
  '(.* )?(question|point|bad|guess|apologies|apology|understanding|opinions?|problem|issue|concern|' +
    'thoughts?|ideas?|code|computer|internet|wifi|answer|request|mistake|message|prompt|input|query|' +
    'worry|mind|heart|life|god|turn|fault|pleasure|hope|advice|favou?r|essay|text|file|function|script|' +
    'app|browser|screen|keyboard|impression|assumption|english|spelling|sentence|only (concern|question)|' +
    'day|morning|evening|head|brain|eyes|battery|printer)( .*)?',
);
const INFORMATIVE = pattern(
  '(an?|the|in|at|on|near|called|named|from|made|born|built|to|{number}|between|over|under|about|' +
    'around|not|[a-z]+ing|full of|with|out of|{nationality}|(dark|light) {word}|red|blue|black|white|' +
    'green|grey|gray|silver|yellow|orange|purple|brown|pink)(?![^ ]) ...?',
);
const BELONGING = pattern('(~ )?{belonging}');
const BODY = pattern(
  '(left |right |lower |upper )?({body}|blood pressure|blood sugar|cholesterol|eyesight|joints|asthma|' +
    'diabetes|arthritis|allergy|allergies|migraines|anxiety|depression|insomnia|hearing|vision|periods?|' +
    "doctor's)",
);
const ATTRIBUTE = Pattern.anywhere(
  'favourite|best|biggest|least|usual|native|mother|lucky|dream|ideal|guilty|pet peeve|comfort|' +
    'signature|middle|last|maiden|go-to|current|latest|first|shoe|ring|clothing',
  ENGLISH,
);
const LISTED = pattern('(hobby|hobbies|interests?|passions?|pastimes?|allerg(y|ies)|languages?|(main )?hobbies)');
const LANGUAGE = pattern('(spoken |written )?({nationality}|mandarin|cantonese|arabic|hindi)( skills)?');
const NO_VALUE = pattern(
  '((not|so|very|really) )?(important|fine|secret|private|hard|unusual|common|not|it|that|this|you|here|below|above) ...?',
);

/** What a clause says of somebody or something of the user's: the subject is the label. */
export function readOther(subject: NamedSubject, when: Phrase): Statement[] {
  const said = { ...subject, predicate: subject.predicate.followedBy(when) };
  if (subject.who === 'thing') return readThing(said);
  const passing = said.predicate.test(PASSING) && !said.predicate.test(LASTING_ALL_THE_SAME);
  return passing || isTrifle(said.predicate) ? [] : [statement(said, 'relationship', 0.85)];
}

/** "It's type 2 diabetes": the answer to what somebody has. */
export function readDiagnosis(predicate: Phrase): Statement[] {
  const value = (predicate.match(IS)?.['value'] ?? predicate).trimmed();
  return value.test(DIAGNOSIS) ? [{ label: 'Health', value: value.toString(), confidence: 0.8 }] : [];
}

function readThing(subject: NamedSubject): Statement[] {
  const { name, predicate } = subject;
  const value = predicate.match(IS)?.['value'];
  if (value && name.test(LANGUAGE)) return [{ ...statement(subject, 'other', 0.8), category: 'skill' }];
  if (value && isAttribute(name)) return readAttribute(subject, value);
  return isWorthKeeping(subject, value) ? [statement(subject, name.test(BODY) ? 'health' : 'other', 0.7)] : [];
}

function isAttribute(name: Phrase): boolean {
  return !name.test(NO_THING) && (name.test(ATTRIBUTE) || meaningOf(name.toString()) !== undefined);
}

/** "My hobbies are …", "my favourite band is …": one of the things that everybody has. */
function readAttribute(subject: NamedSubject, value: Phrase): Statement[] {
  if (value.test(NO_VALUE)) return [];
  const label = capitalised(subject.name);
  const values = subject.name.test(LISTED) ? splitItems(value) : [value];
  const { category = 'other', kind } = meaningOf(label) ?? {};
  return values.map((item) => ({ label, value: item.trimmed().toString(), confidence: 0.9, category, kind }));
}

function isWorthKeeping({ name, predicate }: NamedSubject, value: Phrase | undefined): boolean {
  if (name.test(BODY)) return isAche(predicate, value);
  if (name.test(NO_THING) || predicate.test(PASSING)) return false;
  if (name.test(BELONGING)) return predicate.length > 1;
  if (value) return value.test(INFORMATIVE) || isCapitalised(value.tokens[0]) || isAnchored(predicate);
  return (isPastVerb(predicate.keyAt(0)) || /[a-z]{2}s$/u.test(predicate.keyAt(0))) && isAnchored(predicate);
}

/** "My back has been hurting for weeks", not "my head hurts". */
function isAche(predicate: Phrase, value: Phrase | undefined): boolean {
  if (saysWhen(predicate, 'duration', 'frequency', 'past', 'calendar')) return true;
  return value !== undefined && !predicate.test(PASSING);
}

/** Something somebody did that is neither notable nor dated. */
function isTrifle(predicate: Phrase): boolean {
  const verb = predicate.keyAt(predicate.keyAt(0) === 'just' ? 1 : 0);
  return !isAuxiliary(verb) && looksPast(verb) && !NOTABLE_PAST.has(verb) && !isAnchored(predicate);
}

function isAnchored(predicate: Phrase): boolean {
  if (saysWhen(predicate, 'past', 'future', 'calendar', 'duration', 'frequency')) return true;
  return predicate.tokens.slice(1).some((token) => isCapitalised(token) && token.key !== 'i');
}

function statement(
  { name, predicate }: NamedSubject,
  category: 'relationship' | 'health' | 'other',
  confidence: number,
): Statement {
  const label = capitalised(name);
  const value = (predicate.match(IS)?.['value'] ?? predicate).trimmed().toString();
  return { label, value, confidence, category: meaningOf(label)?.category ?? category };
}

/** The words as a label: with a capital at the start. */
export function capitalised(words: Phrase): string {
  const text = words.toString();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
