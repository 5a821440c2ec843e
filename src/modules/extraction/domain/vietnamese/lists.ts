import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { Phrase as Words } from '../text/phrase.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';

const SEPARATOR = Pattern.whole(',|và|hoặc|với|cùng', VIETNAMESE);
const WITH = Pattern.whole('với|cùng', VIETNAMESE);
/** What begins so adds to the item before it. */
const ADDITION = Pattern.whole(
  '(nhất là|đặc biệt|như|ví dụ|kể cả|nhưng|vì|để|khi|lúc|vào|mỗi|cho|của|mà|trừ|hơn|nhất|cùng|với|chứ|' +
    'nên|do|trong|từ|ở|là|cả|bạn bè|gia đình|vợ|chồng|con|mẹ|bố|mọi người|người yêu|ai|{self}|nhiều|hàng|' +
    'hằng|cuối tuần|nữa|vân vân|v\\.v) ...?',
  VIETNAMESE,
);
/** After these verbs "với" joins a companion, not another item. */
const COMPANY = Pattern.whole(
  '(đi|chơi|nói|trò chuyện|tám|xem|sống|ở|nấu|gặp|tâm sự|ngồi|chụp|ngủ|dành) .*',
  VIETNAMESE,
);
const CARRYING = Pattern.whole(
  '(?<verb>nuôi|ăn|uống|nói|chơi|học|trồng|nấu|sưu tầm|tiếng|môn|màu|phim|nhạc|món) .+',
  VIETNAMESE,
);
const VERB = Pattern.whole(
  '(nuôi|ăn|uống|nói|chơi|học|trồng|nấu|sưu tầm|đọc|xem|nghe|đi|làm|vẽ|viết|hát|nhảy|bơi|chạy|tập|ngủ|' +
    'ngắm|mua|may|đan|câu|leo|đạp|chụp|du lịch|âm nhạc|thể thao|bóng|nấu ăn|lướt|tiếng|các|những|được|' +
    'thêu|code|đánh|sửa|lái|trượt|cắm|yoga|thiền|khám phá|dạy|trang trí|phim|nhạc|sách|game|màu|môn|' +
    'món) ...?',
  VIETNAMESE,
);
const FIXED_PAIRS = Pattern.anywhere(
  'chiến tranh và hòa bình|tom và jerry|bố và mẹ|anh và em|nắng và gió|yên tĩnh và|một mình và',
  VIETNAMESE,
);

/** The items of a list ("nuôi chó, mèo và thỏ"), each with the verb they share, or the whole when it is not one. */
export function splitItems(list: Phrase): Phrase[] {
  const parts = cut(list);
  const [first] = parts;
  if (!first || parts.length < 2 || parts.some((part) => part.length > 7) || list.test(FIXED_PAIRS)) return [list];
  const verb = first.match(CARRYING)?.['verb'];
  return parts.map((part, index) => (verb && index > 0 && !part.test(VERB) ? Words.join(verb, part) : part));
}

function cut(list: Phrase): Phrase[] {
  const parts: Phrase[] = [];
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    if (at < list.length && !separates(list, start, at)) continue;
    if (at > start) parts.push(list.slice(start, at));
    start = at + 1;
  }
  return parts;
}

function separates(list: Phrase, start: number, at: number): boolean {
  const mark = list.slice(at, at + 1);
  if (!mark.test(SEPARATOR)) return false;
  if (at === start) return true;
  const rest = list.slice(at + 1);
  if (rest.length === 0 || rest.test(ADDITION)) return false;
  return !mark.test(WITH) || !list.slice(start, at).test(COMPANY);
}
