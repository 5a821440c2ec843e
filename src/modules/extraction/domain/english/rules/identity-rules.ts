import type { Groups } from '../../text/phrase.js';
import type { Rule } from '../../text/rule.js';
import { isNameLike } from '../names.js';
import { properName } from './conditions.js';

const named = ({ value }: Groups): boolean => isNameLike(value);
const plausibleTurn = ({ age }: Groups): boolean => !(Number.parseInt(age?.key ?? '', 10) >= 120);
const plausibleAge = ({ value }: Groups): boolean => Number.parseInt(value?.key ?? '', 10) < 120;

/** Who somebody is: name, age, looks. The predicate is that of "I" ("am from Cork"). */
export const IDENTITY_RULES: readonly Rule[] = [
  {
    label: 'Name',
    kind: 'name',
    when: [
      'am (?<value>{word}( {word}){0,3})',
      'am (?<value>{word}( {word}){0,2}) (?<also>(from|a|an|the) ...)',
      'am (?<value>{word}( {word}){0,2}) , (?<also>...)',
    ],
    where: named,
  },
  {
    label: 'Called',
    kind: 'nickname',
    when: ['(go by|am called|am known as|am nicknamed) ...'],
    where: (_, words) => properName({ value: words.slice(2) }, words),
  },
  {
    label: 'Age',
    kind: 'age',
    when: [
      'am (an? )?(?<value>\\d{1,3}-years?-old)( (?<also>...))?',
      'am (?<value>{number} years?[ -]olds?)(( ,)? (and )?(?<also>...))?',
      'am (?<value>\\d{1,3})( now)?( ,? ?not \\d{1,3})?(( ,)? (?<also>(an?|from|and) ...))?',
    ],
    where: plausibleAge,
  },
  {
    label: 'Age',
    kind: 'age',
    when: ['(have )?turned (?<age>{number})( (today|yesterday|now|last|this|on|in {month}) ...?)?'],
    where: plausibleTurn,
  },
  {
    label: 'Age',
    when: [
      '(turn|turned|am turning|will turn|will be|am about to turn|am almost|am nearly|am over|' +
        'am just under) {number}( (next|this|last|in|on|years|soon|tomorrow) ...?)?',
      'am in my ((early|mid|late)[ -])?(teens|twenties|thirties|forties|fifties|sixties|seventies|\\d0s) ...?',
    ],
    unless: "(right|minutes?|hours?|o'clock|am|pm|meters?|feet) ...?",
  },
  {
    label: 'Height',
    kind: 'height',
    when: [
      "am ((about|only|around|just) )?({number} ?(cm|m|meters?|metres?|feet|foot|ft|')|\\d'\\d[^ ]*|\\d[^ ]* tall) ...?",
    ],
  },
  { label: 'Weight', kind: 'weight', when: ['(weigh|am weighing) ...'] },
  {
    label: 'Nationality',
    when: [
      'am (not )?((half|part|of) )?{nationality}( (by birth|citizen|and|descent|but|on my) ...?)?',
      'am {nationality} , (?<also>...)',
      'am (half|part|originally) {nationality} ...?',
    ],
  },
  { label: 'Religion', when: ['am (not )?{religion} ...?', '(do not )?believe in (?!{pointer}|me|myself|us).+'] },
  { label: 'Born', when: ['(was|am) born ...'] },
  { label: 'Job', kind: 'job', when: ['(am|have been) ((currently|now|still|sadly|happily) )*{work_status} ...?'] },
  {
    label: 'Personal',
    when: [
      'am (?<value>(?<items>{trait} and ({trait}|{health_trait}|{diet}|{status})))',
      '(am|identify as) ((not|currently|now|still|also|both) )*{trait} ...?',
      'have (?<items>~ (eyes|hair|freckles|beard|tattoos?|piercings?|dreadlocks|accent|dimples|stutter|lisp) ...?)',
      '((would )?(identify|describe myself|consider myself|see myself)( as)?|was adopted|served in) ...?',
      'was in the (army|navy|military|marines|air force) ...?',
    ],
  },
];

/** Where somebody is from and lives. */
export const HOME_RULES: readonly Rule[] = [
  {
    label: 'Origin',
    when: [
      'am (originally )?from ...',
      '(come|hail) from ...',
      '(grew up|was raised|was brought up|spent (my|our) childhood) ...',
    ],
    unless: 'from (the (future|support|team)|an? (family|long line)) ...?',
  },
  { label: 'Home', when: ['am (?<value>in (?<items>...) now)'], where: properName, confidence: 0.7 },
  {
    label: 'Home',
    when: ['(have )?moved (here|there|back|in|around|house|a lot|from place) ...?'],
    confidence: 0.8,
  },
  {
    label: 'Home',
    kind: 'home',
    when: [
      '(live|reside) ((just|right|now|currently) )?(in|at|on|near|by|outside|close to|next to|across from|across) ...',
      'am (based|living|located|settled) (in|at|on|near|outside) ...',
      'have (been )?(lived|living) (in|at|on|near) ...',
      '(have )?(moved|relocated|emigrated|immigrated|settled) ...',
    ],
    unless: 'moved (on|my|the) ...',
  },
  {
    label: 'Household',
    when: [
      '(live|am living|live together) (alone|with|by myself|on my own|off|without|together|paycheck) ...?',
      '(rent|am renting|share|am sharing) ((an?|my|our) )?~ {home_part} ...?',
      '(stay|am staying) (with|at|in) ...',
    ],
  },
  { label: 'Former home', when: ['(used to live|have lived|lived) ...'] },
];

/** "I'm a …" with no other meaning than that somebody is one; asked last. */
export const KIND_OF_PERSON_RULES: readonly Rule[] = [
  {
    label: 'Personal',
    when: ['am an? ...', 'have always been an? ...'],
    unless:
      'an? (bit(?! of an?)|little|lot|mess|wreck|fool|idiot|moron|failure|bot|human|person|genius|user|new user|step|' +
      'few|total|complete|minute|man of|huge mess|firm believer|big believer|bad mood) ...?',
    confidence: 0.6,
  },
];
