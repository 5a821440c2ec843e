import { fold } from '../../../../shared/kernel/fold.js';
import { ACTIVITY_CONCEPTS } from './concepts/activity-concepts.js';
import { LIVING_CONCEPTS } from './concepts/living-concepts.js';
import { PEOPLE_CONCEPTS } from './concepts/people-concepts.js';
import { TIME_CONCEPTS } from './concepts/time-concepts.js';
import { hashText } from './hash.js';
import { tokenize, type Token } from './tokens.js';

/** A word or phrase of the lexicon, without its first word. */
interface Phrase {
  readonly rest: readonly string[];
  readonly concept: number;
  readonly broader: readonly number[];
}

/** Concepts named in a text, as 32-bit hashes that are no hash of a word. */
export interface ConceptsFound {
  /** What the text says, with the words that say it. */
  readonly named: Map<number, Token[]>;
  /** What that is a kind of: a text about a dog is about a pet. */
  readonly broader: Set<number>;
}

// "concept < broader, broader: word, phrase, từ, cụm từ"
const LINE = /^([a-z ]+?)(?: < ([a-z, ]+))?: (.+)$/;

/**
 * A small general lexicon of everyday words that mean the same or nearly the same, English and Vietnamese side by
 * side, so that "vật nuôi" finds "dog". Words are matched by stem, words with diacritics by their exact form, and
 * Vietnamese phrases of two syllables or more without diacritics as well.
 */
const LEXICON: ReadonlyMap<string, readonly Phrase[]> = readLexicon(
  [PEOPLE_CONCEPTS, LIVING_CONCEPTS, ACTIVITY_CONCEPTS, TIME_CONCEPTS].join('\n'),
);

/** The hash that stands for a concept in the index. */
export function conceptHash(concept: string): number {
  return hashText(`#${concept}`);
}

/** The concepts that the words of a text name. */
export function findConcepts(tokens: readonly Token[]): ConceptsFound {
  const found: ConceptsFound = { named: new Map(), broader: new Set() };
  for (let index = 0; index < tokens.length; index++) {
    for (const phrase of LEXICON.get(tokens[index]?.key ?? '') ?? []) {
      if (!phrase.rest.every((key, offset) => tokens[index + 1 + offset]?.key === key)) continue;
      const words = found.named.get(phrase.concept) ?? [];
      words.push(...tokens.slice(index, index + 1 + phrase.rest.length));
      found.named.set(phrase.concept, words);
      for (const broader of phrase.broader) found.broader.add(broader);
    }
  }
  return found;
}

function readLexicon(table: string): Map<string, Phrase[]> {
  const lexicon = new Map<string, Phrase[]>();
  for (const line of table.split('\n')) {
    const [, concept, broader = '', words = ''] = LINE.exec(line) ?? [];
    if (concept === undefined) continue;
    const hashes = broader === '' ? [] : broader.split(', ').map(conceptHash);
    for (const word of words.split(', ').flatMap(spellings)) {
      const [head = '', ...rest] = tokenize(word).map(({ key }) => key);
      lexicon.set(head, [...(lexicon.get(head) ?? []), { rest, concept: conceptHash(concept), broader: hashes }]);
    }
  }
  return lexicon;
}

/** A phrase also as it is typed without diacritics; a single syllable would be mistaken for another. */
function spellings(phrase: string): string[] {
  const folded = fold(phrase);
  return folded !== phrase && phrase.includes(' ') ? [phrase, folded] : [phrase];
}
