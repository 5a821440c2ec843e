/** A memory's text in two: who speaks or what kind of fact it is, and what is said. */
export interface LabelledText {
  /** What stands before the first colon, such as "Lan" or "Sở thích"; empty where there is no label. */
  readonly label: string;
  readonly body: string;
}

const LONGEST_LABEL = 40;
const MOST_WORDS = 4;

/**
 * Splits "Lan: I have a cat" and "Sở thích: nuôi mèo" at the colon. A label has at most 4 words and 40 characters
 * and begins with a letter; what follows its colon is set off by a space, so "http://…" and "5:30" have none.
 */
export function readLabel(text: string): LabelledText {
  const colon = text.slice(0, LONGEST_LABEL + 1).search(/[:：]/);
  if (colon <= 0) return { label: '', body: text };
  const label = text.slice(0, colon).trim();
  const body = text.slice(colon + 1);
  const isSetOff = text.charAt(colon) === '：' || /^\s/.test(body);
  const isLabel = /^\p{L}[^\n!?]*$/u.test(label) && label.split(/\s+/).length <= MOST_WORDS;
  return isSetOff && isLabel ? { label, body } : { label: '', body: text };
}
