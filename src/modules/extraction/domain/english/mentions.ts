import { Pattern } from '../text/pattern.js';
import { Phrase } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';
import { countNames } from './names.js';
import type { NamedSubject } from './subjects.js';

const MENTION = Pattern.anywhere(
  '(?<person>(my|our) (?<kin>{person}))|(have|got) (an?|one) ({word} )?(?<own>{kin})|(an?|my|our|{number}|new|old|rescued?) ({word} ){0,2}?(?<pet>{animal_noun})',
  ENGLISH,
);

/** What follows the mention of somebody is about them: "I have a son. 4 years old." */
const IDENTIFYING = Pattern.whole(
  '(named|called|aged) ...|{number} (years?|months?|weeks?)( -)? ?olds?( .*)?',
  ENGLISH,
);

/** Whom words speak of other than as their subject: "I have a son". */
export function mentionIn(words: Phrase): NamedSubject | undefined {
  const { kin, own, pet } = words.match(MENTION) ?? {};
  const name = kin ?? own ?? pet;
  return (
    name && {
      who: pet ? 'pet' : 'someone',
      name: name.followedBy(namesBehind(words, name)),
      predicate: Phrase.empty,
    }
  );
}

/** Whether words tell who somebody is that was just mentioned: "4 years old", "named Leo". */
export function identifies(words: Phrase): boolean {
  return words.test(IDENTIFYING);
}

/** "wife" of "wife's name". */
export function ownerOf(name: Phrase): Phrase {
  const at = name.tokens.findIndex(({ key }) => key === "'s");
  return at > 0 ? name.slice(0, at) : name;
}

/** Names right behind a noun, or behind its "named" or "called". */
function namesBehind(words: Phrase, noun: Phrase): Phrase {
  const last = noun.tokens.at(-1);
  const from = last === undefined ? words.length : words.tokens.indexOf(last) + 1;
  const behind = words.slice(['named', 'called'].includes(words.keyAt(from)) ? from + 1 : from);
  return behind.slice(0, Math.min(countNames(behind), 3)).trimmed();
}
