import type { Statement } from '../statement.js';
import { Phrase } from '../text/phrase.js';
import type { Clause } from '../text/clause.js';
import type { Sentence } from '../text/sentences.js';
import { splitAdverbial } from './adverbials.js';
import { impliedPredicate, itemPredicate, type ImpliedPredicate } from './implied-subject.js';
import { identifies, mentionIn, ownerOf } from './mentions.js';
import { withoutCloser } from './openings.js';
import { readDiagnosis, readOther } from './other-statements.js';
import { readSelf, readSelfDescription } from './self-statements.js';
import { readForms } from './sentence-forms.js';
import { type NamedSubject, type Subject, findSubject } from './subjects.js';

const SELF: Subject = { who: 'self', predicate: Phrase.empty };
/** "My sister:" heads a list about somebody else. */
const HEADING_OF_OTHERS = /^(?!.*\babout me\b).*\b(?:my|our|his|her|their)\b.*:$/iu;

/** Reads the clauses of one message in order, and remembers whom "she" and "it" stand for. */
export class Reader {
  private subject: Subject | undefined;
  private mention: NamedSubject | undefined;
  /** Who was spoken of in the clause before, other than as its subject. */
  private fresh: NamedSubject | undefined;
  private place: 'start' | 'item' | 'inside' = 'start';
  /** The items of the list are about somebody else: "My sister: …". */
  private listsOther = false;

  /** @param aboutUser "he" and "they" of whom nothing was said are the user */
  constructor(private readonly aboutUser: boolean) {}

  /** Before the first clause of each sentence. */
  begin({ text, item }: Sentence): void {
    this.place = item ? 'item' : 'start';
    if (item) this.subject = this.fresh = undefined;
    else this.listsOther = HEADING_OF_OTHERS.test(text);
  }

  read(clause: Clause): Statement[] {
    const words = withoutCloser(clause.words);
    const statements = words.length === 0 ? [] : this.readWords(words, clause.continues);
    this.place = 'inside';
    return statements;
  }

  private readWords(words: Phrase, continues: boolean): Statement[] {
    if (continues && this.subject) return this.readAbout({ ...this.subject, predicate: words }, Phrase.empty, words);
    const formed = readForms(words);
    if (formed) return this.readFormed(formed, words);
    const implied = impliedPredicate(words);
    if (implied) return this.readImplied(implied, words);
    const { when, rest } = splitAdverbial(words);
    const subject = findSubject(rest);
    if (!subject && this.place === 'item') return this.readItem(words);
    this.subject = subject;
    return subject ? this.readAbout(subject, when, words) : [];
  }

  private readFormed(statements: Statement[], words: Phrase): Statement[] {
    const subject = findSubject(splitAdverbial(words).rest);
    this.subject = subject ?? SELF;
    this.remember(subject, words);
    return statements;
  }

  /** Words without a subject are about whom the clause before was about; across sentences that is only a guess. */
  private readImplied(implied: ImpliedPredicate, words: Phrase): Statement[] {
    const other = implied.owner === 'self' ? undefined : this.otherBefore(words);
    if (other) {
      const guessed = implied.owner === 'anyone' && this.place === 'start' && !identifies(words);
      return guessed ? [] : this.readAbout({ ...other, predicate: implied.said }, Phrase.empty, words);
    }
    if (implied.owner === 'other') return this.place === 'item' ? this.readItem(words) : [];
    if (this.listsOther) return [];
    this.subject = SELF;
    this.remember(SELF, words);
    return readSelf(implied.predicate);
  }

  /** Somebody else whom the clause before was about or, where the words tell who it is, spoke of. */
  private otherBefore(words: Phrase): NamedSubject | undefined {
    const before = this.fresh && identifies(words) ? this.fresh : this.subject;
    return before?.who === 'someone' || before?.who === 'pet' ? before : undefined;
  }

  /** An item of a list that somebody gives of themselves: "2 kids", "works in IT". */
  private readItem(words: Phrase): Statement[] {
    const predicate = this.listsOther ? undefined : itemPredicate(words);
    this.subject = predicate && SELF;
    return predicate ? readSelf(predicate) : [];
  }

  private readAbout(subject: Subject, when: Phrase, words: Phrase): Statement[] {
    const statements = this.statementsOf(subject, when);
    this.remember(subject, words);
    return statements;
  }

  private statementsOf(subject: Subject, when: Phrase): Statement[] {
    if (subject.who === 'self')
      return isPursuit(subject.predicate) ? readSelfDescription(subject.predicate) : readSelf(subject.predicate, when);
    if (subject.who !== 'they') return readOther(subject, when);
    if (this.aboutUser && this.mention?.who !== 'someone') return readSelf(subject.predicate, when);
    if (this.mention === undefined && subject.pronoun.startsWith('it')) return readDiagnosis(subject.predicate);
    if (this.mention === undefined || (subject.pronoun.startsWith('it') && this.mention.who === 'someone')) return [];
    return readOther({ ...this.mention, predicate: subject.predicate }, when);
  }

  private remember(subject: Subject | undefined, words: Phrase): void {
    const named =
      subject?.who === 'someone' || subject?.who === 'pet' || subject?.who === 'thing' ? subject : undefined;
    this.fresh = named ? undefined : mentionIn(words);
    this.mention = named ? { ...named, name: ownerOf(named.name) } : (this.fresh ?? this.mention);
  }
}

/** "… and hoping to get into design": the "am" stands in the clause before. */
function isPursuit(predicate: Phrase): boolean {
  return /^[a-z]{2,}ing$/u.test(predicate.keyAt(0));
}
