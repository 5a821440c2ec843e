import { Pattern } from '../text/pattern.js';
import { Phrase, type Token } from '../text/phrase.js';
import { wordSet } from '../text/word-set.js';
import { ENGLISH } from './lexicon/english.js';
import { opensWithTime, saysWhen } from './time.js';
import { TALK_PAST, looksPast } from './verbs.js';

/** Whom words without a subject may be about: what nobody says of themselves is about somebody else. */
type Owner = 'self' | 'anyone' | 'other';

/** A predicate that was said without its subject. */
export interface ImpliedPredicate {
  /** As it would follow "I". */
  readonly predicate: Phrase;
  /** As it would follow somebody's name. */
  readonly said: Phrase;
  readonly owner: Owner;
}

/** "Allergic to nuts", "originally from Ohio": what somebody is, without "I am". */
const DESCRIPTION = Pattern.whole(
  '(currently |now |not )?(allergic to|born (in|on|and raised)|originally from|based in|married (to|' +
    'with|for)|{diet}|diagnosed with|raised in|(living|working|studying|learning|interning) (in|at|as|' +
    'for|{word})|trying to (lose|quit|learn|save)|thinking of|planning (to|on|an?|my|our)|hoping to|saving up|' +
    'moving to|getting married|{number} years old|{status}|{trait}|recovering from|fluent in|' +
    '((a|huge|big|massive|lifelong) )*fan of|from [a-z]+ originally|a {occupation} (from|in|at)|' +
    '({word} )?{occupation} by (day|trade|profession)|(type \\d )?{health_trait}(?! {word}( {word})?$)|on ({word} ){0,2}?{medicine}|looking for|' +
    '(a )?((mother|father|mom|dad|parent) of))( .*)?',
  ENGLISH,
);
/** "Love hiking", "don't eat meat": what agrees with "I" alone. */
const OF_SELF = Pattern.whole(
  '((just|really|absolutely) )?((love|hate|prefer|adore|(can|do) not (stand|eat|do|drink|like|smoke|have|tolerate)|' +
    'live (in|with|alone)|can not live without|work (as|at|for|in)|have (two|three|an? (dog|cat|son|daughter|sister|brother))|' +
    'quit my|started my|broke my|lost my (?!mind|train)|finished my|never (eat|drink)) ...)',
  ENGLISH,
);
/** "Just moved to Rome": what somebody did, worth telling without a time. */
const DEED = Pattern.whole(
  '(used to|grew up|never (learned|liked)|moved (to|from|in|out)|' +
    'quit (smoking|drinking)|switched (from|to)|started an?|graduated from|bought an?|adopted an?|' +
    'got (married|engaged|promoted|an? (new|job|dog|cat|puppy)|back from)|became|joined|signed up for|' +
    'finished (reading|writing)|came back from) ...|got (married|engaged|promoted)|turned {number} ...?',
  ENGLISH,
);
/** "Been vegetarian since 2019" lacks its "I have". */
const PERFECT = Pattern.whole('(never )?been ...', ENGLISH);
/** "Learning languages is fun" is about the learning. */
const GERUND_SUBJECT = Pattern.whole(
  '(not )?[a-z]+ing ... (is|was|are|can|could|will|would|has|helps|makes|takes|gives|really helps) ...',
  ENGLISH,
);
/** "Not working at the bank any more" lacks its "I am". */
const ENDED = Pattern.whole('(no longer|not) [a-z]+ing ... (any ?more|any longer)|no longer (an? )?...', ENGLISH);
const OF_OTHERS = Pattern.whole(
  '((also|now|just|currently) )?((works|lives|loves|likes|hates|has|speaks|plays|studies|teaches|enjoys|owns|' +
    'drives|collects|runs) ...|(named|called|aged|from) ...|{number} (years?|months?|weeks?)[ -]olds?( .*)?)',
  ENGLISH,
);
const LEAVING = wordSet('quit left lost');
const AM: Token = { text: '', key: 'am', glued: true };
const A: Token = { text: '', key: 'a', glued: true };
const HAVE: Token = { text: '', key: 'have', glued: true };
const MINOR = Pattern.whole('(just|recently|finally) (?<predicate>...)', ENGLISH);

/** What a clause says without a subject; undefined for any other clause. */
export function impliedPredicate(words: Phrase): ImpliedPredicate | undefined {
  if (words.test(GERUND_SUBJECT)) return undefined;
  const said = lowerStart(words);
  const plain = said.match(MINOR)?.['predicate'] ?? said;
  if (words.test(OF_SELF)) return { said, predicate: plain, owner: 'self' };
  if (words.test(DESCRIPTION)) return { said, predicate: behind(AM, said), owner: 'anyone' };
  if (plain.test(DEED) || isTimedDeed(plain)) return { said, predicate: plain, owner: 'anyone' };
  if (words.test(PERFECT)) return { said, predicate: behind(HAVE, said), owner: 'anyone' };
  if (words.test(ENDED)) return { said, predicate: endedPredicate(said), owner: 'anyone' };
  return words.test(OF_OTHERS) ? { said, predicate: said, owner: 'other' } : undefined;
}

/** "Had surgery in April": any past verb, where a time makes it worth telling, or "quit" and the like. */
function isTimedDeed(words: Phrase): boolean {
  const verb = words.keyAt(0);
  if (words.length < 2 || !looksPast(verb) || TALK_PAST.has(verb) || opensWithTime(words.slice(1))) return false;
  return LEAVING.has(verb) || saysWhen(words, 'past', 'calendar');
}

/** "2 cats", "dog called Rex": what somebody has, as an item of a list. */
const POSSESSION = Pattern.whole(
  '{number} ({word} ){0,2}?({kin}|{animal_noun})( (named|called|,) ...)?|' +
    '(an? )?({word} ){0,2}?({kin}|{animal_noun}) (named|called) ...',
  ENGLISH,
);
const COUNTED = Pattern.whole('({number}|an?) ...', ENGLISH);
const DOING = Pattern.whole(
  '(lives?|works?|loves?|likes?|hates?|prefers?|enjoys?|speaks?|plays?|has|have|owns?|stud(y|ies)|teach(es)?|drives?) ...',
  ENGLISH,
);

/** What an item of a list that tells about the user says of them; undefined for an item of another list. */
export function itemPredicate(words: Phrase): Phrase | undefined {
  const lowered = lowerStart(words);
  if (words.test(POSSESSION)) return behind(HAVE, lowered.test(COUNTED) ? lowered : behind(A, lowered));
  if (words.keyAt(0) === 'from' && words.length < 6) return behind(AM, lowered);
  return words.test(DOING) ? lowered : undefined;
}

function endedPredicate(words: Phrase): Phrase {
  return words.keyAt(0) === 'not' || words.keyAt(2).endsWith('ing') ? behind(AM, words) : words;
}

function behind(token: Token, words: Phrase): Phrase {
  return words.with([token, ...words.tokens]);
}

/** Such a sentence starts with a capital that belongs to the sentence. */
function lowerStart(words: Phrase): Phrase {
  const [first, ...rest] = words.tokens;
  if (first === undefined) return words;
  return words.with([{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest]);
}
