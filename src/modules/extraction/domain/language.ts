import { fold } from '../../../shared/kernel/fold.js';

export type Language = 'en' | 'vi';

const VIETNAMESE_LETTER = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
const VIETNAMESE_WORDS = new Set(
  'toi minh tui tao khong ko thich song o ten la nam tuoi nguoi cua va voi nhung duoc dang muon biet an uong choi lam viec hoc nha cho meo con ban anh chi em nhe nha a da se hay thuong rat qua cung roi den tu ngay thang bi di ghet so sinh nhat me bo vo chong gai trai que ung mot hai chua nuoi dinh'.split(' '),
);
const ENGLISH_WORDS = new Set(
  "i i'm im i've ive i'll i'd my me we our the a an is are am was were to of in on at for and but it's that this with have has had do don't dont not be you your he she they her his name live love like work from years old".split(' '),
);
/** Written alike in both languages, so they tell little. */
const BOTH = new Set('a an me do la em so con tu'.split(' '));

/**
 * The language of a sentence by its small words and letters; the words of a name count for neither.
 * @param before what to say when nothing tells: the language of the sentence before
 */
export function languageOf(sentence: string, before: Language): Language {
  let vietnamese = 0;
  let english = 0;
  for (const [index, word] of sentence.split(/[^\p{L}\p{N}'’]+/u).slice(0, 60).entries()) {
    const name = index > 0 && /^\p{Lu}/u.test(word);
    if (word === '' || (name && word !== 'I')) continue;
    const key = /^[ -~]*$/u.test(word) ? word.toLowerCase() : fold(word);
    const weight = BOTH.has(key) ? 0.3 : 1;
    if (VIETNAMESE_LETTER.test(word)) vietnamese += 1.5;
    else if (VIETNAMESE_WORDS.has(key)) vietnamese += weight;
    if (ENGLISH_WORDS.has(word.toLowerCase())) english += weight;
  }
  if (vietnamese === english) return before;
  return vietnamese > english ? 'vi' : 'en';
}
