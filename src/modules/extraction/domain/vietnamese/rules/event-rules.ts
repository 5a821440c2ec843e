import { type Groups, type Phrase, isCapitalised } from '../../text/phrase.js';
import type { Rule } from '../../text/rule.js';
import { saysWhen } from '../time.js';

const past = (_: Groups, predicate: Phrase): boolean => saysWhen(predicate, 'past');
const TRANSIENT = 'hôm nay|vừa nãy|mới nãy|hồi nãy|nãy giờ|lúc nãy';

const TRIFLE =
  '(nói|hỏi|hiểu|biết|nghĩ|thấy|nghe|quên|bảo|gửi|cố|thử|xong|tham gia$|trả lời|gõ|nhắn|check|kể|giải thích|tính|' +
  'định|sửa|nhầm|bấm|đùa|đọc (tin|bài)|xem (một |1 )?(video|clip|tin|bài))';

/** Marriage, love and partings. */
export const MARRIAGE_RULES: readonly Rule[] = [
  {
    label: 'Hôn nhân',
    when: [
      '(được |bị |không còn |chưa |mới |vừa |làm )*{status} ...?',
      '(quen|yêu|hẹn hò với|gặp|lấy|cưới) (vợ|chồng|người yêu|bạn gái|bạn trai|nhau|một (anh|chị|cô|người)) ...?',
      '(chia tay|cãi nhau với|giận) (người yêu|bạn gái|bạn trai|vợ|chồng) ...?',
    ],
  },
];

/** What happened, by its adverb ("đã", "vừa", "từng"). */
export const PAST_RULES: readonly Rule[] = [
  { label: 'Trước đây', when: ['.+ nhưng (giờ |nay |đã |mới )*(bỏ|cai|thôi|nghỉ|hết|không còn) ...?'] },
  {
    label: 'Sự kiện',
    when: [
      '(({filler}|được|bị) )*{done} ((được|bị|{done}|đi) )*(?!và){word} ...',
      '(({filler}|được|bị) )*{done} ((được|bị|đi) )*(?!và){word}',
    ],
    unless: `${TRANSIENT}|đang|(đã|vừa|mới) ${TRIFLE}`,
  },
];

/** Purchases and the like are worth telling without a time. */
export const NOTABLE_RULES: readonly Rule[] = [
  {
    label: 'Sự kiện',
    when: ['rời( khỏi)? (?<place>...)'],
    where: ({ place }) => isCapitalised(place?.tokens[0]),
    confidence: 0.8,
  },
  {
    label: 'Sự kiện',
    when: [
      '(mua|bán|tậu|xây|trúng|làm mất|đánh mất|xăm) ((được|một|1|hai|2|ba|chiếc|căn|con|cái|xe|nhà|ô tô|đất|hình) )+...',
    ],
    confidence: 0.7,
  },
];

/** What happened, by its time ("năm ngoái", "hôm qua"). */
export const DATED_PAST_RULES: readonly Rule[] = [
  {
    label: 'Sự kiện',
    when: ['(được|bị) ...', '{word} ...'],
    where: past,
    unless: `${TRANSIENT}|nghĩ|hỏi|nói|lỗi|này`,
    confidence: 0.8,
  },
];
