import { fold } from '../../../shared/kernel/fold.js';

const WORD = /[\p{L}\p{N}]+/gu;

// Scripts that put no space between words.
const UNSPACED =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)/u;

/**
 * The words of a text as search compares them: folded, in order, with repetitions.
 * Text of scripts without spaces gives its overlapping pairs of characters.
 */
export function searchWords(text: string): readonly string[] {
  const words: readonly string[] = fold(text).match(WORD) ?? [];
  return words.some((word) => UNSPACED.test(word)) ? splitUnspaced(words) : words;
}

function splitUnspaced(words: readonly string[]): readonly string[] {
  const split: string[] = [];
  for (const part of words.flatMap((word) => word.split(UNSPACED))) {
    if (part.length > 2 && UNSPACED.test(part)) addPairs(part, split);
    else if (part !== '') split.push(part);
  }
  return split;
}

// Code units will do: a rare character outside the basic plane becomes a pair by itself.
function addPairs(text: string, words: string[]): void {
  for (let start = 0; start < text.length - 1; start += 1) words.push(text.slice(start, start + 2));
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the and or but of to in on at for from with by as about if so not no is are am was were be been do does did',
    'have has had can could will would should i me my mine you your yours we us our he him his she her they them their',
    'it its this that these those there what which who whom whose when where why how s t m d re ve ll',
    'la va cua cho thi ma o voi co khong duoc nhung cac mot toi minh ban em anh chi no gi nao ai dau sao the hay nhu de',
    'da dang se roi cung nay do kia ve tu trong bi boi',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Whether a folded word carries grammar more than meaning, in English or Vietnamese. Folding makes some of
 * them equal to words with a meaning, so such a word may count less but must never be dropped.
 */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
