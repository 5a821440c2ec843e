import { fold } from '../../../../shared/kernel/fold.js';
import { Phrase, type Token } from '../text/phrase.js';
import { splitWords } from '../text/words.js';

/** Chat spellings and what they stand for. */
const CHAT_WORDS = new Map(
  Object.entries({
    không: 'ko k kh hok hk hong hông hông khum hem hổng hg khg',
    được: 'đc dc đk',
    mình: 'mk mik mh mìn',
    em: 'e',
    anh: 'a',
    tôi: 't',
    thích: 'thik thjk thíc',
    biết: 'bít bik bit',
    rồi: 'r rùi òi ròi',
    với: 'vs dới',
    cũng: 'cx cug cũg',
    gì: 'j gỳ',
    'người yêu': 'ny',
    làm: 'lm',
    'sinh nhật': 'sn',
    'sinh viên': 'sv',
    'gia đình': 'gđ',
    chồng: 'ck',
    vợ: 'vk',
    'số điện thoại': 'sđt sdt',
    đang: 'đag đg',
    trước: 'trc',
    'hôm qua': 'hqua',
    'hôm nay': 'hnay',
    'mọi người': 'mng',
    vậy: 'zậy zị',
    yêu: 'iu',
    nhiều: 'nhìu',
    người: 'ng',
    quá: 'wá qá',
    mới: 'ms',
    bạn: 'b',
    đi: 'ik',
    'bác sĩ': 'bs bsĩ',
    và: '& +',
  }).flatMap(([word, spellings]) => spellings.split(' ').map((spelling) => [spelling, word])),
);
/** Syllables with more than one accepted spelling, as the word lists have them. */
const SAME_SYLLABLES = new Map(
  Object.entries({
    sỹ: 'sĩ',
    kĩ: 'kỹ',
    lí: 'lý',
    mĩ: 'mỹ',
    tí: 'tý',
    quí: 'quý',
    kì: 'kỳ',
    thuỷ: 'thủy',
    sanh: 'sinh',
    nhứt: 'nhất',
    dìa: 'về',
    zô: 'vào',
    // English words of mixed talk.
    work: 'làm',
    move: 'chuyển',
    live: 'sống',
    love: 'yêu',
    like: 'thích',
    hate: 'ghét',
    allergic: 'dị ứng',
    learn: 'học',
    bf: 'bạn trai',
    boyfriend: 'bạn trai',
    gf: 'bạn gái',
    girlfriend: 'bạn gái',
    husband: 'chồng',
    wife: 'vợ',
    mom: 'mẹ',
    dad: 'bố',
    sister: 'chị em gái',
    brother: 'anh em trai',
    friend: 'người bạn',
  }),
);
/** "hoà", "khoẻ" and "thuý" as "hòa", "khỏe" and "thúy". */
const NEW_TONE_PLACE = /(?<before>[^q\s])(?<glide>[ou])(?<vowel>[àáảãạèéẻẽẹỳýỷỹỵ])$/u;
const MARKED = /[^\p{ASCII}]/u;

/** A Vietnamese sentence as tokens. Text without diacritics becomes a phrase that is compared without them. */
export function tokenizeVietnamese(sentence: string): Phrase {
  const words = splitWords(sentence);
  const plain = isWithoutDiacritics(words.map(({ text }) => text));
  const tokens: Token[] = [];
  for (const { opensBracket, text, marks } of words) {
    if (opensBracket) tokens.push({ text: ',', key: ',', glued: true });
    if (text !== '') tokens.push(tokenOf(text, plain));
    tokens.push(...marks.map((mark) => ({ text: mark, key: mark, glued: true })));
  }
  return new Phrase(tokens, plain);
}

/** Names keep their marks even where somebody types without, so only words in lower case and the first word count. */
function isWithoutDiacritics(words: readonly string[]): boolean {
  const counted = words.filter((word, index) => index === 0 || /^\p{Ll}+$/u.test(word));
  return counted.filter((word) => MARKED.test(word)).length < counted.length * 0.25;
}

/** Chat spellings are written out, so that a fact can be read and found by its words. */
function tokenOf(word: string, plain: boolean): Token {
  if (word === '-') return { text: word, key: ';', glued: false };
  const spell = (text: string): string => (plain ? fold(text) : text);
  const lower = word.toLowerCase();
  const meant = CHAT_WORDS.get(lower);
  if (meant !== undefined) return { text: spell(meant), key: spell(meant), glued: false };
  return {
    text: word,
    key: spell(SAME_SYLLABLES.get(lower) ?? lower.replace(NEW_TONE_PLACE, withToneInFront)),
    glued: false,
  };
}

function withToneInFront(_: string, before: string, glide: string, vowel: string): string {
  const [bare = '', ...tone] = vowel.normalize('NFD');
  return `${before}${(glide + tone.join('')).normalize('NFC')}${bare}`;
}
