import { stemEnglish } from './english-stem.js';

/** Words of a question or sentence that say nothing about its subject. Case folded, diacritics kept. */
const ENGLISH = `
a about am an and any are as at be been but by can could did do does for from had has have he her here him his how i if
in into is it its itself may me might my no not of on or our ours own she should so some such than that the their theirs
them then there these they this those to us was we were what when where which while who whom whose why will with would
you your yours also just being having doing
`;
const VIETNAMESE = `
à ai anh ạ bạn bị bởi các cái cho chị có còn của cũng cùng đã đang đâu để đến đi đó được em gì hay hãy không khi là lại
lên mà mấy mình nào này nên nếu nhé những như nhưng ở rất ra rằng rồi sao sẽ tại tao thì thế theo tôi tớ trong từ và vào
vẫn vậy về vì với xin
`;
/** Vietnamese stop words as they are typed without diacritics, where no common word is spelt alike. */
const VIETNAMESE_UNMARKED = 'cua cung dang duoc khong nhung toi va voi la thi nao gi';

/**
 * Words that tell little of what is looked for, though they are no stop words: a small owner's statistics can not show
 * yet that they are common.
 */
const COMMON = `
ask become believe big call come currently day different each ever especially favorite favourite feel find first get
give go good great happen help important keep kind know last let like long look lot love main make many mean mention much need
new often old other part people place plan possible recent recently say see seem similar some start take talk tell thing
think time try type use various want way week well work would year
biết bắt cần chuyện con cuộc cách hơn hỏi làm loại lần lắm một muốn ngày nhiều nói năm nhất người rất thích thường
thời tháng thấy tuần từng vừa việc yêu đồ đều điều
`;

// "an" may be "ăn" (to eat) typed without diacritics, "will" a name: such words stay in the index.
const AMBIGUOUS = new Set('an am be but can cho do in may me no on so to will'.split(' '));

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** Words that a query is searched without, unless it has no others. */
export const QUERY_STOP_WORDS: ReadonlySet<string> = new Set([
  ...words(ENGLISH),
  ...words(VIETNAMESE),
  ...words(VIETNAMESE_UNMARKED),
]);

/** Words that are not indexed at all: only those that can not be anything else. */
export const UNINDEXED_WORDS: ReadonlySet<string> = new Set(words(ENGLISH).filter((word) => !AMBIGUOUS.has(word)));

/** Words that are searched with less weight, by the key of their token. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(words(COMMON).map(stemEnglish));
