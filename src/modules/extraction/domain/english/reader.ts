import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import { Phrase } from '../text/phrase.js';
import type { Clause } from '../text/clause.js';
import { ENGLISH } from './lexicon/english.js';
import { countNames } from './names.js';
import { withoutCloser } from './openings.js';
import type { Sentence } from '../text/sentences.js';
import { readDiagnosis, readOther } from './other-statements.js';
import { impliedPredicate, itemPredicate, type ImpliedPredicate } from './implied-subject.js';
import { readSelf, readSelfDescription } from './self-statements.js';
import { readForms } from './sentence-forms.js';
import { type NamedSubject, type Subject, findSubject } from './subjects.js';
import { opensWithTime } from './time.js';

const SELF_STARTS = new Set(['i', 'we', 'my', 'our']);
const MENTION = Pattern.anywhere(
  '(?<person>(my|our) (?<kin>{person}))|(have|got) (an?|one) ({word} )?(?<own>{kin})|(an?|my|our|{number}|new|old|rescued?) ({word} ){0,2}?(?<pet>{animal_noun})',
  ENGLISH,
);

/** What follows the mention of somebody is about them: "I have a son. 4 years old." */
const IDENTIFYING = Pattern.whole(
  '(named|called|aged) ...|{number} (years?|months?|weeks?)( -)? ?olds?( .*)?',
  ENGLISH,
);
const SELF: Subject = { who: 'self', predicate: Phrase.empty };

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
    else
      this.listsOther =
        text.endsWith(':') && /\b(?:my|our|his|her|their)\b/iu.test(text) && !/\babout me\b/iu.test(text);
  }

  read(clause: Clause): Statement[] {
    const statements = this.readClause(clause);
    this.place = 'inside';
    return statements;
  }

  private readClause(clause: Clause): Statement[] {
    const words = withoutCloser(clause.words);
    if (words.length === 0) return [];
    if (clause.continues && this.subject)
      return this.readAbout({ ...this.subject, predicate: words }, Phrase.empty, words);
    const { when, rest } = splitAdverbial(words);
    const formed = readForms(words);
    const implied = formed ? undefined : impliedPredicate(words);
    if (implied) return this.readImplied(implied, words);
    const subject = findSubject(rest);
    if (!formed && !subject && this.place === 'item') return this.readItem(words);
    this.subject = subject ?? (formed ? SELF : undefined);
    if (formed) this.remember(subject, words);
    if (formed || !subject) return formed ?? [];
    return this.readAbout(subject, when, words);
  }

  /** Words without a subject are about whom the clause before was about; across sentences that is only a guess. */
  private readImplied({ predicate, said, owner }: ImpliedPredicate, words: Phrase): Statement[] {
    const before = this.fresh && words.test(IDENTIFYING) ? this.fresh : this.subject;
    const other = before?.who === 'someone' || before?.who === 'pet' ? before : undefined;
    if (owner !== 'self' && other) {
      if (owner === 'anyone' && this.place === 'start' && !words.test(IDENTIFYING)) return [];
      return this.readAbout({ ...other, predicate: said }, Phrase.empty, words);
    }
    if (owner === 'other') return this.place === 'item' ? this.readItem(words) : [];
    if (this.listsOther) return [];
    this.subject = SELF;
    this.remember(SELF, words);
    return readSelf(predicate);
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
    if (subject?.who === 'someone' || subject?.who === 'pet' || subject?.who === 'thing') {
      this.mention = { ...subject, name: ownerOf(subject.name) };
      this.fresh = undefined;
      return;
    }
    const { kin, own, pet } = words.match(MENTION) ?? {};
    const name = kin ?? own ?? pet;
    this.fresh = name && {
      who: pet ? 'pet' : 'someone',
      name: name.followedBy(namesBehind(words, name)),
      predicate: Phrase.empty,
    };
    this.mention = this.fresh ?? this.mention;
  }
}

/** "… and hoping to get into design": the "am" stands in the clause before. */
function isPursuit(predicate: Phrase): boolean {
  return /^[a-z]{2,}ing$/u.test(predicate.keyAt(0));
}

/** "wife" of "wife's name". */
function ownerOf(name: Phrase): Phrase {
  const at = name.tokens.findIndex(({ key }) => key === "'s");
  return at > 0 ? name.slice(0, at) : name;
}

/** Names right behind a noun, or behind its "named" or "called". */
function namesBehind(words: Phrase, noun: Phrase): Phrase {
  const last = noun.tokens.at(-1);
  const from = last === undefined ? words.length : words.tokens.indexOf(last) + 1;
  const behind = words.slice(['named', 'called'].includes(words.keyAt(from)) ? from + 1 : from);
  return behind.slice(0, Math.min(countNames(behind), 3)).trimmed();
}

/** "Last summer I went …": the time in front of the subject, and the rest. */
function splitAdverbial(words: Phrase): { when: Phrase; rest: Phrase } {
  const whole = { when: Phrase.empty, rest: words };
  if (!opensWithTime(words)) return whole;
  const from = subjectAfterTime(words);
  const [first, ...others] = words.slice(0, Math.max(from, 0)).trimmed().tokens;
  if (first === undefined) return whole;
  const proper = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u.test(first.key);
  return {
    when: new Phrase([proper ? first : { ...first, text: first.text.toLowerCase() }, ...others]),
    rest: words.slice(from),
  };
}

function subjectAfterTime(words: Phrase): number {
  const head = words.tokens.slice(0, 9);
  const comma = head.findIndex(({ key }, index) => key === ',' && SELF_STARTS.has(words.keyAt(index + 1)));
  // "When I was ten I lived …": the first "I" belongs to the time.
  const from =
    SELF_STARTS.has(words.keyAt(1)) && ['when', 'after', 'before', 'while', 'since', 'during'].includes(words.keyAt(0))
      ? 2
      : 1;
  return comma > 0 ? comma + 1 : head.findIndex(({ key }, index) => index >= from && SELF_STARTS.has(key));
}
