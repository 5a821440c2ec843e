import { foldedKey } from '../../../shared/kernel/fold.js';

// The rules of Unicode's annex 29, which hold for all scripts; one locale, so that every machine cuts alike.
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence of more characters is cut: no single one may fill a summary. */
const LONGEST = 300;

/** The sentences of a text in order, each on one line; what holds no letter or digit is left out. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => [...SEGMENTER.segment(line)].map(({ segment }) => segment.replace(/\s+/g, ' ').trim()))
    .filter((sentence) => foldedKey(sentence) !== '')
    .map(shortened);
}

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const start = sentence.slice(0, LONGEST - 1);
  const border = start.lastIndexOf(' ');
  return `${start.slice(0, border > LONGEST / 2 ? border : undefined).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
