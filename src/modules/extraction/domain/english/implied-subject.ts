import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';
import { readSelf, readSelfDescription } from './self-statements.js';

/** "Allergic to nuts", "originally from Ohio": what somebody is, without "I am". */
const DESCRIPTION = Pattern.whole(
  '(?<described>(currently )?(allergic to|born (in|on|and raised)|originally from|based in|married (to|' +
    'with|for)|{diet}|diagnosed with|raised in|(living|working|studying|learning|interning) (in|at|as|' +
    'for|{word})|trying to (lose|quit|learn|save)|thinking of|planning (to|on)|hoping to|saving up|' +
    'moving to|getting married|{number} years old|{status}|{trait}|recovering from|between jobs|' +
    'from [a-z]+ originally|a {occupation} (from|in|at)|(a )?((mother|father|mom|dad|parent) of))( .*)?)',
  ENGLISH,
);
/** "Love hiking", "just moved to Rome": what somebody does, without "I". */
const PREDICATE = Pattern.whole(
  '(just |recently |finally )?(?<predicate>(love|hate|prefer|adore|can not stand|can not eat|' +
    'do not (eat|drink|like|smoke)|live (in|with|alone)|work (as|at|for|in)|used to|grew up|have (two|' +
    'three|an? (dog|cat|son|daughter|sister|brother))|been (playing|working|living|learning|dating|to)|' +
    'never (learned|liked|eat|drink)|moved (to|from)|quit (my|smoking|drinking)|started (an?|my)|' +
    'graduated from|broke my|bought an?|adopted an?|got (married|engaged|promoted|an? (new|job|dog|cat|' +
    'puppy)|back from)|lost my (?!mind|train)|became|joined|signed up for|finished (my|reading|writing)|' +
    'came back from) ...|turned {number} ...?)',
  ENGLISH,
);

/** Statements of a clause in which the user is left out; undefined for any other. */
export function readImplied(words: Phrase): Statement[] | undefined {
  const { described } = words.match(DESCRIPTION) ?? {};
  if (described) return readSelfDescription(described).map(lowerStart);
  const { predicate } = words.match(PREDICATE) ?? {};
  return predicate && readSelf(predicate).map(lowerStart);
}

/** Such a sentence starts with a capital that belongs to the sentence. */
function lowerStart(statement: Statement): Statement {
  return { ...statement, value: statement.value.charAt(0).toLowerCase() + statement.value.slice(1) };
}
