import type { Statement } from '../statement.js';
import { Phrase, type Token } from '../text/phrase.js';
import { type RuleMatch, compileRules, firstMatch, valuesOf } from '../text/rule.js';
import { ENGLISH } from './lexicon/english.js';
import { endedPredicate } from './endings.js';
import { splitItems } from './lists.js';
import { withoutAuxiliaries, withoutFillers } from './openings.js';
import { HABIT_RULES, ONGOING_RULES, SKILL_RULES } from './rules/doing-rules.js';
import { EVENT_RULES } from './rules/event-rules.js';
import { HEALTH_RULES } from './rules/health-rules.js';
import { HOME_RULES, IDENTITY_RULES, KIND_OF_PERSON_RULES } from './rules/identity-rules.js';
import { PLAN_RULES } from './rules/plan-rules.js';
import { FAMILY_RULES, PET_RULES, THING_RULES } from './rules/possession-rules.js';
import { SMALL_TALK_RULES } from './rules/small-talk-rules.js';
import { TASTE_RULES } from './rules/taste-rules.js';
import { OCCUPATION_RULES, WORK_RULES } from './rules/work-rules.js';
import { firstPersonForm } from './verbs.js';

/** In this order: the special before the general. */
const RULES = compileRules(
  [
    ...SMALL_TALK_RULES,
    ...IDENTITY_RULES,
    ...HEALTH_RULES,
    ...TASTE_RULES,
    ...FAMILY_RULES,
    ...PET_RULES,
    ...WORK_RULES,
    ...SKILL_RULES,
    ...HOME_RULES,
    ...PLAN_RULES,
    ...EVENT_RULES,
    ...OCCUPATION_RULES,
    ...ONGOING_RULES,
    ...HABIT_RULES,
    ...THING_RULES,
    ...KIND_OF_PERSON_RULES,
  ],
  ENGLISH,
);
const AM: Token = { text: '', key: 'am', glued: true };
const MAX_TOKENS = 40;

/**
 * What a predicate says of the user.
 * @param predicate what follows "I" or "we"; in the third person ("lives in Rome") after "the user"
 * @param when a time said in front of the subject ("last summer"), or empty
 */
export function readSelf(predicate: Phrase, when: Phrase = Phrase.empty): Statement[] {
  const words = firstPerson(withoutFillers(predicate));
  if (words.length === 0 || words.length > MAX_TOKENS) return [];
  const said = words.followedBy(when);
  const match = matchEnded(said) ?? firstMatch(RULES, said);
  return match === undefined ? [] : [...statementsOf(match, said), ...alsoSaid(match)];
}

/**
 * What ended is told under the label of what it was ("Job: no longer work at Acme"), where a person has one such thing
 * at a time or nothing else tells of the ending.
 */
function matchEnded(said: Phrase): RuleMatch | undefined {
  const ended = endedPredicate(said);
  const was = ended && firstMatch(RULES, ended);
  if (was === undefined) return undefined;
  const told = firstMatch(RULES, said);
  return told === undefined || was.rule.kind !== undefined ? { rule: was.rule, groups: {} } : told;
}

/** What somebody is, said without a verb: "29, from Bristol". */
export function readSelfDescription(description: Phrase): Statement[] {
  return readSelf(Phrase.join(new Phrase([AM]), description));
}

function statementsOf(match: RuleMatch, predicate: Phrase): Statement[] {
  const { label, kind, confidence = 0.9 } = match.rule;
  if (label === undefined) return [];
  return valuesOf(match, predicate, splitItems)
    .map((value) => ({ label, value: withoutAuxiliaries(value).trimmed().toString(), confidence, kind }))
    .filter(({ value }) => value !== '');
}

function alsoSaid({ groups }: RuleMatch): Statement[] {
  return groups['also'] && groups['also'].length > 0 ? readSelfDescription(groups['also']) : [];
}

/** First-person keys: "are" of "we are" and "lives" of "the user lives" as the tables have them. */
function firstPerson(predicate: Phrase): Phrase {
  const [first, ...rest] = predicate.tokens;
  if (first === undefined) return predicate;
  return new Phrase([{ ...first, key: firstPersonForm(first.key) }, ...rest]);
}
