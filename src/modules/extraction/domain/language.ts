import { fold } from '../../../shared/kernel/fold.js';
import { wordSet } from './text/word-set.js';

export type Language = 'en' | 'vi';

const VIETNAMESE_LETTER = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
/** Letters of Vietnamese that other languages use as well. */
const MARKED_LETTER = /[àáãèéìíòóõùúýĩũ]/iu;
const VIETNAMESE_WORDS = wordSet(
  'toi minh tui tao khong ko thich song o ten la nam tuoi nguoi cua va voi nhung duoc dang muon biet an uong choi',
  'lam viec hoc nha cho meo con ban anh chi em nhe a da se hay thuong rat qua cung roi den tu ngay thang bi di ghet',
  'so sinh nhat me bo vo chong gai trai que ung mot hai chua nuoi dinh',
);
const ENGLISH_WORDS = wordSet(
  "i i'm im i've ive i'll i'd my me we our the a an is are am was were to of in on at for and but it's that this with so",
  "have has had do don't dont not be you your he she they her his name live love like work from years old",
);
/** Written alike in both languages, so they tell little. */
const IN_BOTH = wordSet('a an me do la em so con tu');
const ASCII = /^[ -~]*$/u;
const BETWEEN_WORDS = /[^\p{L}\p{N}'’]+/u;
/** Words that are looked at; the language of a sentence does not change behind them. */
const MAX_WORDS = 60;

/**
 * The language of a sentence by its small words and letters; the words of a name count for neither.
 * @param before what to say when nothing tells: the language of the sentence before
 */
export function languageOf(sentence: string, before: Language): Language {
  let vietnamese = 0;
  let english = 0;
  for (const [index, word] of sentence.split(BETWEEN_WORDS, MAX_WORDS).entries()) {
    if (word === '' || isName(word, index)) continue;
    vietnamese += vietnameseWeight(word);
    english += englishWeight(word);
  }
  if (vietnamese === english) return before;
  return vietnamese > english ? 'vi' : 'en';
}

function isName(word: string, index: number): boolean {
  return index > 0 && !/^I(?:['’]|$)/u.test(word) && /^\p{Lu}/u.test(word);
}

function vietnameseWeight(word: string): number {
  const plain = ASCII.test(word);
  if (!plain && VIETNAMESE_LETTER.test(word)) return 1.5;
  if (!plain && MARKED_LETTER.test(word)) return 0.6;
  const key = plain ? word.toLowerCase() : fold(word);
  if (!VIETNAMESE_WORDS.has(key)) return 0;
  return IN_BOTH.has(key) ? 0.3 : 1;
}

function englishWeight(word: string): number {
  const key = word.toLowerCase();
  if (!ENGLISH_WORDS.has(key)) return 0;
  return IN_BOTH.has(key) ? 0.3 : 1;
}
