import { type Clause, type Junction, type Opening, cutClauses } from '../text/clause.js';
import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import { wordSet } from '../text/word-set.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';
import { withoutLeadIn } from './openings.js';
import { isCommand, isRequest } from './questions.js';
import { continuesWithVerb } from './shared-subject.js';
import { splitTime } from './time.js';

const LINK = wordSet(
  'và nhưng còn nên vì bởi do tại mà rồi với hoặc nếu tuy mặc dù hay thì cho ngoài sau đồng song',
  'va nhung con nen vi boi tai ma roi voi hoac neu mac du thi ngoai dong',
);
const LINKS = Pattern.whole(
  '(?<links>((,|và|nhưng|nhưng mà|còn|nên|vì|bởi|bởi vì|vì vậy|vì thế|do|do đó|tại|tại vì|mà|rồi|' +
    'với lại|với|hoặc|nếu|tuy|tuy nhiên|mặc dù|dù|thế nên|cho nên|sau đó|ngoài ra|đồng thời|thì|song|' +
    'hay) )+)(?<rest>...)',
  VIETNAMESE,
);
/** The same words as the end of another: "tuần rồi", "không còn", "tự do". */
const NO_LINK = Pattern.whole(
  '(.* )?((sống|học tập|làm việc|sinh sống|sinh ra|học|ăn|yêu) và|(vừa|tuần|tháng|năm|hè|tết|qua|lần|' +
    'đợt|dịp|{weekday}) rồi|(không|vẫn|chẳng|chả|đã|hiện|giờ|cũng|chỉ|hãy|em|chị|nhà) còn|tự do|(hiện|ở|' +
    'sống|làm) tại|({number}|có|nuôi|vài) còn|{word} song)',
  VIETNAMESE,
);
const KIN_SUBJECT =
  '{kin_sure}|({kin_maybe}|{friend_noun}) {of_self}|{friend_noun}|' +
  '({classifier} )?{animal_noun} {of_self}|bé (nhà|nó)|cô ấy|anh ấy|chị ấy|bé|nó|ông ấy|bà ấy|em ấy|' +
  'bạn ấy|cậu ấy';
/** What a clause of its own starts with. */
const SUBJECT = Pattern.whole(
  `({self} (?!ấy|ơi|này|kia|đó|trai|gái|họ|em|và)|(${KIN_SUBJECT}) (?!,|và|hoặc)|(nhà|tên|quê|công ty|` +
    'gia đình|sinh nhật|công việc|sở thích|ước mơ|số điện thoại|email) {of_self} |(số|số điện thoại|email|địa chỉ) mới là |(bạn|cậu|mày|chúng ta|' +
    'trời|thời tiết|ai|cho {self} hỏi) ).+',
  VIETNAMESE,
);
/** "Mẹ em thì …": the link belongs to the clause that it opens. */
const ONLY_SUBJECT = Pattern.whole(
  `{self}|({kin_sure}|{kin_maybe}|{friend_noun})( {of_self})?|(${KIN_SUBJECT})`,
  VIETNAMESE,
);
/** What a time in front of a statement may leave over. */
const NO_STATEMENT = Pattern.whole(
  '((trong|vào|từ|vì|do|{self}|ngoài ra|và)( ,)? ?)*|(khi|lúc|hồi|nếu) .+',
  VIETNAMESE,
);
/** "hút thuốc nhưng bỏ rồi" is one fact. */
const ENDED = Pattern.whole(
  '(giờ |nay |đã |mới )*(bỏ|cai|thôi|nghỉ|hết|không còn)( (rồi|hẳn|được|nữa|từ|lâu|luôn|đã|hút|uống|chơi) ...?)?',
  VIETNAMESE,
);
const HARD_BREAKS = new Set([';', ':']);
/** "với" joins companions and items, never a subject. */
const WITH = new Set(['với', 'voi']);
/** How far a clause is looked into to tell whether it is one. */
const MAX_HEAD = 12;

/** Cuts a sentence into clauses, in order. Questions and requests become clauses of their own. */
export function splitClauses(sentence: Phrase): Clause[] {
  return cutClauses(sentence, openingAt)
    .map((clause) => ({ ...clause, words: withoutLeadIn(clause.words) }))
    .filter(({ words }) => words.length > 0);
}

/** The clause that opens at a comma or a link, or undefined when the one from `start` goes on. */
function openingAt(sentence: Phrase, start: number, at: number): Opening | undefined {
  const mark = sentence.keyAt(at);
  if (HARD_BREAKS.has(mark)) return { from: at + 1, link: '', continues: false };
  if (at === start || !isLink(sentence, start, at)) return undefined;
  const { links, rest } = sentence.slice(at).match(LINKS) ?? {};
  if (!links || !rest) return undefined;
  const current = sentence.slice(start, at).trimmed();
  if (mark !== ',' && current.test(ONLY_SUBJECT)) return undefined;
  const junction = { current, mark, link: nameOf(links), rest };
  return opening(junction, sentence.length - rest.length);
}

function isLink(sentence: Phrase, start: number, at: number): boolean {
  const mark = sentence.keyAt(at);
  return (mark === ',' || LINK.has(mark)) && !sentence.slice(Math.max(start, at - 2), at + 1).test(NO_LINK);
}

function nameOf(links: Phrase): string {
  return links.with(links.tokens.filter(({ key }) => key !== ',')).key;
}

function opening(junction: Junction, from: number): Opening | undefined {
  const { current, link, rest } = junction;
  if (splitTime(current).rest.test(NO_STATEMENT) || rest.test(ENDED)) return undefined;
  const head = splitTime(rest.slice(0, MAX_HEAD + 4)).rest.slice(0, MAX_HEAD);
  if (startsAnew(junction, head)) return { from, link, continues: false };
  return continuesWithVerb({ ...junction, rest: head }) ? { from, link, continues: true } : undefined;
}

function startsAnew({ mark, link, rest }: Junction, head: Phrase): boolean {
  if (isCommand(rest) || (mark === ',' && isRequest(rest))) return true;
  return !WITH.has(link) && head.test(SUBJECT);
}
