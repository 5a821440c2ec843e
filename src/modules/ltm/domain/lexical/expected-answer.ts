import { TRAIT } from './analyze.js';
import type { Token } from './tokens.js';

const OPENING = /^(?:and |so |but |since |until )?when /;
const TIME =
  / (?:how long|how recently|(?:what|which) (?:year|month|week|day|date|time|season)|khi nào|bao giờ|lúc nào|hồi nào|bao lâu|mấy giờ|(?:ngày|tháng|năm|thứ|mùa|hôm) (?:nào|mấy)|khi nao|bao gio|luc nao|bao lau|ngay nao|nam nao) /;
const NUMBER = / (?:how (?:many|much|old|often|far|tall|big)|bao nhiêu|bao nhieu|mấy) /;

/**
 * The traits that the answer to a question is likely to have, as bits of `TRAIT`: "when" and "khi nào" expect a
 * time, "how many" and "bao nhiêu" a number. 0 for any other text.
 */
export function expectedTraits(tokens: readonly Token[]): number {
  const text = ` ${tokens.map(({ exact }) => exact).join(' ')} `;
  const expectsTime = OPENING.test(text.trimStart()) || TIME.test(text);
  return (expectsTime ? TRAIT.time : 0) | (NUMBER.test(text) ? TRAIT.number : 0);
}
