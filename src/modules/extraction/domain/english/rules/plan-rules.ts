import type { Rule } from '../../text/rule.js';
import { ahead } from './conditions.js';

/** What is ahead: plans, wishes, appointments. */
export const PLAN_RULES: readonly Rule[] = [
  {
    label: 'Looking for',
    when: [
      'am ((currently|also|now|actively|still) )*looking (for|to) ((an?|my|another|some|{word}) )?~ (jobs?|' +
        'work|apartment|flat|house|home|place to live|roommate|flatmate|internship|partner|relationship|' +
        'school|nanny|nursery|car|position|adopt|buy|move|rent|change careers?|career|puppy|kitten|dog|cat|' +
        'therapist|studio) ...?',
    ],
    unless: 'looking for (ideas|advice|information|tips) ...?',
  },
  {
    label: 'Plan',
    when: [
      'am ((also|now|still|actually) )*(thinking (of|about)|considering|planning|hoping to|saving( up)?|' +
        'training (for|to)|preparing (for|to)|aiming|studying for|applying|getting ready for|gearing up|' +
        'working towards|dreaming|due|scheduled|debating|set to|supposed to|looking forward to|' +
        'trying to (learn|save|become|find|get|buy|build|write|start|sell|move|finish|read|run|cook|' +
        'make)) ...',
      '(am|have been) trying (for (an?|another) (baby|child|kid)|to (conceive|have (a baby|kids|children))) ...?',
      'am expecting (an?|our|my|twins|to|another) ...?',
      'am going to ...',
      'am going (on|to|back|abroad|away) ({own} )?~ (trip|vacation|holiday|honeymoon|cruise|wedding|' +
        'concert|abroad|festival|retreat) ...?',
      'am (moving|getting (married|divorced|surgery|my|a (?!bit|lot|error|message|drink))|quitting|' +
        'adopting|retiring|relocating|leaving (my|the)|having (a (baby|girl|boy)|twins|another)|proposing|' +
        'selling (my|our|the)|buying (an?|my|our)|opening|launching) ...?',
    ],
    unless:
      '(your (answer|reply|help)|(to|of|about|forward to|for) (?:{errand}|{pointer}|hearing|seeing you)|' +
      'the (bathroom|toilet|store|shop)) ...?|trouble|an error',
  },
  {
    label: 'Plan',
    when: [
      'am (?!having (?!an?|my))[a-z]+ing ...',
      'will (be |probably |finally )*{word} ...',
      '(leave|fly|start|graduate|finish|retire|depart|arrive|land|return|defend|close on|get|see|meet|' +
        'travel|go|perform|compete) ...',
      '(have|have got|will have) ((an?|my|our|another|two|three|the|some) )?({word} ){0,4}?{occasion} ...?',
    ],
    where: ahead,
    unless:
      '(trouble|problems?|issues?|hard time|error|back (soon|later|in)|ask|check|try|wondering|asking|' +
      'every|usually|always|often|sometimes|for {pointer}) ...?',
  },
  {
    label: 'Plan',
    when: [
      '(plan|intend|aim|hope|have decided|decided|promised myself|resolved) (to|on) ...',
      '(have )?(signed up|registered|enrolled|applied|booked|arranged|reserved) (?!it|that|this).+',
      'am (registered|signed up|enrolled|booked) (for|in|to|on) ...',
    ],
    unless: '(to|on) {errand} ...?',
  },
  {
    label: 'Plan',
    when: ['(need|have|have got|must|am supposed) to ...', '(must|should) ...'],
    where: ahead,
    confidence: 0.7,
  },
  {
    label: 'Wish',
    when: [
      '(want|would love|would like|wanted|have always wanted|always wanted|dream|have always dreamed|' +
        'have always dreamt|long|am dying|am itching|can not wait|am eager|am determined) (to|of|about|' +
        'for) ...',
      '((do not|no longer|never|eventually) )?want ((an?|{number}|some|another|more|my own|our own|' +
        'no) )?~ (kids|children|baby|dog|cat|puppy|kitten|house|tattoo|car|family|pet|garden|divorce|career|' +
        'siblings) ...?',
    ],
    unless:
      'today|right now|(to|about|for) {errand} ...?|(get|have|make|order|eat|drink|buy|book|reserve|schedule|change|' +
      'cancel) ((an?|some|the|my) )?(refund|coffee|pizza|tea|table|drink|snack|bite|better|appointment|' +
      'room|flight|ticket|call|order|password) ...?|to (start|continue|stop|keep|go back|focus)|dying of ...|play (an?|' +
      'the) game|(see|read) the {topic} ...?',
  },
  { label: 'Wish', when: ['would (like|love) (an?|my own|our own) ...'], where: ahead, confidence: 0.7 },
];
