import type { CustomCategory } from '../../../shared/kernel/fact-category.js';
import { fold } from '../../../shared/kernel/fold.js';

const WORD = /[\p{L}\p{N}]+/gu;

/** Words of descriptions that say nothing about what belongs there. */
const EMPTY_WORDS = new Set(
  'about all and any are for from has have her his how into its like likes not of on or other our out such that the their them things this user users what when where which who with you your cac cho cua duoc hoac khac khong la mot nguoi nhung trong tu va ve voi'.split(
    ' ',
  ),
);

/**
 * The categories of one's own that a fact belongs to, by words: those of which a word of the name or the description
 * is in the fact or names its built-in category. Words are compared without case, diacritics and plural endings.
 * @param category the built-in one that the fact has
 * @returns names, in the order of the categories
 */
export function chooseCategories(text: string, category: string, categories: readonly CustomCategory[]): string[] {
  const said = wordsOf(`${text} ${category}`);
  const belongs = ({ name, description }: CustomCategory) =>
    [...wordsOf(`${name} ${description}`)].some((word) => said.has(word));
  return categories.filter(belongs).map(({ name }) => name);
}

function wordsOf(text: string): Set<string> {
  const words = fold(text.replaceAll('_', ' ')).match(WORD) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !EMPTY_WORDS.has(word)).map(singular));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
