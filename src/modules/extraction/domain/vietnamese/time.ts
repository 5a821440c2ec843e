import { type Lexicon, Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';

/** Word lists of time expressions. */
export const TIME: Lexicon = {
  word: '[^ ,]+',
  weekday: '(sáng |trưa |chiều |tối |ngày )?(thứ (hai|ba|tư|năm|sáu|bảy|2|3|4|5|6|7)|chủ nhật|chúa nhật|cn|t[2-7])',
  daypart: 'sáng|trưa|chiều|tối|đêm|khuya|buổi (sáng|trưa|chiều|tối)|sáng sớm|nửa đêm',
  season:
    'mùa (xuân|hè|thu|đông|mưa|khô|hè này)|hè|tết|giáng sinh|noel|trung thu|nghỉ lễ|kỳ nghỉ|kỳ nghỉ hè|dịp lễ|30/4|2/9',
  unit: 'năm|tháng|tuần|ngày|hôm|tiếng|giờ|phút|buổi|đêm|học kỳ|quý',
  amount:
    '\\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười lăm|hai mươi|mấy|vài|nhiều|gần \\d+|hơn \\d+|' +
    'khoảng \\d+|cả|nửa|hơn một|gần một|hơn hai|gần hai|gần ba',
  date:
    '(ngày|hôm) \\d{1,2}|(ngày |mùng |mồng )?\\d{1,2} tháng ({amount}|tư|giêng|chạp)( năm \\d{4})?|' +
    '(ngày )?\\d{1,2}[/-]\\d{1,2}([/-]\\d{2,4})?|tháng ({amount}|tư|giêng|chạp|mười hai|mười một)( (này|' +
    'tới|sau|năm (nay|sau|ngoái|tới|\\d{4})|năm {word}))?|năm (19|20)\\d\\d|(19|20)\\d\\d|(ngày )?(mùng|' +
    'mồng) \\d+( tết)?',
  past:
    'hôm (qua|kia|trước|nọ|bữa|{weekday})|bữa (trước|kia|nọ|hổm)|({daypart}) (qua|hôm qua|hôm kia|' +
    'hôm trước)|(tuần|tháng|năm|quý|hè|tết|{season}|{weekday}|cuối tuần|học kỳ|đợt|lần|dịp|' +
    'kỳ nghỉ) (trước|ngoái|rồi|qua|vừa rồi|vừa qua|trước đó|kia|năm ngoái)|năm (ngoái|kia|trước|xưa)|trước(?= (tôi|mình|em|tớ|tao|tui|anh|chị) )|' +
    'vừa rồi|vừa qua|mới đây|mới nãy|hồi ({past_point}|năm ngoái|hè|đó|trước|tuần trước|đầu năm|' +
    'cuối năm)|lúc (nhỏ|bé|còn nhỏ|trẻ|{amount} tuổi|học {word})|từ (nhỏ|bé)|hồi|(cách đây |' +
    'khoảng )?{amount} {unit} (trước|rồi)|trước đây|trước kia|ngày (trước|xưa|bé|nhỏ)|xưa|ngày đó|' +
    'thời (sinh viên|trẻ|đi học|cấp 3)|năm {amount} tuổi|hồi {amount} tuổi|đầu (năm|tháng|tuần) (nay|này|' +
    'trước)|(từ )?năm (19|20)\\d\\d|từ {word} (ngoái|trước)',
  past_point:
    'nhỏ|bé|còn nhỏ|trẻ|xưa|trước|cấp (1|2|3|một|hai|ba)|(học )?(đại học|phổ thông|mẫu giáo|tiểu học)|' +
    'sinh viên|con nít|đi học|{amount} tuổi|lớp \\d+|tết|hè',
  future:
    'tháng \\d+ (này|tới|sau)|ngày (mai|kia|mốt)|(sáng |trưa |chiều |tối )?(mai|mốt)|(tuần|tháng|năm|quý|' +
    'hè|tết|{season}|{weekday}|cuối tuần|học kỳ|đợt|lần) (sau|tới|này|sắp tới)( (tuần|năm|tháng) (sau|' +
    'tới))?|{weekday} tuần (sau|tới|này)|sắp tới|thời gian tới|(sau này|mai mốt|mai sau|tương lai)|' +
    'cuối (tuần|tháng|năm|quý)( (này|nay|sau|tới))|cuối năm|(đầu|giữa) (tuần|tháng|năm) (sau|tới)|' +
    '{amount} {unit} (nữa|tới)|tối nay|chiều nay|{weekday} này|cuối tuần này|trong {amount} {unit} tới|' +
    'khi (nào )?(ra trường|tốt nghiệp|về hưu|lớn|có tiền|rảnh)',
  now:
    'dạo này|dạo gần đây|gần đây|hiện tại|hiện nay|hiện giờ|hiện|bây giờ|giờ|lúc này|hôm nay|nay|năm nay|' +
    'tháng này|tuần này|mấy (hôm|bữa|ngày|tháng|tuần|năm) (nay|gần đây)|lâu nay|từ trước (đến|tới) (nay|' +
    'giờ)|xưa (nay|giờ)|trước giờ|thời gian gần đây|sáng nay|trưa nay|đợt này|hổm rày',
  every:
    '(mỗi|mọi|hàng|hằng|từng) (ngày|sáng|trưa|chiều|tối|đêm|tuần|tháng|năm|cuối tuần|hôm|{weekday}|khi|' +
    'lần|buổi {word}|{season}|quý)|(sáng|tối|ngày|tuần|chiều|tháng|năm|đêm|cuối tuần|trưa|hôm|{weekday}|' +
    'lúc|{season}) nào( {self})?( cũng)?|cuối tuần|{weekday}( (hàng|hằng|mỗi) tuần)?|(vào )?(các |' +
    'những )?buổi (sáng|trưa|chiều|tối)|(vào )?(các|những) (ngày|buổi|tối|dịp) {word}|(một|mỗi) (tuần|' +
    'ngày|tháng|năm) {amount} (lần|buổi|ly|cốc|tiếng|bữa|ngày|giờ|km|cuốn)|{amount} (lần|buổi|ngày|tiếng|' +
    'bữa|giờ|ly|cốc|cuốn) (một|mỗi|trên|1|trong) (ngày|tuần|tháng|năm)|ngày {amount} (lần|bữa|tiếng|ly|' +
    'cốc)|tuần {amount} (lần|buổi)|thường ngày|khi (rảnh|buồn|rảnh rỗi|stress)|lúc (rảnh|rảnh rỗi|buồn)|' +
    'sáng sớm|sau giờ làm|trước khi (đi )?ngủ|quanh năm|ban (đêm|ngày)|rảnh( rỗi)?',
  self: 'tôi|mình|em|anh|chị|tớ|tao|con|cháu|tui|bọn mình|chúng tôi',
  duration:
    '(được |trong |suốt |khoảng |gần |hơn )*{amount} (năm|tháng|tuần|ngày|đêm)( (nay|rồi|trời|liền))?|lâu (rồi|nay)',
  clock:
    '(lúc |vào |vào lúc |từ )?\\d{1,2} ?(giờ|h|h\\d{2}|g|:\\d{2})( \\d+)?( (sáng|trưa|chiều|tối|đêm|' +
    'rưỡi))?|\\d{1,2}(h|g)\\d{0,2}',
  time: '(vào |hồi |từ |trong |đến |lúc |kể từ )?({past}|{future}|{every}|{now}|{date}|{clock}|{duration}|{season})',
};

const TIMES = {
  past: Pattern.anywhere('{past}|hồi {weekday}|(hồi|vào|năm) {date}', TIME),
  future: Pattern.anywhere('{future}', TIME),
  date: Pattern.anywhere('{date}|{weekday}|{clock}', TIME),
  every: Pattern.anywhere('{every}', TIME),
  duration: Pattern.anywhere('{duration}|từ (năm|tháng|hồi|lúc|khi|đầu|cuối|nhỏ|bé|ngày|tuần|mùa|hè|cấp) ...?', TIME),
};

const TIME_FIRST = Pattern.start('{time}', TIME);
/** What may stand between a time and what it dates. */
const JOINTS = new Set([',', 'thì', 'thi']);

export type TimeSense = keyof typeof TIMES;

/** Whether a time of one of these senses is said anywhere in the words. */
export function saysWhen(words: Phrase, ...senses: readonly TimeSense[]): boolean {
  return senses.some((sense) => words.test(TIMES[sense]));
}

interface SplitTime {
  readonly when: Phrase;
  readonly rest: Phrase;
}

/** The same words are asked for their time by several readers, and the pattern is the largest of all. */
const SPLIT = new WeakMap<Phrase, SplitTime>();

/** The times that are said at the start ("năm ngoái", "dạo này"), and what stands behind them. */
export function splitTime(words: Phrase): SplitTime {
  const known = SPLIT.get(words);
  if (known) return known;
  const split = cutTime(words);
  SPLIT.set(words, split);
  return split;
}

function cutTime(words: Phrase): SplitTime {
  let at = 0;
  for (;;) {
    const length = words.slice(at).countAtStart(TIME_FIRST);
    if (length === 0) break;
    at += length;
    while (JOINTS.has(words.keyAt(at)) && at < words.length) at++;
  }
  return { when: words.slice(0, at).trimmed(), rest: words.slice(at) };
}
