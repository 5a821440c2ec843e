import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';
import { withoutLeadIn } from './openings.js';
import { splitTime } from './time.js';
import { isCommand, isRequest } from './questions.js';

/** A part of a sentence with one predicate. */
export interface Clause {
  readonly words: Phrase;
  /** The word that joins it to the clause before: "và", "vì", "nếu" …; '' at the start or after a comma. */
  readonly link: string;
  /** It has no subject of its own and goes on with that of the clause before ("… và làm giáo viên"). */
  readonly continues: boolean;
}

const LINK = Pattern.whole('và|nhưng|còn|nên|vì|bởi|do|tại|mà|rồi|với|hoặc|nếu|tuy|mặc|dù|hay|thì|cho|ngoài|sau|đồng|song', VIETNAMESE);
const LINKS = Pattern.whole(
  '(?<links>((,|và|nhưng|nhưng mà|còn|nên|vì|bởi|bởi vì|vì vậy|vì thế|do|do đó|tại|tại vì|mà|rồi|với lại|với|hoặc|nếu|tuy|tuy nhiên|mặc dù|dù|thế nên|cho nên|sau đó|ngoài ra|đồng thời|thì|song|hay) )+)(?<rest>...)',
  VIETNAMESE,
);
/** The same words as the end of another: "tuần rồi", "không còn", "tự do". */
const NO_LINK = Pattern.whole('(sống|học tập|làm việc|sinh sống|sinh ra|học|ăn|yêu) và|(vừa|tuần|tháng|năm|hè|tết|qua|lần|đợt|dịp|{weekday}) rồi|(không|vẫn|chẳng|chả|đã|hiện|giờ|cũng|chỉ|hãy|em|chị|nhà) còn|tự do|(hiện|ở|sống|làm) tại|(hôm|tuần|năm|tháng) (đó|này) .*', VIETNAMESE);
const KIN_SUBJECT = '{kin_sure}|({kin_maybe}|{friend_noun}) {of_self}|{friend_noun}|({classifier} )?{animal_noun} {of_self}|bé (nhà|nó)|cô ấy|anh ấy|chị ấy|bé|nó|ông ấy|bà ấy|em ấy|bạn ấy|cậu ấy';
/** What a clause of its own starts with. */
const SUBJECT = Pattern.whole(
  `({self} (?!ấy|ơi|này|kia|đó|trai|gái|họ|em|và)|(${KIN_SUBJECT}) (?!,|và|hoặc)|(nhà|tên|quê|công ty|gia đình|sinh nhật|công việc|sở thích|ước mơ|số điện thoại|email) {of_self} |(bạn|cậu|mày|chúng ta|trời|thời tiết|ai|cho {self} hỏi) ).+`,
  VIETNAMESE,
);
/** Verbs and adverbs that always start a predicate of their own. */
const STRONG_HEAD = Pattern.whole(
  '(sống|sinh sống|quê|là|làm (việc|nghề|ở|tại|cho|{occupation})|thích|yêu thích|ghét|mê|bị|dị ứng|tên|muốn|định|dự định|sẽ|đã|đang|sắp|vừa|mới|từng|không|chưa|chẳng|cũng|rất|cực|siêu|biết|thường|\\d+ tuổi|{amount} tuổi|đến từ|sinh (năm|ngày|ra)|cao \\d.*|nặng \\d.*|nghiện|sợ|kiêng|ăn chay|độc thân|tốt nghiệp|chuyển|có {number}|hay (bị|bơi|đi|ăn|uống|chơi|đọc|xem|nghe|thức|dậy|tập|chạy|nấu|quên|về|mất|đau|ngủ|làm)|ước mơ|mơ ước|nói được|ở (với|cùng|một|chung|trọ)|thuê|lớn lên|hiện|trước đây|phải|{student}|dân|nhân viên|kỹ sư|giáo viên|(bất|không) dung nạp|hy vọng|vào {word}) ...?',
  VIETNAMESE,
);
/** Verbs that do so unless they belong to a list ("thích nuôi chó và nuôi mèo"). */
const WEAK_HEAD = Pattern.whole('(có|học|nuôi|chơi|tập|dùng|mua|uống|hút|ở|làm|đi|theo|đeo|nấu|bán|mở|dạy|hay|chạy|thi|tiết kiệm|cưới|ly hôn|được|đọc|trồng|mất|chia tay|nghỉ|về|ăn|sở hữu|quen|gặp|lập gia đình|kết hôn|đi làm|lái|xem|nghe|viết|sưu tầm) ...', VIETNAMESE);
/** "Tôi tên Sơn, thợ sửa xe": what somebody is, behind their name or age. */
const INTRODUCED = Pattern.whole('.*(tên|là|tuổi)( .*)?', VIETNAMESE);
const ROLE = Pattern.whole('({occupation}|{student}) ...?', VIETNAMESE);
const LISTS_ACTIONS = Pattern.whole('(.* )?(thích|yêu thích|yêu|mê|khoái|nghiện|ghiền|đam mê|ghét|sở thích|biết|muốn|định|sẽ|sắp|ước mơ|mơ ước|hay|thường)( .*)?', VIETNAMESE);
/** What a time in front of a statement may leave over. */
const NO_STATEMENT = Pattern.whole('((trong|vào|từ|vì|do|{self}|ngoài ra|và)( ,)? ?)*|(khi|lúc|hồi|nếu) .+', VIETNAMESE);
/** "hút thuốc nhưng bỏ rồi" is one fact. */
const ENDED = Pattern.whole('(giờ |nay |đã |mới )*(bỏ|cai|thôi|nghỉ|hết|không còn)( (rồi|hẳn|được|nữa|từ|lâu|luôn|đã|hút|uống|chơi) ...?)?', VIETNAMESE);

