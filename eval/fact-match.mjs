/** Which predicted facts say what the gold facts say. Pure: no input, no output. */

/**
 * Pairs predicted with gold facts: a prediction fits a gold fact when it holds all of its words, in any order,
 * case and diacritics folded, by stem. Each fact is in one pair at most, and as many pairs are made as there can be
 * (bipartite matching by augmenting paths; Kuhn, 1955).
 * @param {readonly string[]} gold
 * @param {readonly string[]} predicted
 * @param {string} language of the facts, `vi` or `en`
 * @returns {{ matched: { fact: string, memory: string }[], missed: string[], extra: string[] }}
 */
export function matchFacts(gold, predicted, language) {
  const facts = gold.map((text) => ({ text, words: wordsOf(text, language) }));
  const memories = predicted.map((text) => ({
    text,
    words: new Set(wordsOf(text, language)),
    fact: /** @type {typeof facts[number] | undefined} */ (undefined),
  }));

  /** @type {(fact: typeof facts[number], tried: Set<object>) => boolean} */
  const pair = (fact, tried) =>
    memories.some((memory) => {
      if (tried.has(memory) || !holds(memory.words, fact.words)) return false;
      tried.add(memory);
      if (memory.fact !== undefined && !pair(memory.fact, tried)) return false;
      memory.fact = fact;
      return true;
    });

  const found = new Set(facts.filter((fact) => pair(fact, new Set())));
  return {
    matched: memories.flatMap(({ text, fact }) => (fact === undefined ? [] : [{ fact: fact.text, memory: text }])),
    missed: facts.filter((fact) => !found.has(fact)).map(({ text }) => text),
    extra: memories.filter(({ fact }) => fact === undefined).map(({ text }) => text),
  };
}

/**
 * The words of a text as they are compared.
 * @param {string} text
 * @param {string} language
 */
export function wordsOf(text, language) {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return language === 'vi' ? words : words.map(stem); // words of Vietnamese have one form
}

/**
 * An English word without its inflection: "hates" and "hated" are "hat", "movies" and "movie" are "movi". Both sides of
 * a comparison pass through here, so what is left need not be a word.
 * @param {string} word folded
 */
export function stem(word) {
  return ENDINGS.reduce((rest, [ending, kept]) => rest.replace(ending, kept), word);
}

/** @type {readonly (readonly [RegExp, string])[]} */
const ENDINGS = [
  [/^(\d+)(?:st|nd|rd|th)$/u, '$1'],
  [/^(.{2,})ie[sd]$/u, '$1i'], // studies, tried
  [/^(.+(?:ss|sh|ch|x|z|o))es$/u, '$1'], // boxes, goes
  [/^(.{2,}[^suio])s$/u, '$1'], // dogs, but not bus, class or tennis
  [/^(?=.*[aeiouy].*(?:ed|ing)$)(.{3,}?)(?:ed|ing)$/u, '$1'], // adopted, working, but not need or string
  [/([bcdfgkmnprtv])\1$/u, '$1'], // runn
  [/^(.{3,})e$/u, '$1'], // hate, movie
  [/([^aeiou\d])y$/u, '$1i'], // study
];

/**
 * @param {ReadonlySet<string>} words
 * @param {readonly string[]} wanted
 */
function holds(words, wanted) {
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}

// As the service compares text: compatibility form, lower case, no diacritics, and đ is d.
/** @param {string} text */
function fold(text) {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
