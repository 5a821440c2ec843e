import { meaningOf } from '../labels.js';
import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import { withoutNames } from '../text/rule.js';
import { type Groups, type Phrase, isCapitalised } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';
import { isNameLike } from './names.js';
import { capitalised } from './other-statements.js';
import { readSelfDescription } from './self-statements.js';
import { saysWhen } from './time.js';

/** Statements, or undefined when the words only look alike. */
type Read = (groups: Groups, words: Phrase) => Statement[] | undefined;

/** What people are called only by chance: "call me back". */
const NO_NICKNAME =
  'back|when|later|if|an?|crazy|at|on|by|tomorrow|today|tonight|old|names|stupid|lazy|weird|every|sometime|anytime|in|the';
const LEXICON = { ...ENGLISH, no_nickname: NO_NICKNAME };

const form = (when: string, read: Read): { when: string; pattern: Pattern; read: Read } => ({
  when,
  pattern: Pattern.whole(when, LEXICON),
  read,
});

/** Behind "my name is" and the like. */
const NO_NAME = Pattern.whole('(not|too|so|very|kind|hard|spelled|pronounced|on|in|unusual|common) ...?', ENGLISH);

/** Sentences whose subject is neither the user nor somebody or something of theirs. */
const FORMS = [
  form(
    '(you can |you may |please |just |everyone |everybody |people |my friends |friends |they |they all |' +
      'most people |but )*calls? me (?<called>(?!{no_nickname}){word}( {word})?) ...?',
    ({ called }) => {
      const nickname = isCapitalised(called?.tokens[1]) ? called : called?.slice(0, 1);
      return [{ ...fact('Called', nickname), kind: 'nickname' }];
    },
  ),
  form("(the |my )?((full|first|real|given) )?name( is| 's| :|s) (?<value>...)", ({ value }) => readName(value)),
  form(
    '(?<value>...) (is|are) (my|our) ((all-time|absolute|all time|personal) )?(?<what>favourite ...?)',
    ({ value, what }) => [
      { ...fact(what ? capitalised(what) : '', value, 'preference'), kind: what && meaningOf(what.toString())?.kind },
    ],
  ),
  form('(?<value>{word}( {word}){0,2}) (is|are|was) (my|our) (?<what>{person}|~ {animal_noun})', ({ value, what }) =>
    isNameLike(value) && what ? [fact(capitalised(what), value, 'relationship')] : undefined,
  ),
  form(
    "(it is|it 's|its|it was|it will be|today is|today 's|tomorrow is|tomorrow 's|yesterday was) (my|" +
      "our) ({person} 's )?({word} )?(birthday|anniversary|graduation|wedding) ...?",
    (_, words) => [fact('Date', words, 'event')],
  ),
  form(
    "(my|our) (?<what>({word} ){0,2}?(birthday|anniversary)) (is|was|'s|falls) (on |in )?(?<value>...)",
    ({ what, value }) => [
      {
        ...fact(what ? capitalised(what) : '', value, 'personal_info'),
        kind: what && meaningOf(what.toString())?.kind,
      },
    ],
  ),
  form('(you can )?(reach|email|contact|text|message) me (at|on|by) (?<value>...)', ({ value }) =>
    /[@\d]/u.test(value?.key ?? '') ? [fact('Contact', value)] : undefined,
  ),
  form('there (is|are) (?<value>... (in|of) (my|our|us) ...?)', ({ value }) => [fact('Family', value, 'relationship')]),
  form('{number} {kin}', (_, words) => [fact('Family', words)]),
  form('(?<what>favourite ({word} ){1,3}?)(is|are|:) (?<value>...)', ({ what, value }) => {
    const label = what ? capitalised(what) : '';
    return [{ ...fact(label, value, 'preference'), kind: meaningOf(label)?.kind }];
  }),
  form('(my )?blood type( is| :)? (?<value>(a|b|ab|o)( ?[+-]| positive| negative)?)', ({ value }) => [
    { ...fact('Blood type', value), kind: 'blood type' },
  ]),
  form(
    "(?<what>(mom|mum|dad|grandma|grandpa|granny|nana|grandad) 's {word}) (is|are) (?<value>...)",
    ({ what, value }) => (what ? [fact(capitalised(what), value, 'relationship', 0.8)] : undefined),
  ),
  form('(someone|somebody|they|thieves|a {word}) {word} (my|our|me|us) ...', (_, words) =>
    saysWhen(words, 'past', 'calendar') ? [fact('Event', words)] : undefined,
  ),
  form(
    '... ((always|usually|often|really) )?(upsets? my stomach|triggers? my|gives? me (hives|migraines|' +
      'headaches|heartburn|a rash|anxiety)|does not agree with me|makes? (me|my {body}|my throat) (itchy|' +
      'itch|sick|break out|swell|swell up|hurt|dizzy|sleepy)) ...?',
    (_, words) => [fact('Health', words)],
  ),
  form(
    '(?<who>mom|mum|dad|grandma|grandpa|granny|nana|grandad|auntie) (?<value>(?!says|said|thinks|told|' +
      'just|and|,)...)',
    ({ who, value }) => (who ? [fact(capitalised(who), value, 'relationship', 0.7)] : undefined),
  ),
  form(
    '(?<who>{word}) (?<value>((just|recently|finally) )?(got (an?|his|her|the|married|engaged|promoted|' +
      'divorced|fired|hired|into)|had (a|her|his|their) (baby|surgery|son|daughter)|moved (to|in|out|back)|' +
      'broke (up|his|her)|graduated|retired|passed away|gave birth|adopted|bought (a|his|her)|' +
      'turned {number}|quit (his|her)|lost (his|her)|started (an?|his|her|school|college|university|' +
      'working)|is (getting married|pregnant|expecting|moving to|engaged|turning {number})) ...?)',
    ({ who, value }) => (isNameLike(who) && who ? [fact(capitalised(who), value, 'relationship', 0.7)] : undefined),
  ),
  form('(?<who>{word}) and i (are|have|got|met|were|moved|live|broke|bought|will|am) ...', ({ who }, words) =>
    isNameLike(who) ? [fact('Relationship', words, 'relationship', 0.8)] : undefined,
  ),
];

/** Most clauses have none of the forms, and one question tells. */
const ANY_FORM = Pattern.whole(FORMS.map(({ when }) => withoutNames(when)).join('|'), LEXICON);

/** Statements of a clause in a form of its own; undefined when it has none of them. */
export function readForms(words: Phrase): Statement[] | undefined {
  if (!words.test(ANY_FORM)) return undefined;
  for (const { pattern, read } of FORMS) {
    const groups = words.match(pattern);
    const statements = groups && read(groups, words);
    if (statements) return statements;
  }
  return undefined;
}

/** "Oliver, 29, from Bristol" says more than a name. */
function readName(value: Phrase | undefined): Statement[] | undefined {
  if (value === undefined || value.test(NO_NAME)) return undefined;
  const comma = value.tokens.findIndex(({ key }) => key === ',');
  if (comma === -1) return [named(value)];
  return [named(value.slice(0, comma)), ...readSelfDescription(value.slice(comma).trimmed())];
}

function named(value: Phrase): Statement {
  return { ...fact('Name', value), kind: 'name' };
}

function fact(label: string, value: Phrase | undefined, category?: Statement['category'], confidence = 0.9): Statement {
  return { label, value: value?.trimmed().toString() ?? '', confidence, category };
}
