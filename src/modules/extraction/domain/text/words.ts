/** A word with the punctuation that stands around it, as it is cut from a sentence at its spaces. */
export interface Word {
  /** Whether a mark that divides (an opening bracket) stands before it. */
  readonly opensBracket: boolean;
  readonly text: string;
  /** Marks that follow it and divide a sentence, in order: `,` `;` `:`; quotes are dropped, brackets are commas. */
  readonly marks: readonly string[];
}

const OPENING = new Set(['"', "'", '(', '[', '{']);
const CLOSING = new Set([',', ';', ':', '"', "'", ')', ']', '}', '.', '!']);
const BRACKETS = new Set(['(', '[', '{', ')', ']', '}']);
const DIVIDERS = new Set([',', ';', ':']);

export function splitWords(sentence: string): Word[] {
  return sentence
    .split(' ')
    .filter((chunk) => chunk !== '')
    .map(readWord);
}

const UNMARKED: readonly string[] = [];

function readWord(chunk: string): Word {
  if (isLetterOrDigit(chunk.charCodeAt(0)) && isLetterOrDigit(chunk.charCodeAt(chunk.length - 1)))
    return { opensBracket: false, text: chunk, marks: UNMARKED };
  let from = 0;
  let to = chunk.length;
  while (from < to && OPENING.has(chunk.charAt(from))) from++;
  while (to > from && CLOSING.has(chunk.charAt(to - 1))) to--;
  const marks = Array.from(chunk.slice(to), (mark) => (BRACKETS.has(mark) ? ',' : mark));
  return {
    opensBracket: BRACKETS.has(chunk.charAt(from - 1)),
    text: chunk.slice(from, to),
    marks: marks.filter((mark) => DIVIDERS.has(mark)),
  };
}

/** Most words start and end so, and carry no marks. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 191;
}
