import { meaningOf } from '../labels.js';
import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import { type Phrase, isCapitalised } from '../text/phrase.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';
import { splitItems } from './lists.js';
import { readSelf } from './self-statements.js';
import type { NamedSubject } from './subjects.js';
import { saysWhen } from './time.js';

const pattern = (source: string): Pattern => Pattern.whole(source, VIETNAMESE);
const IS = pattern('(thì |cũng |hiện |vẫn |đều |chính )*(là|:|rơi vào|gồm|bao gồm)( (vào|ngày mùng))? (?<value>...)');
const PASSING = pattern(
  '{adv}(không |đang |sẽ |muốn )*((nói(?! tiếng)|bảo|hỏi|nghĩ|gọi|nhắn|kêu|mắng|chửi|giận|đợi|chờ|' +
    'ở đây|biết(?! {skill_verb})|hết pin|lag|lỗi|bị lỗi|khen|chê|khuyên|dặn|cho tôi|cho mình|hiểu|' +
    'dùng được|trả lời|giúp|yêu {self}) ...?|(dễ thương|tốt|đẹp|vui tính|khó tính|tuyệt|buồn cười|' +
    'dễ tính|hiền|chắc|chậm|xinh|ngoan|đáng yêu|hay|được|khó|sai|đúng|xịn|vậy|thế|phức tạp|đơn giản|rảnh|' +
    'bận|mệt|buồn|vui|khỏe|tuyệt vời|giỏi|kinh|ok|ổn)( (quá|lắm|ghê|thật|vời|bụng|dễ sợ|hơn|rồi|' +
    'nhất) ...?)?)',
);
const NO_THING = pattern(
  '(.* )?(câu|ý|ý kiến|vấn đề|file|bài|câu hỏi|thắc mắc|lỗi|code|mạng|wifi|tin nhắn|yêu cầu|đề|' +
    'quan điểm|suy nghĩ|theo ý|phần|câu trả lời|mong muốn|góp ý|lời|tâm trạng|trường hợp|đoạn|văn|bạn|' +
    'con người|một số|cuộc đời|màn hình|bàn phím|ứng dụng|trang|web|app|pin|chuột máy tính)( .*)?',
);
const BELONGING = pattern(
  '(xe|phòng|công ty|căn hộ|quán|shop|vườn|chung cư|xóm|khu|trường|lớp|điện thoại|laptop)( .*)?',
);
const INFORMATIVE = pattern('(mới |vừa |đang |hay )*(bị|mất|hỏng|màu|có|ở|tên|hiệu) ...|(.* )?\\d.*');
const BODY = pattern('{body}');
const LANGUAGE = pattern('tiếng {word}');
const HOME_PET = pattern('{adv}có (một |1 |hai |2 |ba |mấy |nuôi )*{classifier} (?!chuột|gián|rắn){animal_noun} ...?');
const OF_HOME = pattern(
  '{adv}(hay |thường |không |chưa |đang |mới |vừa |sắp )*(có(?! nuôi)|bị|là|rộng|nhỏ|màu|cách|gần|mất|' +
    'hỏng|dột|ngập|xây|sửa|bằng|hướng|to|cao|đông|nóng|ồn|\\d.*|thuê|trọ|cấp 4|mặt tiền|chật|sơn|' +
    'gồm) ...?',
);
const HOME_AT = pattern('{adv}(nằm )?(ở|tại) ...');
const LISTED = pattern('(các |những )?(sở thích|đam mê|thú vui|dị ứng|ngôn ngữ).*');
const NAME = pattern('(họ |họ và )?tên( (thật|đầy đủ))?');
/** "Mẹ em thì ghét mèo". */
const JOINED = pattern('(thì|thì cũng) (?<rest>...)');
/** A count without its noun: "đã bắt được 3 con". */
const BARE_COUNT = pattern('.* {number} (con|chú|bé)');

/** What a clause says of somebody or something of the user's: the subject is the label. */
export function readOther(subject: NamedSubject, when: Phrase): Statement[] {
  const { who, name } = subject;
  const predicate = subject.predicate.match(JOINED)?.['rest'] ?? subject.predicate;
  if (who === 'home') return readHome(subject, when);
  const said = when.followedBy(predicate);
  if (name.test(LANGUAGE)) return [{ ...statement(name, predicate, when, 'other', 0.8), category: 'skill' }];
  if (name.test(BODY)) return [{ ...statement(name, predicate, when, 'other', 0.7), category: 'health' }];
  if (predicate.test(PASSING) || (who === 'thing' && !isWorthKeeping(name, said))) return [];
  return [statement(name, predicate, when, who === 'thing' ? 'other' : 'relationship', who === 'thing' ? 0.7 : 0.85)];
}

/** "Sở thích của tôi là …", "món ăn yêu thích của tôi là …". */
export function readAttribute(name: Phrase, predicate: Phrase): Statement[] {
  const value = predicate.match(IS)?.['value'] ?? predicate;
  if (name.test(NAME)) return [{ label: 'Tên', value: value.toString(), confidence: 0.95, kind: 'name' }];
  const label = capitalised(name);
  const { category = 'personal_info', kind } = meaningOf(label) ?? {};
  const values = name.test(LISTED) ? splitItems(value) : [value];
  return values.map((item) => ({ label, value: item.trimmed().toString(), confidence: 0.9, category, kind }));
}

/** "Nhà tôi" is the house in "nhà tôi bị dột" and the family in "nhà tôi đi Huế". */
function readHome({ name, predicate }: NamedSubject, when: Phrase): Statement[] {
  if (predicate.test(HOME_AT))
    return [{ label: 'Địa chỉ', value: `nhà ${predicate.toString()}`, confidence: 0.85, kind: 'home' }];
  if (predicate.test(HOME_PET) || !predicate.test(OF_HOME)) return readSelf(predicate, when);
  return [statement(name, predicate, when, 'other', 0.8)];
}

function isWorthKeeping(name: Phrase, said: Phrase): boolean {
  if (name.test(NO_THING)) return false;
  if (name.test(BELONGING)) return true;
  const timed = saysWhen(said, 'past', 'future', 'date', 'every', 'duration');
  return timed || said.test(IS) || said.test(INFORMATIVE) || said.tokens.slice(1).some(isCapitalised);
}

function statement(
  name: Phrase,
  predicate: Phrase,
  when: Phrase,
  category: 'relationship' | 'other',
  confidence: number,
): Statement {
  const label = capitalised(name);
  const value = when
    .followedBy(predicate.match(IS)?.['value'] ?? predicate)
    .trimmed()
    .toString();
  return { label, value, confidence, category: meaningOf(label)?.category ?? category };
}

/** Whether a count stands at the end whose noun was said before. */
export function lacksNoun(words: Phrase): boolean {
  return words.test(BARE_COUNT);
}

/** The words as a label: with a capital at the start. */
export function capitalised(words: Phrase): string {
  const text = words.toString();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
