import { foldedKey } from '../../../../shared/kernel/fold.js';
import type { Candidate } from './candidate.js';
import { contentOf } from './prompt-form.js';

/**
 * Which facts each candidate makes superfluous when it is shown: a turn those that it contains, a line of the profile
 * and a fact the later ones of the same text. Case, diacritics and punctuation do not count.
 * @returns for each candidate the indexes of the facts
 */
export function repeatsOf(candidates: readonly Candidate[]): readonly (readonly number[])[] {
  const texts = candidates.map((candidate) => (candidate.section === 'summary' ? '' : comparable(candidate)));
  const factsOf = new Map<string, number[]>();
  for (const [index, { section }] of candidates.entries()) {
    const text = texts[index] ?? '';
    if (section === 'ltm' && text !== '') factsOf.set(text, [...(factsOf.get(text) ?? []), index]);
  }
  const facts = [...factsOf];
  return candidates.map(({ section }, index) => {
    const text = texts[index] ?? '';
    if (section === 'history') return facts.flatMap(([fact, indexes]) => (text.includes(fact) ? indexes : []));
    return (factsOf.get(text) ?? []).filter((fact) => section === 'profile' || fact > index);
  });
}

// With a space on each side, a text contains another one as whole words only.
function comparable(candidate: Candidate): string {
  const key = foldedKey(contentOf(candidate));
  return key === '' ? '' : ` ${key} `;
}