/** Cuts a sentence into clauses, in order. Questions and requests become clauses of their own. */
export function splitClauses(sentence: Phrase): Clause[] {
  const clauses: Clause[] = [];
  let opening = { from: 0, link: '', continues: false };
  for (let at = 0; at <= sentence.length; at++) {
    const next = at < sentence.length ? openingAt(sentence, opening.from, at) : undefined;
    if (next === undefined && at < sentence.length) continue;
    const words = withoutLeadIn(sentence.slice(opening.from, at));
    if (words.length > 0) clauses.push({ words, link: opening.link, continues: opening.continues });
    if (next === undefined) break;
    opening = next;
    at = next.from;
  }
  return clauses;
}

function openingAt(sentence: Phrase, start: number, at: number): { from: number; link: string; continues: boolean } | undefined {
  const key = sentence.keyAt(at);
  if (key === ';' || key === ':') return { from: at + 1, link: '', continues: false };
  if (at === start || (key !== ',' && !sentence.slice(at, at + 1).test(LINK))) return undefined;
  if (sentence.slice(at - 1, at + 1).test(NO_LINK)) return undefined;
  const current = sentence.slice(start, at).trimmed();
  const { links, rest } = sentence.slice(at).match(LINKS) ?? {};
  if (!links || !rest || splitTime(current).rest.test(NO_STATEMENT)) return undefined;
  const from = sentence.length - rest.length;
  const link = links.tokens.filter((token) => token.key !== ',').map((token) => token.key).join(' ');
  if (rest.test(ENDED)) return undefined;
  const head = splitTime(rest.slice(0, 16)).rest.slice(0, 12);
  if ((link !== 'với' && link !== 'voi' && head.test(SUBJECT)) || isCommand(rest) || (key === ',' && isRequest(rest))) return { from, link, continues: false };
  return continuesWithVerb(current, head, link) ? { from, link, continues: true } : undefined;
}

function continuesWithVerb(current: Phrase, rest: Phrase, link: string): boolean {
  if (/^(?:hoặc|hoac|hay|với lại)$/u.test(link) || rest.length < 2) return false;
  if (rest.test(STRONG_HEAD) || (current.test(INTRODUCED) && rest.test(ROLE))) return true;
  return rest.test(WEAK_HEAD) && !current.test(LISTS_ACTIONS);
}
