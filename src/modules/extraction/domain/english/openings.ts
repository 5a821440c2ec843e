import { Pattern } from '../text/pattern.js';
import { Phrase } from '../text/phrase.js';
import { stripped } from '../text/strip.js';
import { ENGLISH } from './lexicon/english.js';
import { looksPast } from './verbs.js';
import { wordSet } from '../text/word-set.js';

const GREETING =
  '(hi|hello|hey)( (there|everyone|all|again|guys|folks))?|hiya|yo|howdy|good (morning|evening|' +
  'afternoon)|greetings|nice to meet you|pleased to meet you';
const ANSWER =
  'yes|yeah|yep|yup|nope?|nah|ok|okay|sure|right|great|cool|nice|perfect|awesome|exactly|true|' +
  'of course|not really|not much|thanks|thank you|cheers|sorry|no worries|good question|no wait|wait|' +
  'never(?= ,)';
const HESITATION =
  'well|oh|ah|um|uh|hmm|haha|lol|wow|omg|ugh|yay|man|dude|bro|mate|pls|please|anyway|anyways|look|' +
  'listen|see|so|and|but|or|then|plus|me';
const FRAME =
  'also|actually|honestly|tbh|to be honest|in fact|fact is|the thing is|(the )?truth is|btw|by the way|' +
  'fyi|for the record|just fyi|like i said|as (i said|you know|mentioned)|i (just )?(mean|' +
  'meant)( to say)?( that)?|you (know|see)|fun fact|(good|bad|great|big|some) news|guess what|' +
  '(quick )?(update|correction|reminder)|first of all|firstly|secondly|finally|lastly|personally|' +
  'speaking of which|for (more )?context|context|(a (little|bit) )?about me|in case it (helps|matters)|' +
  'again|still|besides|meanwhile|otherwise|that said|on top of that|hopefully|basically|unfortunately|' +
  'sadly|luckily|fortunately|happily|apparently|believe it or not|not gonna lie|ngl|to clarify|' +
  'just to clarify|no one knows but';
const REMINDER =
  '(please )?(remember|note|keep in mind|bear in mind|be aware|do not forget)( that)?|' +
  '(just )?so you know|you should know( that)?|i (should|must|forgot to|have to|want to|wanted to|' +
  'also should|think i should) (mention|say|add|tell you|admit|let you know)( that)?|did i (mention|' +
  'tell you)( that)?|i think you should know( that)?|(it )?turns out( that)?|i ((just|recently|' +
  'only) )*(found out|realized|realised|remembered|learned)( that)?|((my|the) )?(doctor|gp|dentist|therapist|' +
  'nutritionist|vet) (says|said|told me|thinks|confirmed)( that)?|i am (so )?(proud|happy|glad|excited|' +
  'pleased|sad|sorry) to say( that)?|what you should know is( that)?|i (would like|want|need) you to know( that)?';
/** "Since my divorce I …" is a time. */
const LINK =
  'though|although|because|since(?! (my|our|the) {word}( ,)? (i|we))|as(?! an?)|while|whereas|even though|however|yet';
const LEADING = Pattern.whole(
  `(${GREETING}|${ANSWER}|${HESITATION}|${FRAME}|${REMINDER}|${LINK})(( ,| :)? (?<rest>(?!,|:)...))`,
  ENGLISH,
);

const FILLERS = wordSet(
  'really just also actually honestly literally absolutely totally definitely kinda basically truly ' +
    'simply personally probably sincerely seriously genuinely obviously certainly too already freaking ' +
    'damn recently currently finally still both',
);
const BEFORE_NOW = wordSet('right just by from until till for even');
/** What is thought of it: "…, which is annoying". */
const REMARK = Pattern.whole('(?<rest>.+?) , which (?!i|we|my).+', ENGLISH);
const CLOSER = Pattern.whole(
  '(?<rest>.+?)( ,)? (lol|lmao|haha+|hehe+|xd|omg|ugh|yay|btw|by the way|though|too|as well|please|' +
    'thanks|thank you|tbh|imo|ngl|you know|fyi|i (think|guess|suppose|believe|must say)|actually|' +
    'honestly|anyway|of course|obviously|unfortunately|sadly|either|huh|right|ok|or something|and (all|' +
    'stuff|so on|such|counting)|etc|mate|bro|dude|man|if (that|it) (helps|matters)|so yeah|so|then|' +
    'nice to meet you|sorry|haha|so far|by far|again|ever|as you know|for sure|hands down|just so you know|so much|' +
    'very much|at all|the most|and|but|or|because|is that ok|now lol|everyone|guys|folks)',
  ENGLISH,
);

/** Without greetings, hesitations and other words before what is said. */
export function withoutLeadIn(words: Phrase): Phrase {
  return stripped(words, LEADING);
}

/** Without "lol", "by the way" and the like at the end. */
export function withoutCloser(words: Phrase): Phrase {
  return stripped(stripped(words, REMARK), CLOSER);
}

/** Without "really", "just" and the like among the first words of a predicate. */
export function withoutFillers(predicate: Phrase): Phrase {
  const kept = predicate.tokens.filter((_, index) => index > 3 || !isFiller(predicate, index));
  return kept.length === predicate.length ? predicate : new Phrase(kept);
}

/** "now live in Bath" is said of today anyway; "right now", "now and then" and a "now" at the end tell more. */
function isFiller(predicate: Phrase, at: number): boolean {
  const key = predicate.keyAt(at);
  if (key !== 'now') return FILLERS.has(key);
  const qualified = at > 0 && BEFORE_NOW.has(predicate.keyAt(at - 1));
  return !qualified && at < predicate.length - 1 && !['and', 'that'].includes(predicate.keyAt(at + 1));
}

/** Without the auxiliary before what is said: "am allergic …", "have moved …", "'ll be moving …". */
export function withoutAuxiliaries(predicate: Phrase): Phrase {
  let from = 0;
  while (from < predicate.length - 1 && isAuxiliaryAt(predicate, from)) from++;
  return from === 0 ? predicate : predicate.slice(from);
}

function isAuxiliaryAt(predicate: Phrase, at: number): boolean {
  const key = predicate.keyAt(at);
  const next = predicate.keyAt(at + 1);
  // "I'm not" leaves "not", "aren't" stays one word.
  if (key === 'am' || predicate.tokens[at]?.text.startsWith("'"))
    return next !== 'not' || predicate.tokens[at + 1]?.glued === false;
  if (key === 'have') return looksPast(next) || ['been', 'always', 'just', 'recently'].includes(next);
  if (key === 'been') return !['to', 'in', 'on', 'through', 'abroad'].includes(next);
  return key === 'will' || (key === 'be' && at > 0);
}
