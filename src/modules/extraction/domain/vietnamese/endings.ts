import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';

const ENDED = Pattern.whole(
  '(không|chẳng|chả|hổng) còn (?<was>...)|((đã|mới|vừa|bị) )*(thôi|nghỉ|hết) (?!việc|hưu|hè|lễ|phép|thai)(?<ended>...)',
  VIETNAMESE,
);
const NOT_ANY_MORE = Pattern.whole('(không còn|không|chẳng|chả|hổng) (?<was>...) nữa( .+)?', VIETNAMESE);

/** What held and holds no more: "làm ở FPT" of "không còn làm ở FPT"; undefined for a predicate that ends nothing. */
export function endedPredicate(predicate: Phrase): Phrase | undefined {
  const { was, ended } = predicate.match(NOT_ANY_MORE) ?? predicate.match(ENDED) ?? {};
  return was ?? ended;
}
