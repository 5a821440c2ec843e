import { type Lexicon, Pattern } from './pattern.js';
import type { Groups, Phrase } from './phrase.js';

/** One row of a table: what a predicate looks like, and under which label it is worth keeping. */
export interface Rule {
  /** Label of the fact. Without one, what matches is small talk, and no later row is asked. */
  readonly label?: string;
  /**
   * Patterns of the whole predicate (see Pattern), any of which will do. They may hold groups: `value` where
   * not the whole predicate is the fact; `items` for a list, each item of which is a fact behind the words before the
   * list; `also` for another predicate of the same subject.
   */
  readonly when: readonly string[];
  /** Kind of the fact, where a person has one value at a time. */
  readonly kind?: string;
  /** Words that rule it out, anywhere in the predicate. */
  readonly unless?: string;
  /** A further condition. */
  readonly where?: (groups: Groups, predicate: Phrase) => boolean;
  /** In (0, 1]; 0.9 when absent. */
  readonly confidence?: number;
}

/** A row ready to be asked. */
export interface CompiledRule {
  readonly rule: Rule;
  /** All patterns in one: most rows do not fit, and one question tells. */
  readonly any: Pattern;
  readonly patterns: readonly Pattern[];
  readonly unless: Pattern | undefined;
}

export interface RuleMatch {
  readonly rule: Rule;
  readonly groups: Groups;
}

export function compileRules(rules: readonly Rule[], lexicon: Lexicon): readonly CompiledRule[] {
  return rules.map((rule) => ({
    rule,
    any: Pattern.whole(rule.when.map(withoutNames).join('|'), lexicon),
    patterns: rule.when.map((when) => Pattern.whole(when, lexicon)),
    unless: rule.unless === undefined ? undefined : Pattern.anywhere(rule.unless, lexicon),
  }));
}

/** Two groups of one expression may not share a name. */
export function withoutNames(source: string): string {
  return source.replace(/\(\?<[a-z]+>/gu, '(');
}

/**
 * The first row that fits.
 * @param readings the predicate, and what is left of it without words that a pattern need not mention
 */
export function firstMatch(
  rules: readonly CompiledRule[],
  predicate: Phrase,
  readings: readonly Phrase[] = [predicate],
): RuleMatch | undefined {
  for (const { rule, any, patterns, unless } of rules) {
    const fitting = readings.find((reading) => reading.test(any));
    if (fitting === undefined || (unless && predicate.test(unless))) continue;
    const groups = matchFirst(fitting, patterns);
    if (rule.where === undefined || rule.where(groups, predicate)) return { rule, groups };
  }
  return undefined;
}

function matchFirst(reading: Phrase, patterns: readonly Pattern[]): Groups {
  for (const pattern of patterns) {
    const groups = reading.match(pattern);
    if (groups) return groups;
  }
  return {};
}

/**
 * What a match says, one value a fact: the group `value`, else the whole predicate; for a list, each of its items
 * behind the words that stand before the list.
 */
export function valuesOf({ groups }: RuleMatch, predicate: Phrase, splitItems: (list: Phrase) => Phrase[]): Phrase[] {
  const { value = predicate, items } = groups;
  const first = items?.tokens[0];
  if (items === undefined || first === undefined) return [value];
  const head = value.slice(0, value.tokens.indexOf(first));
  return splitItems(items).map((item) => head.followedBy(item));
}
