import { foldedKey } from '../../src/shared/kernel/fold.js';

/** One line of a samples file. */
export interface ExtractionSample {
  readonly lang: 'en' | 'vi';
  readonly text: string;
  /** The words that a fact must hold, one entry a fact; none for small talk. */
  readonly facts: readonly string[];
}

export interface ExtractionScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Facts found that are wanted, found that are not, wanted that are not found. */
  readonly matched: number;
  readonly unwanted: readonly string[];
  readonly missed: readonly string[];
}

/** Reads a samples file: one JSON object a line. */
export function parseSamples(jsonl: string): ExtractionSample[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ExtractionSample);
}

/**
 * Facts found against facts wanted, over all samples. A found fact matches a wanted one when it holds all its words,
 * case and diacritics folded, by stem; each found fact matches one wanted fact at most, and the other way round.
 */
export function scoreExtraction(
  samples: readonly ExtractionSample[],
  extract: (text: string) => readonly string[],
): ExtractionScore {
  let matched = 0;
  const unwanted: string[] = [];
  const missed: string[] = [];
  for (const { text, facts } of samples) {
    const open = [...extract(text)];
    for (const wanted of facts) {
      const found = open.findIndex((fact) => holds(fact, wanted));
      if (found === -1) missed.push(`${wanted}  <  ${text}`);
      else open.splice(found, 1);
      matched += found === -1 ? 0 : 1;
    }
    unwanted.push(...open.map((fact) => `${fact}  <  ${text}`));
  }
  const precision = matched / Math.max(1, matched + unwanted.length);
  const recall = matched / Math.max(1, matched + missed.length);
  const f1 = matched === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, matched, unwanted, missed };
}

function holds(fact: string, wanted: string): boolean {
  const stems = new Set(foldedKey(fact).split(' ').map(stem));
  return foldedKey(wanted)
    .split(' ')
    .every((word) => stems.has(stem(word)));
}

/** Light English stem; Vietnamese words, which have no endings, are short enough to stay as they are. */
function stem(word: string): string {
  if (/^\d/u.test(word)) return word.replace(/(?:st|nd|rd|th)$/u, '');
  if (word.length < 5) return word;
  return word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:ing|ed|es|s|e)$/u, '')
    .replace(/(?<double>[^aeiouls])\k<double>$/u, '$<double>');
}
