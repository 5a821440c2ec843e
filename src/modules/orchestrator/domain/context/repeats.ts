import { foldedKey } from '../../../../shared/kernel/fold.js';
import { type Candidate } from './candidate.js';
import { contentOf } from './prompt-form.js';

/**
 * Which facts each candidate makes superfluous when it is shown: a turn or a line of the profile those that it
 * contains, a fact the later ones of the same text. Case, diacritics and punctuation do not count.
 * @returns for each candidate the indexes of the facts
 */
export function repeatsOf(candidates: readonly Candidate[]): number[][] {
  // With a space on each side, text is contained only as whole words.
  const texts = candidates.map((candidate) => ` ${foldedKey(contentOf(candidate))} `);
  const facts = [...candidates.keys()].filter((index) => candidates[index]?.section === 'ltm' && texts[index] !== '  ');
  return candidates.map(({ section }, index) => {
    const text = texts[index] ?? '';
    if (section === 'summary') return [];
    if (section === 'ltm') return facts.filter((fact) => fact > index && texts[fact] === text);
    return facts.filter((fact) => text.includes(texts[fact] ?? text));
  });
}
