import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';
import type { Sentence } from '../text/sentences.js';
import { type Clause, statedClauses } from '../text/clause.js';
import { splitClauses } from './clauses.js';
import { isRequest } from './requests.js';
import { ENGLISH } from './lexicon/english.js';
import { withoutLeadIn } from './openings.js';
import type { Reader } from './reader.js';
import { readSelfDescription } from './self-statements.js';
import { looksPast } from './verbs.js';
import { tokenizeEnglish } from './tokenize.js';

/** Longer "sentences" are pasted text without punctuation. */
const MAX_TOKENS = 90;
const CONDITIONS = new Set(['if', 'unless', 'whether', 'when']);
/** Words that are to be worked on, played or quoted are not meant. */
const NOT_MEANT = Pattern.whole(
  "(if|imagine|pretend|suppose|assume|assuming|let us say|let 's (say|pretend|imagine)|what if|act|" +
    'role-?play|translate|rewrite|rephrase|paraphrase|correct|proofread|fix|write|say|repeat|type|quote|' +
    'define|spell|complete|continue|summari[sz]e|edit|check|explain|how (do|would|can) (you|i|we) (say|' +
    'write|translate|spell|pronounce)|(he|she|they|someone|it) (said|says|told me)) ...?|' +
    '.* (wrote|said|says|replied|asked|reads|goes|posted|texted|shouted) : ...',
  ENGLISH,
);
const ROLE = Pattern.whole(
  '(as|being) (?<role>((an?|the) )?(({word} ){0,2}?({health_trait}|{diet}|{trait}|{religion}|{nationality})|' +
    '({word} )?(mother|father|mom|mum|dad|parent)( of ({word} )?{word})?))( ,)? ' +
    '(?<rest>(i|we|my|(what|which|how|where|can|could|should|do|is|are) ... (i|we|me|my)) ...)',
  ENGLISH,
);
const TAG = Pattern.whole(
  '(?<rest>.+?)( ,)? (and you|you|right|huh|ok|okay|eh|yeah|no|you know|and yours|yours|really)',
  ENGLISH,
);

/** Statements of one English sentence. */
export function readEnglish(sentence: Sentence, reader: Reader): Statement[] {
  const tokens = tokenizeEnglish(sentence.text);
  if (tokens.length === 0 || tokens.length > MAX_TOKENS) return [];
  reader.begin(sentence);
  const words = withoutLeadIn(tokens);
  if (words.test(NOT_MEANT)) return [];
  const { self, said } = splitRole(words);
  const clauses = declared(splitClauses(said), sentence.asks);
  return [...self, ...joinedEndings(clauses.flatMap((clause) => reader.read(clause)))];
}

/** "As a vegetarian, what can I order?": what somebody is, in front of what they say or ask. */
function splitRole(words: Phrase): { self: readonly Statement[]; said: Phrase } {
  const { role, rest } = words.match(ROLE) ?? {};
  if (!role || !rest || looksPast(rest.keyAt(1))) return { self: [], said: words };
  return { self: readSelfDescription(role), said: rest };
}

/** The clauses that state something: no question, no request, no condition. */
function declared(clauses: readonly Clause[], asks: boolean): Clause[] {
  const [first] = clauses;
  if (asks && first && isRequest(first.words)) return [];
  return statedClauses(clauses, ({ words, link }, last) => {
    const said = asks && last ? untagged(words) : words;
    return said === undefined || CONDITIONS.has(link) || isRequest(said) ? undefined : said;
  });
}

/** "I live in Rome, right?" without its tag; undefined for a real question. */
function untagged(words: Phrase): Phrase | undefined {
  return words.match(TAG)?.['rest'];
}

/** "I used to smoke but quit in 2019" is one fact: what was given up stands in the clause before. */
function joinedEndings(statements: readonly Statement[]): Statement[] {
  return statements.reduce<Statement[]>((joined, statement) => {
    const before = joined.at(-1);
    if (before?.label !== 'Used to' || statement.label !== 'Given up') return [...joined, statement];
    return [...joined.slice(0, -1), { ...statement, value: `${before.value}, ${statement.value}` }];
  }, []);
}
