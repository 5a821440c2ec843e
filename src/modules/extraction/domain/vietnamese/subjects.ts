import { Pattern } from '../text/pattern.js';
import { type Groups, Phrase, isCapitalised } from '../text/phrase.js';
import { VIETNAMESE } from './lexicon/vietnamese.js';

/** Somebody or something of the user's, by the words that name it ("em gái", "con mèo"). */
export interface NamedSubject {
  readonly who: 'someone' | 'pet' | 'home' | 'thing';
  readonly name: Phrase;
  readonly predicate: Phrase;
}

/** Whom or what a clause is about; an attribute ("sở thích của tôi là …") comes with its value. */
export type Subject =
  | { readonly who: 'self'; readonly predicate: Phrase }
  | { readonly who: 'they'; readonly predicate: Phrase }
  | { readonly who: 'attribute'; readonly name: Phrase; readonly predicate: Phrase }
  | NamedSubject;

const pattern = (source: string): Pattern => Pattern.whole(source, VIETNAMESE);

const ATTRIBUTE_NOUN =
  '(họ |họ và )?tên( (thật|đầy đủ|đệm|gọi ở nhà|ở nhà|tiếng anh))?|sinh nhật|ngày sinh|năm sinh|tuổi|' +
  'quê( (quán|hương|nội|ngoại|gốc))?|địa chỉ( nhà)?|số điện thoại|số zalo|email|gmail|mail|facebook|' +
  'zalo|instagram|nghề( nghiệp)?|công việc( (hiện tại|chính|hiện giờ))?|(các |' +
  'những )?sở thích( (lớn nhất|chính))?|đam mê( (lớn nhất))?|thú vui|ước mơ|mơ ước|giấc mơ|' +
  'mục tiêu( {word}){0,3}?|kế hoạch( {word}){0,3}?|dự định|nhóm máu|chiều cao|cân nặng|' +
  'cung( hoàng đạo)?|biệt danh|nick( name)?|nickname|thế mạnh|điểm (mạnh|yếu)|sở (trường|đoản)|' +
  'chuyên ngành|ngành( học)?|trường( {word}){0,3}?|chức vụ|(mức )?lương|thu nhập|ngôn ngữ|tôn giáo|' +
  'quốc tịch|giới tính|size (giày|áo|quần)|thần tượng|idol|tình trạng hôn nhân|nỗi sợ( lớn nhất)?|' +
  'tật xấu|thói quen( {word}){0,3}?|ngày cưới|kỷ niệm ngày cưới|con số may mắn|số may mắn|nơi ở|' +
  'quê nhà|bệnh|dị ứng';
const ATTRIBUTE = pattern(
  `(?<name>${ATTRIBUTE_NOUN}) ({of_self} )(hiện tại |hiện giờ |sắp tới |năm nay |bây giờ |thì |` +
    'cũng )*(?<predicate>(là|:|vào|gồm|bao gồm|ngày|tháng|ở|rơi vào|tên|cũng là|chính là|\\d.*) ...?)',
);
const FAVOURITE = pattern(
  '(?<name>({word} ){1,4}?(yêu thích|ưa thích|khoái khẩu|thích|tủ|ruột|hâm mộ|yêu quý|sở trường|' +
    'thần tượng)( nhất)?) (của )?{self}( nhất)? (là|:) (?<predicate>...)',
);
const MOST_LIKED = pattern(
  '(?<thing>{word}( {word}){0,3}) (mà )?{self} (?<liking>(rất )?(thích|yêu|mê|hâm mộ|ghét|yêu thích|sợ|' +
    'ưa|khoái|ngưỡng mộ|tôn thờ|hay (ăn|nghe|xem|uống|nấu|làm|chơi|đọc|đi))( (ăn|nghe|uống|xem|đọc|đến|' +
    'đi|chơi))?( nhất)?) là (?<predicate>...)',
);
const SELF = pattern('{self} (thì |đây |này )*(?!ấy|ơi|kia|à|ạ|ta)(?<predicate>...)');
const WE = pattern('({we}|{one} (và|với|cùng) ({kin_sure}|{friend_noun})( {of_self})?) (thì )?(?<predicate>...)');
const RELATION = pattern(
  '((?<name>({number} )?({kin_sure}|{friend_noun})) {of_self}|my (?<mine>{kin_sure}|{friend_noun}))(?<rest> ...)',
);
/** "Bé Bông bị dị ứng": a child or a pet by its name. */
const LITTLE_ONE = pattern(
  '(?<name>(bé|con bé|cu|thằng cu|nhóc) (?<called>{word}))( (của |nhà )?{self})?(?<rest> (là|bị|thì|đang|tên|mới|vừa|sắp|đã|hay|không|năm nay|thích|sợ|ghét|học|ăn|\\d+|dị ứng|ngủ|nặng|cao|được|biết|chưa|cũng|có) ...)',
);
const RELATION_MAYBE = pattern(
  '(?<name>({number} )?{kin_maybe}) (của |nhà )?(tôi|mình|em|tớ|tao|tui|chúng tôi|bọn mình|con|cháu|' +
    'anh|chị)(?<rest> ...)',
);
const RELATION_ALONE = pattern(
  '(?<name>vợ|chồng|mẹ|bố|ông xã|bà xã|bố mẹ|ba mẹ|mẹ chồng|bố vợ|(ông|bà) (nội|ngoại)|(bé|đứa) (lớn|' +
    'nhỏ|út|đầu|thứ hai)|(anh|chị|em) (trai|gái)|(con|cháu) (trai|gái)( (đầu|lớn|út|nhỏ))?)(?<rest> (tên|' +
    'là|làm|bị|đang|sống|ở|mất|năm nay|sinh|dị ứng|thích|ghét|học|mới|vừa|sắp|đã|hay|\\d+|không|{word} \\d|' +
    'cũng|nuôi {self}|dạy {self}|bán|mở) ...?)',
);
const PET = pattern(
  '(?<name>({classifier} )?{animal_noun}( (mèo|chó|con|cảnh|cưng|mướp|tam thể|anh lông ngắn|ta|poodle|' +
    'corgi|husky))?( {word}){0,2}?) (của|nhà|bên) {self}(?<rest> ...)',
);
const PET_ALONE = pattern('(?<name>{classifier} {animal_noun}( {word})?)(?<rest> tên ...)');
const PET_CLOSE = pattern('(?<name>{classifier} {animal_noun}) {self}(?<rest> ...)');
const NAMED_PET = pattern('(?<name>(con|bé|em) {word}) nhà {self}(?<rest> ...)');
const HOME = pattern('(ở |trong |căn |ngôi )?(?<name>nhà)( (của )?{self})? (thì )?(?<predicate>...)');
const THING = pattern(
  '(cái |chiếc |căn(?! hộ) |con )?(?<name>{word}( {word}){0,3}?) của {self} (thì )?(?<predicate>...)',
);
const BELONGING = pattern(
  '(cái |chiếc |căn(?! hộ) |con )?(?<name>xe( (máy|đạp|ô tô|hơi))?|laptop|điện thoại|máy tính|công ty|' +
    'cơ quan|phòng( trọ)?|lớp|trường|xóm|khu|chung cư|quán|shop|tiệm|team|vườn|quê|làng|hợp đồng|visa|' +
    'hộ chiếu|đám cưới|chuyến bay|tàu|vé|{body}|lịch học|con xe)( của)? {self} (?<predicate>...)',
);
const THEY = pattern(
  '(nó|bé|cô ấy|anh ấy|chị ấy|ông ấy|bà ấy|em ấy|bạn ấy|cậu ấy|bé nó|ổng|bả|ảnh|chỉ|con bé|thằng bé|' +
    'cháu nó|chúng|chúng nó|tụi nó) (thì |cũng )*(?<predicate>...)',
);

