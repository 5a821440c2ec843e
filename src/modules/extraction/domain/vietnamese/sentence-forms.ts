import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import { type Phrase, isCapitalised } from '../text/phrase.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';
import { splitTime } from './time.js';

/** "Cứ gọi mình là Bin". */
const CALL_ME = Pattern.whole(
  '(mọi người |bạn bè |cả nhà |ai cũng |cứ |hãy |bạn |có thể |thường |hay |nên |ở nhà |đều |được |' +
    'hay được )*(?<value>gọi( {self})? (là )?(?!{self}|điện|cho|lại|món|đồ){word}( {word}){0,2})',
  VIETNAMESE,
);
/** "Ăn tôm là tôi bị nổi mề đay". */
const REACTION = Pattern.whole(
  '(ăn|uống|chạm|ngửi|gần|hít) ... (là|thì) ({self} )?(bị |hay )*(dị ứng|nổi|ngứa|đau|khó thở|' +
    'tiêu chảy|sổ mũi|hắt hơi|ho) ...?',
  VIETNAMESE,
);
/** "Mai là sinh nhật con gái mình", behind the time. */
const DAY = Pattern.whole(
  '(là|đúng|tới) (sinh nhật|ngày giỗ|kỷ niệm|đám cưới|ngày cưới|ngày sinh|lễ (cưới|tốt nghiệp|' +
    'đính hôn)|tiệc|ngày đầu) ...',
  VIETNAMESE,
);
/** "Sáng nào tôi cũng", where the time holds the subject. */
const SELF_IN_TIME = Pattern.whole('.*{word} nào {self}( cũng)?', VIETNAMESE);
/** Predicates that stand without a subject in chat. */
const SUBJECTLESS = Pattern.whole(
  '({filler} |đang |mới |vừa |đã |hay |có |được )*(nhóm máu|(tròn )?\\d+ tuổi|nhận nuôi|không còn|thích|ghét|mê|nghiện|sống ở|sống tại|ở trọ|quê|tên|dị ứng|' +
    'bị dị ứng|ăn chay|làm (nghề|ở|tại|cho|{occupation})|chuyển (đến|vào|vô|ra|về|nhà)|sinh (năm|ngày)|' +
    '\\d+ tuổi|độc thân|nuôi|có (một|hai|ba|\\d) (con|đứa|bé|chó|mèo)|hay bị|không (ăn|uống) (được|hải|' +
    'thịt|hành|cay|đồ)|không thích|bị {illness}|biết (chơi|nói|bơi|nấu)|học (ngành|lớp|năm|trường|' +
    'đại học)|là (sinh viên|học sinh|giáo viên|kỹ sư|bác sĩ|fan)|cao \\d.*|nặng \\d.*|kết hôn|mất ngủ|' +
    'dạo này hay|không biết (bơi|nấu|lái)|đang học|người gốc|gốc|sưu tầm|thuận tay|mê|ước mơ|mơ ước|' +
    'dự định|định|sắp (cưới|sinh|thi|kết|tốt|chuyển|đi)|bỏ thuốc|cai|tốt nghiệp|về hưu|nghỉ việc|' +
    'thất nghiệp|tập (gym|yoga)|sinh ra|lớn lên|đã kết hôn|gốc|uống thuốc|mang thai|có bầu) ...?',
  VIETNAMESE,
);

/** "Số mới là 0912 …". */
const NEW_NUMBER = Pattern.whole(
  '(số|số điện thoại)( mới)?( của {self}| {self})?( (giờ|bây giờ|hiện tại))? (là|:) (?<value>[+\\d][\\d. -]{7,})',
  VIETNAMESE,
);
/** Statements of a clause whose subject is not what it is about; undefined for any other. */
export function readForms(words: Phrase): Statement[] | undefined {
  const nickname = words.match(CALL_ME)?.['value'];
  if (nickname) return [{ label: 'Tên gọi', value: nickname.toString(), confidence: 0.9, kind: 'nickname' }];
  const number = words.match(NEW_NUMBER)?.['value'];
  if (number) return [{ label: 'Số điện thoại', value: number.toString(), confidence: 0.9, kind: 'phone' }];
  if (words.test(REACTION)) return [{ label: 'Sức khỏe', value: lowered(words).toString(), confidence: 0.8 }];
  const { when, rest } = splitTime(words);
  if (when.length === 0 || !rest.test(DAY)) return undefined;
  return [{ label: 'Sự kiện', value: words.toString(), confidence: 0.8 }];
}

const NAMED = Pattern.start('tên', VIETNAMESE);

/** "tên đẹp đó" is said of the name of something. */
function isNameless(predicate: Phrase): boolean {
  return predicate.test(NAMED) && !predicate.plain && !isCapitalised(predicate.tokens.at(-1));
}

/** Whether a predicate without a subject speaks of the user. */
export function impliesSelf(predicate: Phrase, when: Phrase): boolean {
  if (when.test(SELF_IN_TIME)) return true;
  return predicate.test(SUBJECTLESS) && !isNameless(predicate);
}

/** Without the capital that belongs to the sentence. */
export function lowered(words: Phrase): Phrase {
  const [first, ...rest] = words.tokens;
  return first ? words.with([{ ...first, text: first.text.toLowerCase() }, ...rest]) : words;
}
