import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import type { Sentence } from '../text/sentences.js';
import { statedClauses } from '../text/clause.js';
import { splitClauses } from './clauses.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';
import { withoutLeadIn } from './openings.js';
import { isRequest } from './questions.js';
import type { Reader } from './reader.js';
import { tokenizeVietnamese } from './tokenize.js';

/** Longer "sentences" are pasted text without punctuation. */
const MAX_TOKENS = 100;
/** Words that are to be worked on, played or quoted are not meant. */
const NOT_MEANT = Pattern.whole(
  '(nếu|giả sử|giả dụ|ước gì|giá (như|mà)|dịch|viết (lại|cho|giúp|một|đoạn)|sửa|đóng vai|hãy|' +
    'tưởng tượng|lặp lại|câu|(anh|cô|chị|nó|ông|bà|người ta) (ấy )?(nói|bảo) (là|rằng)|kiểm tra (câu|lỗi|' +
    'chính tả)|phân tích câu|tóm tắt (đoạn|bài|văn)|giải (bài|toán)|cho đoạn) ...',
  VIETNAMESE,
);
const CONDITIONS = new Set(['nếu', 'dù', 'neu', 'du']);

/** Statements of one Vietnamese sentence. */
export function readVietnamese(sentence: Sentence, reader: Reader): Statement[] {
  const tokens = tokenizeVietnamese(sentence.text);
  if (tokens.length === 0 || tokens.length > MAX_TOKENS) return [];
  const words = withoutLeadIn(tokens);
  if (words.test(NOT_MEANT)) return [];
  const clauses = splitClauses(words);
  const stated = statedClauses(clauses, (clause, last) => {
    const doubtful = (sentence.asks && last) || CONDITIONS.has(clause.link) || isRequest(clause.words);
    return doubtful ? undefined : clause.words;
  });
  reader.begin(sentence, stated.length < clauses.length);
  return stated.flatMap((clause) => reader.read(clause));
}
