import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import { Phrase, isCapitalised } from '../text/phrase.js';
import type { Clause } from '../text/clause.js';
import type { Sentence } from '../text/sentences.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';
import { withoutCloser } from './openings.js';
import { lacksNoun, readAttribute, readOther } from './other-statements.js';
import { readSelf } from './self-statements.js';
import { impliesSelf, lowered, readForms } from './sentence-forms.js';
import { type NamedSubject, type Subject, findSubject } from './subjects.js';
import { splitTime } from './time.js';

const PERSON = Pattern.anywhere('(?<person>{kin_sure}|{friend_noun}) {of_self}', VIETNAMESE);
const PERSON_WITH = Pattern.anywhere(
  '(có|với|cùng|lấy|cưới|quen|yêu) ((một|hai|1|2|ba|anh|cô|đứa) )*(?<person>{kin_sure}|{friend_noun})',
  VIETNAMESE,
);
const ANIMAL = Pattern.anywhere('(?<animal>{animal_noun})', VIETNAMESE);
/** What follows the mention of somebody is about them: "… có người yêu, tên là Dũng". */
const DESCRIBES = Pattern.whole(
  '(tên|giống|năm nay \\d.*|(mới |gần |được |hơn )*\\d+ (tuổi|tháng tuổi)) ...?',
  VIETNAMESE,
);

const OTHERS: ReadonlySet<Subject['who']> = new Set(['someone', 'pet', 'they']);

/** Reads the clauses of one message in order, and remembers whom "nó" and "cô ấy" stand for. */
export class Reader {
  private subject: Subject | undefined;
  private mention: NamedSubject | undefined;
  /** Who was spoken of in the clause before, other than as its subject. */
  private fresh: NamedSubject | undefined;
  private animal: Phrase | undefined;

  /** The sentence asks or requests something as well. */
  private asks = false;
  private item = false;

  /** @param aboutUser "cô ấy" of whom nothing was said is the user */
  constructor(private readonly aboutUser: boolean) {}

  /**
   * Before the first clause of each sentence.
   * @param asks the sentence asks or requests something as well
   */
  begin({ item }: Sentence, asks: boolean): void {
    this.asks = asks;
    this.item = item;
    if (item) this.subject = this.fresh = undefined;
  }

  read(clause: Clause): Statement[] {
    const words = withoutCloser(clause.words);
    if (words.length === 0) return [];
    const statements = this.statementsOf(clause, words).map((statement) => this.withNoun(statement, words));
    this.animal = words.match(ANIMAL)?.['animal'] ?? this.animal;
    return statements;
  }

  private statementsOf(clause: Clause, words: Phrase): Statement[] {
    const formed = readForms(words);
    if (formed) {
      this.subject = { who: 'self', predicate: Phrase.empty };
      return formed;
    }
    const { when, rest } = timeAndRest(words);
    const found = clause.continues ? undefined : findSubject(rest);
    if (found || clause.continues) {
      this.subject = found ?? this.continued(rest);
      return this.subject ? this.readAbout(this.subject, when, words) : [];
    }
    this.subject =
      impliesSelf(rest, when) || (this.item && isFrom(rest)) ? this.continued(lowered(rest), true) : undefined;
    const statements = this.subject ? this.readAbout(this.subject, when, words) : [];
    return this.asks ? statements.filter(({ kind }) => kind === undefined) : statements;
  }

  /** The subject of the clause before, or whom it spoke of; after a house or a thing, it is the owner who goes on. */
  private continued(predicate: Phrase, opens = false): Subject | undefined {
    const before = this.subject;
    // Who an unknown subject is cannot be told, and it need not be the user.
    if (before === undefined && !opens && !this.fresh) return undefined;
    if (before && OTHERS.has(before.who)) return { ...before, predicate };
    return this.fresh && predicate.test(DESCRIBES) ? { ...this.fresh, predicate } : { who: 'self', predicate };
  }

  private readAbout(subject: Subject, said: Phrase, words: Phrase): Statement[] {
    const { when, rest } = timeAndRest(subject.predicate);
    const time = said.followedBy(when);
    const spokenOfBefore = this.mention;
    this.remember(subject, words);
    if (subject.who === 'attribute') return readAttribute(subject.name, subject.predicate);
    if (subject.who === 'self') return isAboutHome(rest) ? readOther(homeOf(rest), time) : readSelf(rest, time);
    const about = subject.who === 'they' ? spokenOfBefore : subject;
    if (about) return readOther({ ...about, predicate: rest }, time);
    return this.aboutUser ? readSelf(rest, time) : [];
  }

  private remember(subject: Subject, words: Phrase): void {
    const named = subject.who === 'someone' || subject.who === 'pet' || subject.who === 'thing' ? subject : undefined;
    this.fresh = named ? undefined : spokenOf(words);
    this.mention = named ?? this.fresh ?? this.mention;
  }

  /** "đã bắt được 3 con" right after mice were spoken of: the noun comes from there. */
  private withNoun(statement: Statement, words: Phrase): Statement {
    if (this.animal === undefined || !lacksNoun(words) || words.test(ANIMAL)) return statement;
    return { ...statement, value: `${statement.value} ${this.animal.toString()}` };
  }
}

/** "Năm ngoái tôi …": the times in front, and the rest; words that are nothing but a time are the rest. */
function timeAndRest(words: Phrase): { when: Phrase; rest: Phrase } {
  const { when, rest } = splitTime(words);
  if (when.length === 0 || rest.length === 0) return { when: words.slice(0, 0), rest: words };
  // Without diacritics "toi" may be "tới" or "tôi"; before a verb it is the subject.
  if (words.plain && when.keyAt(-1) === 'toi') {
    const at = words.length - rest.length - 1;
    return { when: words.slice(0, at).trimmed(), rest: words.slice(at) };
  }
  return { when: lowered(when), rest };
}

function spokenOf(words: Phrase): NamedSubject | undefined {
  const { person } = words.match(PERSON) ?? words.match(PERSON_WITH) ?? {};
  if (person) return { who: 'someone', name: person, predicate: Phrase.empty };
  const { animal } = words.match(ANIMAL) ?? {};
  return animal && { who: 'pet', name: animal, predicate: Phrase.empty };
}

/** "ở Vũng Tàu", as an item of a list. */
function isFrom(words: Phrase): boolean {
  return ['ở', 'từ', 'o', 'tu'].includes(words.keyAt(0).toLowerCase()) && isCapitalised(words.tokens[1]);
}

/** "Tôi nhà ở Huế": the house is what is spoken of. */
function isAboutHome(predicate: Phrase): boolean {
  return /^(?:nhà|nha)$/u.test(predicate.keyAt(0)) && predicate.length > 1;
}

function homeOf(predicate: Phrase): NamedSubject {
  return { who: 'home', name: predicate.slice(0, 1), predicate: predicate.slice(1) };
}
