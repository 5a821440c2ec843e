import type { Rule } from '../../text/rule.js';

/** Objects of liking that are of the moment. */
const OF_THE_MOMENT =
  '({like}|{dislike}) (to (say|think|know|admit|believe|hear|break|bother|ask|meet you)|being asked|' +
  'learning more|some|an? (refund|table|copy|recommendation|cup of|glass of)|another|more) ...?';

/** Likes and dislikes. */
export const TASTE_RULES: readonly Rule[] = [
  { label: 'Dislike', when: ['{dislike} (?<items>...)'], unless: OF_THE_MOMENT },
  {
    label: 'Preference',
    when: [
      '(would rather|would prefer|prefer not) ...',
      '(love|like|enjoy|prefer) ... (over|than|rather than|instead of|more than|better than) ...',
      'prefer ... to ...',
      '(can not|could not) live without ...',
      'am (more of )?an? ~ (fan|lover|enthusiast|addict|buff|fanatic|nerd|geek|foodie|supporter|bookworm|' +
        'gamer|aficionado)( (of|and|,|but|for) ...)?',
      'am (more of )?(an? )?~ ((morning|night|evening|dog|cat|people|tea|coffee|beach|mountain|city|' +
        'country|book|sweet|savou?ry|home|animal|outdoors|early|summer|winter) (person|guy|gal|girl)|owl|early bird|' +
        'homebody) ...?',
      '(support|root for|cheer for|follow|am an? ~ supporter) ...',
      'have (a )?(sweet tooth|season ticket|green thumb|guilty pleasure) ...?',
      'could (eat|watch|listen to|live on) ... (all day|every day|forever)',
    ],
    unless: 'not (to )?say|the (decision|idea|motion)|[a-z]+ing (?!and).* you',
  },
  { label: 'Preference', when: ['{like} (?<items>...)'], unless: OF_THE_MOMENT },
  {
    label: 'Preference',
    when: [
      '(never get tired of|grew up (on(?! (an?|the|my|our))|listening to|watching|playing)|do not mind|miss (my|our|living|home)) ...',
    ],
    confidence: 0.6,
  },
];
