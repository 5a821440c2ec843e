import type { Rule } from '../../text/rule.js';

const TO_HAVE = '((also|just) )*(have|have got|own)';
const TO_GET =
  '(have )?((just|used to|never|also|still) )*(have|had|keep|raise|breed|foster|am fostering|' +
  'am raising|look after|take care of|adopted|rescued|bought|got|am getting|am adopting|fostered|found|' +
  'lost|want to get|want to adopt)';

/** Family, friends and pets that somebody has. */
export const FAMILY_RULES: readonly Rule[] = [
  {
    label: 'Family',
    when: [
      'am ((an?|the|one of|{number}|happily|proud|stay-at-home|single|new|soon-to-be|first-time|expectant|' +
        'working|very) )*(only child|mother|father|mom|mum|dad|parents?|grandmother|grandfather|grandma|' +
        'grandpa|twin|triplet|(youngest|oldest|eldest|middle)( child)?|aunt|uncle|godmother|godfather|' +
        'stepmom|stepdad|siblings|guardian|foster (parent|mom|dad)|grandparents) ...?',
      '(am |have )?((do not|no longer|have|got|had|raising|adopted|come from|blessed with|' +
        'lost) )+(({count}|my|{word}|identical|beautiful|wonderful|grown|adult) ){0,3}?{kin}( (named|called|' +
        'who|from|in|at|and|,|:|with|of|aged|back|together|yet|when|last|but|{number}|living|to) ...?)?',
    ],
    unless: '(lost|got|had) (?!an?|my|two|three|one|both|another|{number}|twins|the).*|a baby (shower|face) ...?',
  },
  {
    label: 'Friend',
    when: [
      '(have |have got )((an?|{number}|some|a few|many|no|my|lots of|a lot of) )*{friend}( (named|called|' +
        'who|from|in|at|and|,|that|here|,) ...?)?',
      'have a crush on ...',
    ],
  },
];

export const PET_RULES: readonly Rule[] = [
  {
    label: 'Pet',
    when: [
      `${TO_HAVE} (?<value>(.*[ ,])?{animal_noun}([ ,].*)?)`,
      `(?<value>${TO_GET} (.*[ ,])?{animal_noun}([ ,].*)?)`,
      '(?<value>(do not|no longer) (have|own|keep) (any |no )?{animal_noun} ...?)',
    ],
    unless:
      'allerg(y|ies|ic)|food|bite|toys?|video|picture|photo|sitter|costume|show|fear of|phobia of|' +
      'have {animal_noun}|eat|pizza|tacos|chips',
  },
];

/** Things that somebody has. */
export const THING_RULES: readonly Rule[] = [
  { label: 'Drives', when: ['(drive|ride) (an?|my|our) ...'] },
  {
    label: 'Has',
    when: ['(own|co-own|inherited|possess|owe) ...', 'do not (own|have) (an?|any) ...'],
    unless: '{passing_thing}',
  },
  {
    label: 'Has',
    when: ['(have|have got) (?!to|not|been|no (idea|clue|problem|time|choice)).+'],
    unless: '{passing_thing}',
    confidence: 0.6,
  },
];
