import { meaningOf } from '../labels.js';
import type { Statement } from '../statement.js';
import { Pattern } from '../text/pattern.js';
import { type Groups, Phrase, isCapitalised } from '../text/phrase.js';
import { ENGLISH } from './lexicon/english.js';
import { isNameLike } from './names.js';
import { capitalised } from './other-statements.js';
import { readSelf, readSelfDescription } from './self-statements.js';
import { saysWhen } from './time.js';

/** Statements, or undefined when the words only look alike. */
type Read = (groups: Groups, words: Phrase) => Statement[] | undefined;

const form = (when: string, read: Read): { pattern: Pattern; read: Read } => ({ pattern: Pattern.whole(when, ENGLISH), read });

/** Sentences whose subject is not the user, nor somebody or something of theirs, or that have none at all. */
const FORMS = [
  form('(you can |you may |please |just |everyone |everybody |people |my friends |friends |they |they all |most people |but )*calls? me (?<name>{word}( {word})?) ...?', ({ name }) =>
    isNickname(name) ? [{ ...fact('Called', name && isCapitalised(name.tokens[1]) ? name : name?.slice(0, 1)), kind: 'nickname' }] : undefined,
  ),
  form("(the |my )?((full|first|real|given) )?name( is| 's| :|s) (?<value>...)", ({ value }) => readName(value)),
  form('(?<value>...) (is|are) (my|our) ((all-time|absolute|all time|personal) )?(?<what>favourite ...?)', ({ value, what }) =>
    [{ ...fact(what ? capitalised(what) : '', value, 'preference'), kind: what && meaningOf(what.toString())?.kind }],
  ),
  form('(?<value>{word}( {word}){0,2}) (is|are|was) (my|our) (?<what>{person}|~ {animal_noun})', ({ value, what }) =>
    isNameLike(value) && what ? [fact(capitalised(what), value, 'relationship')] : undefined,
  ),
  form("(it is|it 's|its|today is|today 's|tomorrow is|tomorrow 's) (my|our) ({word} )?(birthday|anniversary) ...?", (_, words) => [fact('Date', words, 'event')]),
  form("(my|our) (?<what>({word} ){0,2}?(birthday|anniversary)) (is|was|'s|falls) (on |in )?(?<value>...)", ({ what, value }) => [{ ...fact(what ? capitalised(what) : '', withPlainDay(value), 'personal_info'), kind: what?.key }]),
  form('(you can )?(reach|email|contact|text|message) me (at|on|by) (?<value>...)', ({ value }) => (/[@\d]/u.test(value?.key ?? '') ? [fact('Contact', value)] : undefined)),
  form('there (is|are) (?<value>... (in|of) (my|our|us) ...?)', ({ value }) => [fact('Family', value, 'relationship')]),
  form('(someone|somebody|they|thieves|a {word}) {word} (my|our|me|us) ...', (_, words) => (saysWhen(words, 'past', 'calendar') ? [fact('Event', words)] : undefined)),
  form('... ((always|usually|often|really) )?(upsets? my stomach|triggers? my|gives? me (hives|migraines|headaches|heartburn|a rash|anxiety)|does not agree with me|makes? me (itchy|sick|break out)) ...?', (_, words) => [fact('Health', words)]),
  form('(?<who>mom|mum|dad|grandma|grandpa|granny|nana|grandad|auntie) (?<value>(?!says|said|thinks|told|just|and|,)...)', ({ who, value }) => (who ? [fact(capitalised(who), value, 'relationship', 0.7)] : undefined)),
  form(
    '(?<who>{word}) (?<value>((just|recently|finally) )?(got (an?|his|her|the|married|engaged|promoted|divorced|fired|hired|into)|had (a|her|his|their) (baby|surgery|son|daughter)|moved (to|in|out|back)|broke (up|his|her)|graduated|retired|passed away|gave birth|adopted|bought (a|his|her)|turned {number}|quit (his|her)|lost (his|her)|started (an?|his|her|school|college|university|working)|is (getting married|pregnant|expecting|moving to|engaged|turning {number})) ...?)',
    ({ who, value }) => (isNameLike(who) && who ? [fact(capitalised(who), value, 'relationship', 0.7)] : undefined),
  ),
  form('(?<who>{word}) and i (are|have|got|met|were|moved|live|broke|bought|will|am) ...', ({ who }, words) => (isNameLike(who) ? [fact('Relationship', words, 'relationship', 0.8)] : undefined)),
  form(
    '(?<described>(currently )?(allergic to|born (in|on)|originally from|based in|married (to|with|for)|{diet}|diagnosed with|raised in|(living|working|studying|learning|interning) (in|at|as|for|{word})|trying to (lose|quit|learn|save)|thinking of|planning (to|on)|hoping to|saving up|moving to|getting married|{number} years old|recovering from|between jobs|from [a-z]+ originally|a {occupation} (from|in|at)|(a )?((mother|father|mom|dad|parent) of))( .*)?)',
    ({ described }) => described && readSelfDescription(described).map(lowerStart),
  ),
  form(
    '(just |recently |finally )?(?<predicate>(love|hate|prefer|adore|can not stand|can not eat|do not (eat|drink|like|smoke)|live (in|with|alone)|work (as|at|for|in)|used to|grew up|have (two|three|an? (dog|cat|son|daughter|sister|brother))|been (playing|working|living|learning|dating|to)|never (learned|liked|eat|drink)|moved (to|from)|quit (my|smoking|drinking)|started (an?|my)|graduated from|broke my|bought an?|adopted an?|got (married|engaged|promoted|an? (new|job|dog|cat|puppy)|back from)|lost my (?!mind|train)|became|joined|signed up for|finished (my|reading|writing)|came back from) ...|turned {number} ...?)',
    ({ predicate }) => predicate && readSelf(predicate).map(lowerStart),
  ),
];