/** The subject of a clause; undefined when it has none, or one that is not the user's. */
export function findSubject(clause: Phrase): Subject | undefined {
  return (
    findAttribute(clause) ??
    findSelf(clause.match(WE)) ??
    findSomeone(clause) ??
    withName('pet', clause.match(PET) ?? clause.match(PET_CLOSE) ?? clause.match(PET_ALONE) ?? namedPet(clause)) ??
    findHome(clause) ??
    findSelf(clause.match(SELF)) ??
    findThing(clause)
  );
}

function findAttribute(clause: Phrase): Subject | undefined {
  const { name, predicate } = clause.match(ATTRIBUTE) ?? clause.match(FAVOURITE) ?? {};
  if (name && predicate) return { who: 'attribute', name, predicate };
  const { thing, liking, predicate: liked } = clause.match(MOST_LIKED) ?? {};
  return thing && liking && liked ? { who: 'attribute', name: thing.followedBy(liking), predicate: liked } : undefined;
}

function findSelf(groups: Groups | undefined): Subject | undefined {
  const predicate = groups?.['predicate'];
  return predicate && { who: 'self', predicate };
}

function namedPet(clause: Phrase): Groups | undefined {
  const groups = clause.match(NAMED_PET);
  return isCapitalised(groups?.['name']?.tokens[1]) ? groups : undefined;
}

function findSomeone(clause: Phrase): Subject | undefined {
  const relation = clause.match(RELATION) ?? clause.match(RELATION_MAYBE) ?? clause.match(RELATION_ALONE);
  return withName('someone', relation) ?? littleOne(clause);
}

function littleOne(clause: Phrase): Subject | undefined {
  const { name, called, rest } = clause.match(LITTLE_ONE) ?? {};
  return name && rest && isCapitalised(called?.tokens[0])
    ? { who: 'someone', name, predicate: rest.trimmed() }
    : undefined;
}

function findHome(clause: Phrase): Subject | undefined {
  const { name, predicate } = clause.match(HOME) ?? {};
  return name && predicate ? { who: 'home', name, predicate } : undefined;
}

function findThing(clause: Phrase): Subject | undefined {
  const they = clause.match(THEY)?.['predicate'];
  if (they) return { who: 'they', predicate: they };
  const { name, predicate } = clause.match(BELONGING) ?? clause.match(THING) ?? {};
  return name && predicate ? { who: 'thing', name, predicate } : undefined;
}

/** Names right behind the noun belong to it: "anh trai tôi Minh làm …". */
function withName(who: 'someone' | 'pet', groups: Groups | undefined): Subject | undefined {
  const { name = groups?.['mine'], rest } = groups ?? {};
  if (!name || !rest) return undefined;
  let end = 0;
  while (end < 4 && end < rest.length - 1 && isCapitalised(rest.tokens[end])) end++;
  return { who, name: Phrase.join(name, rest.slice(0, end)), predicate: rest.slice(end).trimmed() };
}
