import type { Junction } from '../text/clause.js';
import { Pattern } from '../text/pattern.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';

/** Verbs and adverbs that always start a predicate of their own. */
const STRONG_HEAD = Pattern.whole(
  '(sống|sinh sống|quê|là|làm (việc|nghề|ở|tại|cho|{occupation})|thích|yêu thích|ghét|mê|bị|dị ứng|tên|' +
    'muốn|định|dự định|sẽ|đã|đang|sắp|vừa|mới|từng|không|chưa|chẳng|cũng|rất|cực|siêu|biết|thường|' +
    '\\d+ tuổi|{amount} tuổi|đến từ|sinh (năm|ngày|ra)|cao \\d.*|nặng \\d.*|nghiện|sợ|kiêng|ăn chay|' +
    'độc thân|tốt nghiệp|chuyển|có {number}|hay (bị|bơi|đi|ăn|uống|chơi|đọc|xem|nghe|thức|dậy|tập|chạy|' +
    'nấu|quên|về|mất|đau|ngủ|làm)|ước mơ|mơ ước|nói được|ở (với|cùng|một|chung|trọ)|thuê|lớn lên|hiện|' +
    'trước đây|phải|{student}|dân|gốc|người gốc|nhân viên|kỹ sư|giáo viên|(bất|không) dung nạp|hy vọng|' +
    'vào {word}|công tác (ở|tại)|cư trú|giảng dạy) ...?',
  VIETNAMESE,
);
/** Verbs that do so unless they belong to a list ("thích nuôi chó và nuôi mèo"). */
const WEAK_HEAD = Pattern.whole(
  '(có|học|nuôi|chơi|tập|dùng|mua|uống|hút|ở|làm|đi|theo|đeo|nấu|bán|mở|dạy|hay|chạy|thi|tiết kiệm|' +
    'cưới|mổ|ly hôn|được|đọc|trồng|mất|chia tay|nghỉ|về|ăn|sở hữu|quen|gặp|lập gia đình|kết hôn|đi làm|lái|' +
    'xem|nghe|viết|sưu tầm|giỏi|dốt|kém|yếu) ...',
  VIETNAMESE,
);
const LISTS_ACTIONS = Pattern.whole(
  '(.* )?(thích|yêu thích|yêu|mê|khoái|nghiện|ghiền|đam mê|ghét|sở thích|biết|muốn|định|sẽ|sắp|ước mơ|' +
    'mơ ước|hay|thường)( .*)?',
  VIETNAMESE,
);
/** "Tôi tên Sơn, thợ sửa xe": what somebody is, behind their name or age. */
const INTRODUCED = Pattern.whole('.*(tên|là|tuổi)( .*)?', VIETNAMESE);
const ROLE = Pattern.whole('({occupation}|{student}) ...?', VIETNAMESE);
/** Terse self-portraits: "đã kết hôn, hai con, sống ở …". */
const FRAGMENT = Pattern.whole('({number} (con|đứa con)( (trai|gái|nhỏ))*|độc thân)( , ...)?', VIETNAMESE);
const JOINS_NOUNS = new Set(['hoặc', 'hoac', 'hay', 'với lại', 'voi lai']);

/** Whether what follows goes on with the subject before: "Em sống ở Huế và làm giáo viên". */
export function continuesWithVerb({ current, rest, link }: Junction): boolean {
  if (JOINS_NOUNS.has(link) || rest.length < 2) return false;
  if (rest.test(STRONG_HEAD) || (link === '' && rest.test(FRAGMENT))) return true;
  if (current.test(INTRODUCED) && rest.test(ROLE)) return true;
  return rest.test(WEAK_HEAD) && !current.test(LISTS_ACTIONS);
}
