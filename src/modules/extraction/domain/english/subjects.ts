import { Pattern } from '../text/pattern.js';
import { type Groups, Phrase } from '../text/phrase.js';
import { wordSet } from '../text/word-set.js';
import { ENGLISH } from './lexicon/english.js';
import { countNames } from './names.js';
import { ACTIVITY_VERBS, STATE_VERBS, isAuxiliary, looksPast } from './verbs.js';

/** Somebody or something of the user's, by the words that name it ("sister Anna"). */
export interface NamedSubject {
  readonly who: 'someone' | 'pet' | 'thing';
  readonly name: Phrase;
  readonly predicate: Phrase;
}

/** Whom or what a clause is about. */
export type Subject =
  | { readonly who: 'self'; readonly predicate: Phrase }
  | { readonly who: 'they'; readonly pronoun: string; readonly predicate: Phrase }
  | NamedSubject;

const pattern = (source: string): Pattern => Pattern.whole(source, ENGLISH);
const SELF = pattern('(i|we|us) ((both|all|two) )?(?<predicate>...)');
const SELF_AND_OTHER = pattern(
  '((me|my {person}) and ((my )?{word}|me|i|myself)|{word} and (i|me|myself)|' +
    'my {word}( {word}){0,2} and (i|me|myself)) (?<predicate>...)',
);
const THEY = pattern('(?<pronoun>he|she|they|it|its) (?<predicate>...)');
const PERSON = pattern(
  '(((both|all|two|three|one) (of )?)?(my|our)|an?) (?<who>{person}( and (my )?{person})?( of mine)?)(?<rest>( ,)? ...)',
);
const POSSESSED = pattern(
  "(my|our) (?<who>({person}|~ {animal_noun}) 's ({word} ){0,2}?{word}) (?<predicate>(is|are|was|were|" +
    "has|lives|died|passed|got|starts|ends|'s) ...)",
);
const PET = pattern('(my|our) (?<who>({word} ){0,3}?{animal_noun})(?<rest> ...)');
const OWN = pattern('(my|our) (?<rest>...)');
/** After a noun, "'s" is "is" before these words, and a possessive before others. */
const IS = pattern(
  "'s (an?|the|in|on|at|not|been|got|going|from|called|named|\\d.*|[a-z]+ing(?! (is|was|are))|pregnant|" +
    'married|dead|sick|allergic|vegan|vegetarian) ...?',
);

const VERBS_OF_THINGS = wordSet(
  ': keeps needs costs hurt hurts starts ends leaves arrives ache aches opens closes runs expires turns',
);

/** The subject of a clause; undefined when it has none, or one that is not the user's. */
export function findSubject(clause: Phrase): Subject | undefined {
  const self = (clause.match(SELF) ?? clause.match(SELF_AND_OTHER))?.['predicate'];
  if (self) return { who: 'self', predicate: self };
  return (
    findThey(clause) ??
    findPossessed(clause) ??
    withNames('someone', clause.match(PERSON)) ??
    withNames('pet', clause.match(PET)) ??
    findThing(clause)
  );
}

function findThey(clause: Phrase): Subject | undefined {
  const { pronoun, predicate } = clause.match(THEY) ?? {};
  return pronoun && predicate ? { who: 'they', pronoun: pronoun.key, predicate } : undefined;
}

function findPossessed(clause: Phrase): Subject | undefined {
  const { who, predicate } = clause.match(POSSESSED) ?? {};
  const at = clause.tokens.findIndex(({ key }) => key === "'s");
  return who && predicate && !clause.slice(at).test(IS) ? { who: 'someone', name: who, predicate } : undefined;
}

/** "my sister Anna Lee lives …": names behind the noun belong to it. */
function withNames(who: 'someone' | 'pet', groups: Groups | undefined): Subject | undefined {
  const { who: noun, rest } = groups ?? {};
  if (!noun || !rest) return undefined;
  const named = rest.trimmed();
  const names = countNames(named);
  const predicate = named.slice(names).trimmed();
  return predicate.length === 0 ? undefined : { who, name: Phrase.join(noun, named.slice(0, names)), predicate };
}

/** "my flight to Rome is …": what stands before the verb is the thing. */
function findThing(clause: Phrase): Subject | undefined {
  const rest = clause.match(OWN)?.['rest'];
  const verb = rest?.tokens.findIndex(({ key }, index) => index > 0 && index < 6 && isVerb(key)) ?? -1;
  if (!rest || verb === -1) return undefined;
  const from = rest.keyAt(verb - 1) === 'just' ? verb - 1 : verb;
  return { who: 'thing', name: rest.slice(0, from), predicate: rest.slice(verb) };
}

function isVerb(key: string): boolean {
  if (isAuxiliary(key) || STATE_VERBS.has(key) || VERBS_OF_THINGS.has(key) || looksPast(key)) return true;
  return ACTIVITY_VERBS.has(key) && key.endsWith('s');
}
