import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import { Phrase } from '../text/phrase.js';
import type { Clause } from './clauses.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';
import { withoutCloser, withoutLeadIn } from './openings.js';
import { lacksNoun, readAttribute, readOther } from './other-statements.js';
import { readSelf } from './self-statements.js';
import { type NamedSubject, type Subject, findSubject } from './subjects.js';

const TIME_FIRST = Pattern.whole('(?<when>({time} ?,? ?(thì )?)+)(?<rest>...)', VIETNAMESE);
const SELF_IN_TIME = Pattern.whole('.*{word} nào {self}( cũng)?', VIETNAMESE);
const CALL_ME = Pattern.whole('(mọi người |bạn bè |cả nhà |ai cũng |cứ |hãy |bạn |có thể |thường |hay |nên |ở nhà |đều |được |hay được )*(?<value>gọi( {self})? (là )?(?!{self}|điện|cho|lại|món|đồ){word}( {word}){0,2})', VIETNAMESE);
/** Predicates that stand without a subject in chat. */
const SUBJECTLESS = Pattern.whole(
  '({filler} |đang |mới |vừa |đã |hay |có )*(thích|ghét|mê|nghiện|sống ở|sống tại|ở trọ|quê|tên|dị ứng|bị dị ứng|ăn chay|làm (nghề|ở|tại|cho|{occupation})|chuyển (đến|vào|ra|về|nhà)|sinh (năm|ngày)|\\d+ tuổi|độc thân|nuôi|có (một|hai|ba|\\d) (con|đứa|bé|chó|mèo)|hay bị|không (ăn|uống) (được|hải|thịt|hành|cay|đồ)|không thích|bị {illness}|biết (chơi|nói|bơi|nấu)|học (ngành|lớp|năm|trường|đại học)|là (sinh viên|học sinh|giáo viên|kỹ sư|bác sĩ|fan)|cao \\d.*|nặng \\d.*|kết hôn|mất ngủ|dạo này hay|không biết (bơi|nấu|lái)|đang học|người gốc|gốc|sưu tầm|thuận tay|mê|ước mơ|mơ ước|dự định|định|sắp (cưới|sinh|thi|kết|tốt|chuyển|đi)|bỏ thuốc|cai|tốt nghiệp|về hưu|nghỉ việc|thất nghiệp|tập (gym|yoga)|uống thuốc|mang thai|có bầu) ...?',
  VIETNAMESE,
);
const ANIMAL = Pattern.anywhere('(?<animal>{animal_noun})', VIETNAMESE);
const PERSON = Pattern.anywhere('(?<person>{kin_sure}|{friend_noun}) {of_self}', VIETNAMESE);

/** Reads the clauses of one message in order, and remembers whom "nó" and "cô ấy" stand for. */
export class Reader {
  private subject: Subject | undefined;
  private mention: NamedSubject | undefined;
  private animal: Phrase | undefined;

  /** @param aboutUser "cô ấy" of whom nothing was said is the user */
  constructor(private readonly aboutUser: boolean) {}

  read(clause: Clause): Statement[] {
    const words = withoutCloser(withoutLeadIn(clause.words));
    if (words.length === 0) return [];
    const statements = this.statementsOf(clause, words).map((statement) => this.withNoun(statement, words));
    this.animal = words.match(ANIMAL)?.['animal'] ?? this.animal;
    return statements;
  }

  private statementsOf(clause: Clause, words: Phrase): Statement[] {
    const nickname = words.match(CALL_ME)?.['value'];
    if (nickname) return [{ label: 'Tên gọi', value: nickname.toString(), confidence: 0.9, kind: 'nickname' }];
    const { when, rest } = splitTime(words);
    const found = clause.continues ? undefined : findSubject(rest) ?? impliedSubject(rest, when);
    this.subject = found ?? (clause.continues ? continued(this.subject, rest) : undefined);
    return this.subject ? this.readAbout(this.subject, when, words) : [];
  }

  private readAbout(subject: Subject, said: Phrase, words: Phrase): Statement[] {
    const { when, rest } = splitTime(subject.predicate);
    const time = said.followedBy(when);
    this.remember(subject, words);
    if (subject.who === 'attribute') return readAttribute(subject.name, subject.predicate);
    if (subject.who === 'self') return isAboutHome(rest) ? readOther({ who: 'home', name: rest.slice(0, 1), predicate: rest.slice(1) }, time) : readSelf(rest, time);
    const about = subject.who === 'they' ? this.mention : subject;
    if (about) return readOther({ ...about, predicate: rest }, time);
    return this.aboutUser ? readSelf(rest, time) : [];
  }

  private remember(subject: Subject, words: Phrase): void {
    if (subject.who === 'someone' || subject.who === 'pet' || subject.who === 'thing') this.mention = subject;
    else if (subject.who === 'self') {
      const { person } = words.match(PERSON) ?? {};
      const { animal } = words.match(ANIMAL) ?? {};
      const name = person ?? animal;
      if (name) this.mention = { who: person ? 'someone' : 'pet', name, predicate: Phrase.empty };
    }
  }

  /** "đã bắt được 3 con" right after mice were spoken of: the noun comes from there. */
  private withNoun(statement: Statement, words: Phrase): Statement {
    if (this.animal === undefined || !lacksNoun(words) || words.test(ANIMAL)) return statement;
    return { ...statement, value: `${statement.value} ${this.animal.toString()}` };
  }
}

/** "Năm ngoái tôi …", "dạo này hay …": the times in front, and the rest. */
function splitTime(words: Phrase): { when: Phrase; rest: Phrase } {
  const { when, rest } = words.match(TIME_FIRST) ?? {};
  if (!when || !rest) return { when: words.slice(0, 0), rest: words };
  const [first, ...others] = when.trimmed().tokens.filter(({ key }) => key !== ',' && key !== 'thì');
  if (!first) return { when: words.slice(0, 0), rest: words };
  return { when: words.with([{ ...first, text: first.text.toLowerCase() }, ...others]), rest: rest.trimmed() };
}

function impliedSubject(rest: Phrase, when: Phrase): Subject | undefined {
  const spoken = when.test(SELF_IN_TIME) || rest.test(SUBJECTLESS);
  return spoken ? { who: 'self', predicate: lowered(rest) } : undefined;
}

function lowered(words: Phrase): Phrase {
  const [first, ...rest] = words.tokens;
  return first ? words.with([{ ...first, text: first.text.toLowerCase() }, ...rest]) : words;
}

/** The subject of the clause before; after a house or a thing, it is its owner who goes on. */
function continued(subject: Subject | undefined, predicate: Phrase): Subject {
  if (subject?.who === 'someone' || subject?.who === 'pet' || subject?.who === 'they') return { ...subject, predicate };
  return { who: 'self', predicate };
}

function isAboutHome(predicate: Phrase): boolean {
  return /^(?:nhà|nha)$/u.test(predicate.keyAt(0)) && predicate.length > 1;
}
