import type { Groups, Phrase } from '../../text/phrase.js';
import type { Rule } from '../../text/rule.js';
import { NOTABLE_PAST, PLAIN_PAST, TALK_PAST, looksPast } from '../verbs.js';
import { anchored, forLong } from './conditions.js';

/** Past tense without anything to tell. */
const PASSING =
  '(got|had|made|was|gave|found|took|did|lost|started|tried|missed|stopped|finished|began|' +
  'spent) (an? (mistake|typo|question|feeling|problem|lot|bit|good time|great time|hard time|rough|bad|' +
  'long|error|call|look|nap|shower|break|while|chance)|sense|to|up|track|out|the (link|error|code|' +
  'point|answer|message|time|same)|confused|wondering|thinking|talking|so|very|just|here|there|fine|' +
  'good|great|ok|okay|not|in the middle|about to|going|hoping|trying|looking|asking|stuck|bored|tired|' +
  'hungry|my (mind|bad|point)|some (sleep|rest)|back to you|home|late|up late|lost) ...?|' +
  '(quit|left|opened|closed|started|joined) (the|this) (app|chat|game|call|browser|page|site|program|tab|meeting) ...?';
const OF_THE_MOMENT = 'just now|right now|a (second|moment|minute) ago|a few minutes ago|earlier';

const isNotable = ({ verb }: Groups): boolean => NOTABLE_PAST.has(verb?.key ?? '');
const isPlainButAnchored = ({ verb }: Groups, predicate: Phrase): boolean => {
  const key = verb?.key ?? '';
  return !TALK_PAST.has(key) && (PLAIN_PAST.has(key) || looksPast(key)) && anchored({}, predicate);
};

/** What happened. The verb stands first, an auxiliary "have" before it. */
export const EVENT_RULES: readonly Rule[] = [
  { label: 'Used to', when: ['used to ...'] },
  {
    label: 'Relationship',
    when: [
      '((have|been|am|was|got|not|never|happily|newly) )*{status}( (to|with|for|in|on|since|last|' +
        'next|and|after|at|{amount}|right|again|now|,|twice|this) ...?)?',
      '((have|been|am|was|got) )*(dating|together|in an? (long-distance )?relationship|broke up|split up|' +
        'met (my|an?)|getting divorced|got back together|fell in love|in love with) ...?',
      '(have been|am) seeing (someone|a|an) ...?',
    ],
    unless: 'met an? (few|lot|couple)',
  },
  {
    label: 'Been to',
    when: [
      'have ((never|only|just|already|also) )*(been (to|in|on|through|abroad)|visited|travell?ed|lived|' +
        'climbed|flown|swum|met|worked|eaten at|hiked|run|ridden|won|published|written|driven|sailed|' +
        'competed|performed) ...',
    ],
  },
  { label: 'Event', when: ['(have )?(?<verb>{word}) ...'], where: isNotable, unless: PASSING },
  {
    label: 'Event',
    when: [
      '(have )?(gave birth|given birth|signed up|passed away|got back|gave up|came back|made it (to|' +
        'through)|became) ...?',
      '(went|have gone) [a-z]+ing ...?',
    ],
    unless: '(signed up (the|to)|went (missing|wrong)) ...?',
  },
  { label: 'Event', when: ['(have )?(got|woke|set|showed|dressed) up ...'], where: anchored },
  {
    label: 'Event',
    when: ['(have )?(?<verb>{word}) ...'],
    where: isPlainButAnchored,
    unless: `${PASSING}|${OF_THE_MOMENT}`,
    confidence: 0.7,
  },
  {
    label: 'Event',
    when: ['(was|got|am being) (?<verb>{word}) ...'],
    where: ({ verb }, predicate) => looksPast(verb?.key ?? '') && anchored({}, predicate),
    unless: 'wondering|confused|tired|excited|bored|worried|interested|surprised',
    confidence: 0.7,
  },
  {
    label: 'Event',
    when: ['was (in|at|on|an?|the) ...'],
    where: anchored,
    unless: `joke|middle of|mistake|hurry|mood|${OF_THE_MOMENT}`,
    confidence: 0.6,
  },
  {
    label: 'Since',
    when: ['have (not )?(been )?{word} ...'],
    where: forLong,
    unless: 'wondering|thinking|trying|waiting|talking|feeling|meaning|looking|asking|wanted|so|very|busy|done',
    confidence: 0.7,
  },
  {
    label: 'Event',
    when: ['did not ({word} )?(get|pass|go|sleep|make|win|finish|attend|graduate|renew|buy|vote) ...'],
    where: anchored,
    confidence: 0.6,
  },
];
