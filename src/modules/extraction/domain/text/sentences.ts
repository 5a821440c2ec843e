import { wordSet } from './word-set.js';

/** A sentence without its end mark. */
export interface Sentence {
  readonly text: string;
  /** It ended in a question mark. */
  readonly asks: boolean;
  /** It opens an item of a list, so it goes on with nothing that was said before. */
  readonly item: boolean;
}

const BULLET = /^\s*(?:[-*+•●▪◦·–]+|\(?\d{1,2}[.)])\s+/u;
const ABBREVIATIONS = wordSet('mr mrs ms dr st prof sr jr vs etc e.g i.e approx dept mt tp ths ts gs pgs q p bs');
const INITIAL = /^\p{Lu}$/u;
const HALF_DAY = /^[ap]\.?m$/iu;

/** Sentences in reading order. Lines always end a sentence; bullets and numbers of a list are dropped. */
export function splitSentences(text: string): Sentence[] {
  return text.split('\n').flatMap((line) => {
    const said = line.replace(BULLET, '');
    const sentences = splitLine(said);
    return said === line ? sentences : sentences.map((sentence, index) => ({ ...sentence, item: index === 0 }));
  });
}

function splitLine(line: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const mark of line.matchAll(/[.!?]+["')\]]*/gu)) {
    const end = mark.index + mark[0].length;
    if (!endsSentence(line, start, mark.index, end, mark[0])) continue;
    push(sentences, line.slice(start, mark.index), mark[0].includes('?'));
    start = end;
  }
  push(sentences, line.slice(start), false);
  return sentences;
}

function push(sentences: Sentence[], text: string, asks: boolean): void {
  const trimmed = text.trim();
  if (trimmed !== '') sentences.push({ text: trimmed, asks, item: false });
}

function endsSentence(line: string, start: number, at: number, end: number, mark: string): boolean {
  const next = line.slice(end, end + 2);
  if (!mark.startsWith('.') || mark.includes('?') || mark.includes('!')) return true;
  const word = lastWord(line, start, at);
  if (next === '') return true;
  // "pizza.I love": a lower-case word run into a capital; "Node.js", "3.5" and "TP.HCM" are one word.
  if (!next.startsWith(' ')) return /^\p{Lu}/u.test(next) && /^\p{Ll}{3,}$/u.test(word);
  if (mark.length > 1) return true;
  if (HALF_DAY.test(word)) return /^ \p{Lu}/u.test(next);
  return !ABBREVIATIONS.has(word.toLowerCase()) && !INITIAL.test(word);
}

/** The word that ends at `at`; words are short, so the look-back is bounded. */
function lastWord(line: string, start: number, at: number): string {
  const from = Math.max(start, at - 24);
  return /[^\s,;:"(]*$/u.exec(line.slice(from, at))?.[0] ?? '';
}
