import { Phrase } from '../text/phrase.js';
import { wordSet } from '../text/word-set.js';

const SEPARATORS = new Set([',', 'and', 'or', 'plus', 'also']);
/** In words; longer items are clauses. */
const MAX_ITEM = 7;
/** What begins so adds to the item before it. */
const ADDITION = wordSet(
  'no especially particularly such like including which who whose because but not with without from in ' +
    'on at for so when too as though even mostly mainly preferably ideally usually always never more ' +
    'most depending both either whether if since while than over',
);
const PREPOSITION = wordSet('with of between from about for in on at by without during after before over under');
/** What stands on both sides of an "and" that does not divide. */
const FIXED_PAIRS = new Set(
  (
    'fish chips|mac cheese|macaroni cheese|rock roll|salt pepper|salt vinegar|black white|' +
    'arts crafts|drum bass|jelly peanut|butter jelly|cheese wine|wine cheese|bacon eggs|' +
    'eggs bacon|ham cheese|rice beans|biscuits gravy|rhythm blues|dungeons dragons|friends family|' +
    'family friends|cookies cream|gin tonic|sweet sour|tom jerry|salt caramel|country western|' +
    'track field|tea biscuits|science technology|milk cookies|spaghetti meatballs|cream sugar|milk sugar|' +
    'burger fries|pork beans|chicken waffles|peace quiet|sun sea'
  ).split('|'),
);
const NO_GERUNDS = wordSet('thing something anything king ring spring');
/** Verbs that are said once for all items: "play guitar and piano". */
const CARRIED = wordSet(
  'playing eating watching speaking learning studying drinking collecting growing visiting play eat ' +
    'watch speak learn study drink collect grow visit cook bake cooking baking reading read to in',
);

/**
 * The items of a list ("hiking, camping and fishing"), or the whole when it is not one. Splitting is shy: a wrongly
 * joined fact still says what was said, a wrongly cut one does not.
 */
export function splitItems(list: Phrase): Phrase[] {
  const parts = mergeAdditions(cut(list));
  const [first] = parts;
  if (first === undefined || parts.length < 2 || !isSplittable(parts)) return [list];
  const verb = first.length > 1 && CARRIED.has(first.keyAt(0)) ? first.slice(0, 1) : undefined;
  return parts.map((part, index) => (verb && index > 0 && lacksVerb(part, verb) ? Phrase.join(verb, part) : part));
}

/** "piano" of "play guitar and piano"; what is longer or starts otherwise stands by itself. */
function lacksVerb(part: Phrase, verb: Phrase): boolean {
  const first = part.keyAt(0);
  return part.length <= 3 && first !== verb.key && !isGerund(part) && !['my', 'the', 'being'].includes(first);
}

function cut(list: Phrase): Phrase[] {
  const parts: Phrase[] = [];
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    if (at < list.length && !SEPARATORS.has(list.keyAt(at))) continue;
    if (at > start) parts.push(list.slice(start, at));
    start = at + 1;
  }
  return parts;
}

function mergeAdditions(parts: readonly Phrase[]): Phrase[] {
  const merged: Phrase[] = [];
  for (const part of parts) {
    const previous = merged.at(-1);
    if (previous && ADDITION.has(part.keyAt(0)))
      return [...merged.slice(0, -1), Phrase.join(previous, ...parts.slice(parts.indexOf(part)))];
    merged.push(part);
  }
  return merged;
}

function isSplittable(parts: readonly Phrase[]): boolean {
  const gerunds = parts.every(isGerund);
  return parts.every((part, index) => {
    const next = parts[index + 1];
    if (part.length > MAX_ITEM) return false;
    if (next && FIXED_PAIRS.has(`${part.keyAt(-1)} ${next.keyAt(0)}`)) return false;
    return gerunds || next === undefined || !part.tokens.some(({ key }, at) => at > 0 && PREPOSITION.has(key));
  });
}

function isGerund(part: Phrase): boolean {
  return /^[a-z]{2,}ing$/u.test(part.keyAt(0)) && !NO_GERUNDS.has(part.keyAt(0));
}