/** Statements of a clause in a form of its own; undefined when it has none of them. */
export function readForms(words: Phrase): Statement[] | undefined {
  for (const { pattern, read } of FORMS) {
    const groups = words.match(pattern);
    const statements = groups && read(groups, words);
    if (statements) return statements;
  }
  return undefined;
}

/** "Oliver, 29, from Bristol" says more than a name. */
function readName(value: Phrase | undefined): Statement[] | undefined {
  if (value === undefined || /^(?:not|too|so|very|kind|hard|spelled|pronounced|on|in)\b/u.test(value.key)) return undefined;
  const comma = value.tokens.findIndex(({ key }) => key === ',');
  if (comma === -1) return [name(value)];
  return [name(value.slice(0, comma)), ...readSelfDescription(value.slice(comma).trimmed())];
}

function isNickname(name: Phrase | undefined): boolean {
  return !/^(?:back|when|later|if|an?|crazy|at|on|by|tomorrow|today|tonight|old|names|stupid|lazy|weird|every|sometime|anytime|in|the)\b/u.test(name?.key ?? '');
}

/** "March 3rd" as "March 3", which is how the day is asked for. */
function withPlainDay(date: Phrase | undefined): Phrase | undefined {
  return date && new Phrase(date.tokens.map((token) => ({ ...token, text: token.text.replace(/^(\d{1,2})(?:st|nd|rd|th)$/iu, '$1') })));
}

function name(value: Phrase): Statement {
  return { ...fact('Name', value), kind: 'name' };
}

function fact(label: string, value: Phrase | undefined, category?: Statement['category'], confidence = 0.9): Statement {
  return { label, value: value?.trimmed().toString() ?? '', confidence, category };
}

/** A sentence without a subject starts with a capital that belongs to the sentence. */
function lowerStart(statement: Statement): Statement {
  return { ...statement, value: statement.value.charAt(0).toLowerCase() + statement.value.slice(1) };
}
