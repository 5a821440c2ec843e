import { IRREGULAR_FORMS } from './english-irregular.js';

type Rule = readonly [suffix: string, replacement: string];

// Where the first match of a pattern ends is where R1 begins, where it ends once more is R2.
const VOWEL_THEN_CONSONANT = /[aeiouy][^aeiouy]/;
const LONG_PREFIX = /^(?:gener|commun|arsen)/;
const SHORT_SYLLABLE = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const VALID_BEFORE_LI = /[cdeghkmnrt]$/;

// prettier-ignore
const STEP_2: readonly Rule[] = [
  ['ational', 'ate'], ['ization', 'ize'], ['fulness', 'ful'], ['ousness', 'ous'], ['iveness', 'ive'],
  ['tional', 'tion'], ['biliti', 'ble'], ['lessli', 'less'], ['entli', 'ent'], ['ation', 'ate'], ['alism', 'al'],
  ['aliti', 'al'], ['ousli', 'ous'], ['iviti', 'ive'], ['fulli', 'ful'], ['enci', 'ence'], ['anci', 'ance'],
  ['abli', 'able'], ['izer', 'ize'], ['ator', 'ate'], ['alli', 'al'], ['bli', 'ble'], ['ogi', 'og'], ['li', ''],
];
// prettier-ignore
const STEP_3: readonly Rule[] = [
  ['ational', 'ate'], ['tional', 'tion'], ['alize', 'al'], ['icate', 'ic'], ['iciti', 'ic'], ['ative', ''],
  ['ical', 'ic'], ['ness', ''], ['ful', ''],
];
// prettier-ignore
const STEP_4: readonly string[] = [
  'ement', 'ance', 'ence', 'able', 'ible', 'ment', 'ant', 'ent', 'ism', 'ate', 'iti', 'ous', 'ive', 'ize', 'ion',
  'al', 'er', 'ic',
];

const LONGEST_WORD = 45;

const INVARIANT = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const INVARIANT_AFTER_PLURAL = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);
// prettier-ignore
const SPECIAL = new Map([
  ['skis', 'ski'], ['skies', 'sky'], ['idly', 'idl'], ['gently', 'gentl'], ['ugly', 'ugli'], ['early', 'earli'],
  ['only', 'onli'], ['singly', 'singl'],
]);

/**
 * The stem of a folded word of Latin letters; other words come back as they are. Irregular forms are brought to
 * their base form first ("went" → "go"), then the English (Porter 2) stemmer is applied.
 * Source: M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org; written from its description.
 */
export function stemEnglish(word: string): string {
  const base = IRREGULAR_FORMS.get(word) ?? inOneSpelling(word);
  // No English word is longer; on a run of thousands of letters the patterns below would take seconds.
  if (base.length < 3 || base.length > LONGEST_WORD || !/^[a-z]+$/.test(base) || INVARIANT.has(base)) return base;
  const special = SPECIAL.get(base);
  if (special !== undefined) return special;

  let stem = base.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y'); // Y marks a consonant
  const [r1, r2] = regions(stem);
  stem = withoutPlural(stem);
  if (INVARIANT_AFTER_PLURAL.has(stem)) return stem;
  stem = withoutVerbEnding(stem, r1).replace(/(.[^aeiouy])[yY]$/, '$1i');
  stem = withShorterSuffix(stem, r1, r2);
  return withoutFinalLetter(withoutResidualSuffix(stem, r2), r1, r2).toLowerCase();
}

/** "Colour" as "color" and "organise" as "organize"; not part of Porter's algorithm. */
function inOneSpelling(word: string): string {
  return word
    .replace(/(?<=.{4})is(?=(?:e[dsr]?|ing|ations?)$)/, 'iz')
    .replace(/(?<=.{3})our(?=(?:s|ed|ing|ful|hood|able|ites?)?$)/, 'or');
}

function regions(word: string): readonly [r1: number, r2: number] {
  const after = (from: number) => {
    const match = VOWEL_THEN_CONSONANT.exec(word.slice(from));
    return match === null ? word.length : from + match.index + 2;
  };
  const r1 = LONG_PREFIX.exec(word)?.[0].length ?? after(0);
  return [r1, after(r1)];
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word)) return word;
  return /[aeiouy].+s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed !== null) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (ending === null) return word;
  const stem = word.slice(0, ending.index);
  if (!/[aeiouy]/.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem)) return stem.slice(0, -1);
  return r1 >= stem.length && SHORT_SYLLABLE.test(stem) ? `${stem}e` : stem;
}

function withShorterSuffix(word: string, r1: number, r2: number): string {
  const second = STEP_2.find(([suffix]) => word.endsWith(suffix));
  let stem = second === undefined ? word : replaced(word, second, r1);
  const third = STEP_3.find(([suffix]) => stem.endsWith(suffix));
  if (third !== undefined) stem = replaced(stem, third, third[0] === 'ative' ? r2 : r1);
  return stem;
}

function replaced(word: string, [suffix, replacement]: Rule, region: number): string {
  const stem = word.slice(0, -suffix.length);
  if (stem.length < region) return word;
  if (suffix === 'li' && !VALID_BEFORE_LI.test(stem)) return word;
  if (suffix === 'ogi' && !stem.endsWith('l')) return word;
  return stem + replacement;
}

function withoutResidualSuffix(word: string, r2: number): string {
  const suffix = STEP_4.find((ending) => word.endsWith(ending));
  if (suffix === undefined) return word;
  const stem = word.slice(0, -suffix.length);
  return stem.length < r2 || (suffix === 'ion' && !/[st]$/.test(stem)) ? word : stem;
}

function withoutFinalLetter(word: string, r1: number, r2: number): string {
  const stem = word.slice(0, -1);
  if (word.endsWith('e')) return stem.length >= r2 || (stem.length >= r1 && !SHORT_SYLLABLE.test(stem)) ? stem : word;
  return word.endsWith('ll') && stem.length >= r2 ? stem : word;
}
