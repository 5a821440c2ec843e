import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { type RuleMatch, compileRules, firstMatch, valuesOf } from '../text/rule.js';
import { stripped } from '../text/strip.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';
import { endedPredicate } from './endings.js';
import { splitItems } from './lists.js';
import { HABIT_RULES, ONGOING_RULES, SKILL_RULES } from './rules/doing-rules.js';
import { DATED_PAST_RULES, MARRIAGE_RULES, NOTABLE_RULES, PAST_RULES } from './rules/event-rules.js';
import { HEALTH_RULES } from './rules/health-rules.js';
import { HOME_RULES, IDENTITY_RULES } from './rules/identity-rules.js';
import { DATED_PLAN_RULES, INTENTION_RULES, PLAN_RULES } from './rules/plan-rules.js';
import { FAMILY_RULES, PET_RULES, THING_RULES } from './rules/possession-rules.js';
import { SMALL_TALK_RULES } from './rules/small-talk-rules.js';
import { TASTE_RULES } from './rules/taste-rules.js';
import { WORK_RULES } from './rules/work-rules.js';

/** In this order: the special before the general. */
const RULES = compileRules(
  [
    ...SMALL_TALK_RULES,
    ...IDENTITY_RULES,
    ...INTENTION_RULES,
    ...HEALTH_RULES,
    ...TASTE_RULES,
    ...PET_RULES,
    ...FAMILY_RULES,
    ...SKILL_RULES,
    ...HOME_RULES,
    ...WORK_RULES,
    ...PLAN_RULES,
    ...MARRIAGE_RULES,
    ...PAST_RULES,
    ...DATED_PLAN_RULES,
    ...DATED_PAST_RULES,
    ...NOTABLE_RULES,
    ...ONGOING_RULES,
    ...HABIT_RULES,
    ...THING_RULES,
  ],
  VIETNAMESE,
);
const ADVERBIAL = Pattern.whole('({filler}|{done}|{often}|có) (?<rest>...)', VIETNAMESE);
const MAX_ADVERBS = 4;
const FILLED = Pattern.whole('{filler} (?<rest>...)', VIETNAMESE);
const MAX_TOKENS = 40;

/**
 * What a predicate says of the user.
 * @param predicate what follows "tôi", "mình", "người dùng" …
 * @param when times said in front of the verb ("năm ngoái"), or empty
 */
export function readSelf(predicate: Phrase, when: Phrase): Statement[] {
  if (predicate.length === 0 || predicate.length > MAX_TOKENS) return [];
  const said = predicate.followedBy(when);
  const match = matchEnded(said) ?? firstMatch(RULES, said, readingsOf(said));
  return match === undefined ? [] : statementsOf(match, predicate, when);
}

/**
 * What ended is told under the label of what it was, where a person has one such thing at a time or nothing else tells
 * of the ending.
 */
function matchEnded(said: Phrase): RuleMatch | undefined {
  const ended = readingsOf(said)
    .map(endedPredicate)
    .find((was) => was !== undefined);
  const was = ended && firstMatch(RULES, ended, readingsOf(ended));
  if (was === undefined) return undefined;
  const told = firstMatch(RULES, said, readingsOf(said));
  return told === undefined || was.rule.kind !== undefined ? { rule: was.rule, groups: {} } : told;
}

function statementsOf({ rule, groups }: RuleMatch, predicate: Phrase, when: Phrase): Statement[] {
  const { label, kind, confidence = 0.9 } = rule;
  if (label === undefined) return [];
  const { value, items } = groups;
  const said = value ? without(value, when) : when.followedBy(withoutFillers(predicate));
  const listed = items && { items: without(items, when) };
  return valuesOf({ rule, groups: { value: said, ...listed } }, said, splitItems)
    .map((each) => ({ label, value: withoutFillers(each).trimmed().toString(), confidence, kind }))
    .filter((statement) => statement.value !== '');
}

/** The predicate, and without the adverbs before its verb one by one: rules need not mention them. */
function readingsOf(predicate: Phrase): Phrase[] {
  const readings = [predicate];
  let rest = predicate.match(ADVERBIAL)?.['rest'];
  while (rest !== undefined && rest.length > 0 && readings.length <= MAX_ADVERBS) {
    readings.push(rest);
    rest = rest.match(ADVERBIAL)?.['rest'];
  }
  return readings;
}

/** The words but for those of another phrase of the same sentence. */
function without(words: Phrase, others: Phrase): Phrase {
  return words.with(words.tokens.filter((token) => !others.tokens.includes(token)));
}

/** Without "rất", "đang", "cũng" and the like in front. */
function withoutFillers(words: Phrase): Phrase {
  return stripped(words, FILLED);
}
