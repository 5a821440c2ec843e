import type { Rule } from '../../text/rule.js';

const LIKE =
  'yêu thích|yêu|mê|khoái|nghiện|ghiền|ưa|ưa thích|ưa chuộng|hâm mộ|đam mê|cuồng|say mê|quan tâm (đến|' +
  'tới)|hứng thú với|có hứng thú với|mến mộ|thần tượng|thương|cưng|chuộng|thích thú với|' +
  'có đam mê( với)?|có sở thích|thèm';
const NEVER = '(không|chẳng|chả|chưa|không hề|không bao giờ|hổng|đâu có|không còn)( (quá|hề|bao giờ))?';

/** Likes and dislikes. */
export const TASTE_RULES: readonly Rule[] = [
  {
    label: 'Không thích',
    when: [
      'không( hề)? thích( lắm)? (?<value>(?<items>...))',
      'hết (thích|mê|khoái|nghiện|yêu) (?<items>...)',
      `${NEVER} (thích|ưa|mê|khoái|hảo|ham|hứng thú với|hợp|yêu|quan tâm đến|chịu được|chịu nổi|ưa nổi|` +
        'thích thú với|phải fan của)( lắm)? (?<items>...)',
      '(ghét|kỵ|căm ghét|ghê|ngán|không ưa|chán ghét|anti|ghét nhất|ghét cay ghét đắng|cạch|' +
        'không hợp)( nhất)?( là)? (?<items>...)',
    ],
    unless: 'hơn là|({pointer})$',
  },
  {
    label: 'Sở thích',
    when: [
      `(thích|${LIKE}) ... hơn ...?`,
      'thích( nhất)?( là)? (?<value>(?<items>...))',
      `(${LIKE})( nhất)?( là)? (?<items>...)`,
      '(là|làm)? ?(một )?(fan|tín đồ|người hâm mộ|hội viên hội|fan cứng|fan ruột|dân nghiền|con nghiện|' +
        'mọt)( (cứng|ruột|bự|to))?( của)? ...',
      '(là )(người|đứa|kiểu người|tuýp người) (thích|yêu|mê|hay|ưa|nghiện) ...',
      'không thể (sống )?thiếu ...',
      'cổ vũ ...',
    ],
    unless: 'nhau',
  },
];
