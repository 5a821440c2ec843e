import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';

const INTERROGATIVE =
  'gì|nào|ai|đâu|ở đâu|mấy giờ|bao nhiêu|bao giờ|bao lâu|bao xa|khi nào|tại sao|vì sao|sao|thế nào|' +
  'như thế nào|làm sao|ra sao|như nào|nhỉ|hả|hở|chăng|hay không|được không|phải không|đúng không|' +
  'có (nên|phải|cách)';
/** Without diacritics only those are sure. */
const PLAIN_INTERROGATIVE =
  'gì|nào|tại sao|vì sao|thế nào|như thế nào|bao nhiêu|bao giờ|ở đâu|làm sao|được không|phải không|' +
  'đúng không|hay không|mấy giờ|làm gì';
const ASKS = Pattern.anywhere(INTERROGATIVE, VIETNAMESE);
const PLAIN_ASKS = Pattern.anywhere(PLAIN_INTERROGATIVE, VIETNAMESE);
/** "sáng nào cũng", "không … gì", "5 sao": the same words without a question. */
const INDEFINITE = Pattern.anywhere(
  '(không|chưa|chẳng|chả) bao giờ|nào( {self})?( cũng)|{unit} nào|{daypart} nào|{weekday} nào|' +
    'cuối tuần nào|(gì|ai|đâu|sao) cũng|không .+ (gì|đâu|ai|sao)|chưa .+ (gì|đâu|ai)|chẳng .+ (gì|đâu|' +
    'ai)|\\d sao|năm sao|ngôi sao|làm sao mà',
  VIETNAMESE,
);
const ENDS_ASKING = Pattern.whole('.* (không|chưa|hả|hở|nhỉ|chăng|à|sao|vậy ta|nào|chứ nhỉ|đúng ko)', VIETNAMESE);
const REQUESTS = Pattern.whole(
  '(hãy|giúp|giùm|hộ|cho {self} (hỏi|xin|biết|xem|mượn|đặt|thêm)|cho (hỏi|xin)|kể|dịch|tóm tắt|liệt kê|' +
    'giải thích|gợi ý|tìm|nhắc|hướng dẫn|phân tích|so sánh|sửa|tính (giúp|hộ|giùm)|đóng vai|giả sử|' +
    'giả vờ|tưởng tượng|nếu|ước gì|giá như|giá mà|có ai|liệu|xin (cho|hãy|công thức|link|ý kiến|hỏi|' +
    'tư vấn)|vui lòng|làm ơn|nhờ|đừng|đợi|chờ|viết (cho|giúp|hộ|tiếp|lại|một|1)|nói (tiếp|lại|rõ)|' +
    'làm (giúp|hộ|ơn)|đặt (giúp|hộ|lịch|báo thức|tên)|bật|tắt|mở (nhạc|bài|cửa)|trả lời|bạn (kể|nói|' +
    'có thể|giúp|hãy|thử|viết|dịch|gợi ý|tư vấn|giải thích)|gửi|chúc|tạm biệt|cố lên|thôi|đọc (giúp|lại|' +
    'tiếp)|chỉ (cho )?{self}|tư vấn|lập (một )?(kế hoạch|danh sách)|soạn|tạo|dựa|hỏi) ...?',
  VIETNAMESE,
);

/** Whether a clause asks or requests something, with or without a question mark. */
export function isRequest(words: Phrase): boolean {
  if (isCommand(words) || words.test(ENDS_ASKING)) return true;
  return words.test(words.plain ? PLAIN_ASKS : ASKS) && !words.test(INDEFINITE) && !saysAi(words);
}

/** Whether a clause tells somebody to do something. */
export function isCommand(words: Phrase): boolean {
  return words.test(REQUESTS);
}

/** "AI" in capitals is no question word. */
function saysAi(words: Phrase): boolean {
  return words.tokens.some(({ text }) => text === 'AI');
}
