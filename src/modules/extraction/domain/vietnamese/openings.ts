import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { stripped } from '../text/strip.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';

const GREETING =
  'xin chào( {you})?|chào( ({you}|anh|chị|em|cô|chú|bác|cậu|mọi người|cả nhà|' +
  'buổi {word}))?( {word})?( ạ)?|hello( {you})?|hi|hey|alo|({you}|anh|chị|em|cô|chú|bác|cậu) ơi|' +
  'em chào {word}|con chào {word}|cháu chào {word}|(xin|để|cho) ({self} )?(tự )?(giới thiệu|kể|' +
  'nói)( (nhé|nha|luôn))?( là)?|tự giới thiệu|rất vui được (gặp|làm quen)( {word})?';
const ANSWER =
  'à|ừ|ờ|ừm|ừa|uh|um|vâng|dạ|dạ vâng|vâng ạ|ok|oke|okie|okay|đúng rồi|phải rồi|(cảm|' +
  'cám) ơn( {you})?( (nhiều|nha|nhé|ạ|trước|lắm))*|xin lỗi( {you})?|haha|hihi|hehe|kkk|ôi|trời ơi|ui|' +
  'ủa|hix|huhu|wow|ơ|nè|ê';
/** These answer only before a comma; else they belong to the verb. */
const ANSWER_APART =
  'không( (có|ạ|phải|đâu|hẳn))?|có( (chứ|ạ))?|chưa( ạ)?|được( rồi)?|đúng( (vậy|thế))?|phải|dạ không|ấy|' +
  'này|thôi|trời|hay( (quá|đấy))?|tốt( quá)?|rồi|vui quá|cảm ơn( {word}){0,4}|cám ơn( {word}){0,4}';
const FRAME =
  'thực ra|thật ra|thực tế|nói thật|nói thiệt|thú thật|thật lòng|thật sự|thiệt ra|nhân tiện|à mà|mà|' +
  'thì|nhưng|nhưng mà|và|với lại|ngoài ra|còn(?= ({self}|về|nữa))|thế thì|vậy thì|vậy|thế|thế là|' +
  'vậy là|vì|bởi vì|bởi|do|tại|tại vì|vì vậy|nên|cho nên|tuy|tuy nhiên|mặc dù|dù|nói chung|tiếc là|' +
  'may là|may quá|buồn là|tin (vui|buồn|mới)( là)?|khoe( (với )?{you})?( là)?|nghe (nè|này)|' +
  'kể {you} nghe( (nè|này))?|btw|bật mí|update|cập nhật|nhắc lại|nói thêm|thêm nữa|hồi nãy quên nói|' +
  'quên nói|đính chính|ý {self} là|là|rằng|theo {self} thì|riêng {self} thì|hóa ra|hoá ra|đặc biệt|' +
  'nhất là|sau đó|rồi|cũng';
const REMINDER =
  '(hãy |nhớ |xin |bạn |em |anh )*(nhớ|lưu ý|ghi nhớ|ghi nhận|lưu lại|ghi lại|note|chú ý)( (giúp|giùm|' +
  'dùm|cho|hộ))?( {self})?( (là|rằng))?|{self} (quên )?(muốn |xin |cũng |phải )?(nói|kể|khoe|bổ sung|' +
  'báo)( (thêm|luôn|trước|với {you}|cho {you}( (biết|hay))?))?( (là|rằng))|{you} (biết|nhớ|lưu ý)( (là|' +
  'rằng|không|ko))|để {self} kể( (cho )?{you}( nghe)?)?|{self} (vừa |mới )?(phát hiện|nhận|' +
  'biết)( ra)? (là|rằng)';
const HEARSAY = '(bác sĩ|bsĩ) (bảo|nói|chẩn đoán|kết luận|khuyên|dặn)( (là|rằng))?';
const LEADING = Pattern.whole(
  `((${GREETING}|${ANSWER}|${REMINDER}|${FRAME}|${HEARSAY})( ,| :)?|(${ANSWER_APART}) ,) (?<rest>(?!,|:)...)`,
  VIETNAMESE,
);
const CLOSER = Pattern.whole(
  '(?<rest>.+?)( ,)? (ạ|nhé|nha|nhá|nè|đó|đấy|ấy|lắm|luôn|cơ|hihi|haha|hehe|kkk|huhu|hic|á|hen|hén|' +
    'ấy mà|mà|thôi|bạn (ạ|nhé|ơi|à)|anh ạ|chị ạ|em ạ|cơ mà|đấy nhé|luôn đó|thật|thật đấy|chứ|ghê|dữ lắm|' +
    'dữ|kinh|kinh khủng|vãi|vl|vcl|vkl|xỉu|lun|á nha|vậy đó|thế thôi|vậy thôi|nhé bạn|nha bạn|đó bạn|quá trời|' +
    'quá|quá đi|nghen|rồi (đó|nhé|nha|ạ|đấy)|đâu|à)',
  VIETNAMESE,
);

/** Without greetings, hesitations and other words before what is said. */
export function withoutLeadIn(words: Phrase): Phrase {
  return stripped(words, LEADING);
}

const PLAIN_CLOSER = Pattern.whole(
  '(?<rest>.+?)( ,)? (ạ|nhé|nha|nhá|luôn|lắm|hihi|haha|hehe|nhé bạn|nha bạn|bạn ơi)',
  VIETNAMESE,
);

/** "không … nữa" tells that something ended; any other "nữa" tells nothing. */
const ENDS = Pattern.anywhere('(không|chẳng|chả|hổng|hết) .+ nữa', VIETNAMESE);
const MORE = Pattern.whole('(?<rest>.+?)( ,)? nữa', VIETNAMESE);

/** Without the particles that end a sentence. */
export function withoutCloser(words: Phrase): Phrase {
  // Without diacritics "do" may be "đó" or "độ"; only the sure ones go.
  const closed = stripped(words, words.plain ? PLAIN_CLOSER : CLOSER);
  return closed.test(ENDS) ? closed : stripped(closed, MORE);
}
