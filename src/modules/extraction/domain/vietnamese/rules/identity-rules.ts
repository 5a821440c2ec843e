import { type Groups, isCapitalised } from '../../text/phrase.js';
import type { Rule } from '../../text/rule.js';
import { isNameLike } from '../names.js';

const named = ({ value }: Groups): boolean => isNameLike(value);

/** Who somebody is: name, age, looks. The predicate is what follows "tôi", "mình", "em" … */
export const IDENTITY_RULES: readonly Rule[] = [
  { label: 'Tên', when: ['{adv}(tên thật |tên đầy đủ )?tên( (là|:|thật là|đầy đủ là))? (?<value>{word}( {word}){0,4})', 'họ tên( là)? (?<value>{word}( {word}){0,5})'] },
  { label: 'Tên', when: ['là (?<value>{word}( {word}){0,4})'], where: named },
  { label: 'Tên gọi', when: ['{adv}(được |bị )?(mọi người |bạn bè )?(gọi là|biệt danh là|nickname là|có biệt danh( là)?) ...'] },
  {
    label: 'Tuổi',
    when: ['{adv}(được |gần |sắp |mới |tròn |bước sang tuổi |ngoài |hơn |tầm |khoảng |qua |tuổi )*({number}|\\d+)( {number_word})? tuổi ...?', '{adv}(bước sang|sắp sang|bước qua) tuổi ...', '{adv}tuổi (con )?(tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi|chuột|trâu|hổ|mèo|rồng|rắn|ngựa|dê|khỉ|gà|chó|heo|lợn) ...?'],
  },
  { label: 'Ngày sinh', when: ['{adv}(được )?sinh (năm|ngày|tháng|vào|hôm) ...', '{adv}(sinh )?\\d{4}', '{adv}(sinh )?năm sinh (là )?...'] },
  { label: 'Chiều cao', when: ['{adv}cao (khoảng |tầm |được |có |mỗi )*(1 ?m|mét|\\d+ ?(cm|m|mét)|\\d[^ ]*m\\d*|một mét) ...?'] },
  { label: 'Cân nặng', when: ['{adv}nặng (khoảng |tầm |được |có |gần |hơn |tận )*\\d+ ?(kg|ký|kí|cân|kilo)? ...?'] },
  { label: 'Nhóm máu', when: ['{adv}(có |thuộc |mang )?nhóm máu (?<value>...)'] },
  { label: 'Tôn giáo', when: ['{adv}(theo )(đạo|phật|thiên chúa|công giáo|tin lành|hồi giáo) ...?', '{adv}(là )?(phật tử|người công giáo|tín đồ {word}|người theo đạo ...|con chiên|người có đạo)( ...)?', '{adv}không theo (đạo|tôn giáo) ...?'] },
  { label: 'Cung hoàng đạo', when: ['{adv}(là |thuộc )?cung (?<value>...)'] },
  { label: 'Cá nhân', when: ['{adv}(là )?(người )?(thuận tay trái|thuận tay phải|hướng nội|hướng ngoại|đồng tính|song tính|les|gay|lesbian|chuyển giới|mồ côi|mù|câm|khuyết tật|nhút nhát|cầu toàn|lạc quan|bi quan|cận thị) ...?', '{adv}(có )(hình xăm|tóc|mắt|đồng xu|má lúm|nốt ruồi|răng khểnh|sẹo) ...'] },
];

/** Where somebody is from and lives. */
export const HOME_RULES: readonly Rule[] = [
  {
    label: 'Quê quán',
    when: [
      '{adv}(có )?quê( (gốc|ngoại|nội))?( (ở|tại|là|gốc|:))? (?<value>...)',
      '{adv}(đến|tới) từ ...',
      '{adv}(được )?(sinh ra|lớn lên|sinh ra và lớn lên|sinh trưởng)( và lớn lên)? (ở|tại|trong|trên|cùng|với) ...',
      '{adv}(là )?người (miền|vùng|phố|xứ|dân tộc|quê) ...',
      '{adv}(là )?(người gốc|dân gốc|gốc|dân) (?!it|văn phòng|công sở|chơi|thể thao|marketing).+',
      '{adv}là (người|con gái|con trai|gái|trai|dân) (?<place>...)',
    ],
    where: ({ place }) => place === undefined || place.tokens.every(({ text }) => /^\p{Lu}/u.test(text)),
  },
  { label: 'Từng sống', when: ['{adv}(từng|đã từng) (sống|ở|cư trú|du học|trọ|định cư|sinh sống) ...'] },
  { label: 'Sống cùng', when: ['{adv}(sống|ở|ở trọ|ở ghép|ở chung|ở nhà|sống chung|trọ) (một mình|với|cùng|chung|riêng|ghép|chung với|cùng với) ...?'] },
  {
    label: 'Địa chỉ',
    when: [
      '{adv}(sống|sinh sống|cư trú|định cư|tạm trú|trú|ngụ|thường trú|lập nghiệp|an cư)( và (làm việc|học tập|học|sinh sống|làm ăn))? (ở|tại|trong|trên|gần|bên|ngoài|dưới|với|cùng|tận|quanh)? ?...',
      '{adv}(ở|ở trọ|trọ|ở tại|ở gần|ở trong|thuê (trọ|nhà|phòng|căn hộ|chung cư|một {word} {word})|thuê nhà|ở ghép)( (ở|tại|gần|trong|khu|trên))? (?!đây|đó|kia|nhà|đâu|chỗ|trường|công ty|cơ quan|ngoài|trong|bệnh viện|quán|trên đường|bên cạnh|phòng).+',
      '{adv}(chuyển|dọn|dời|chuyển nhà|dọn nhà|chuyển trọ|dọn trọ|chuyển hẳn|chuyển đi)( (nhà|hẳn|lại))? (đến|vào|ra|về|lên|sang|tới|qua|xuống|từ) ...',
      '{adv}nhà (ở|tại|gần|trong|trên|nằm) ...',
      '{adv}không còn (sống|ở)( (ở|tại))? ...',
    ],
    unless: 'chuyển (sang|qua|về) (làm|học|nghề|ngành|chủ đề|tiếng|khoản|câu)',
  },
  { label: 'Địa chỉ', when: ['{adv}(vào|ra|về|lên|sang|qua|xuống) (?<place>{word}( {word}){0,2})( (ở|sống|rồi|lập nghiệp|làm ăn|định cư|hẳn)( ...)?)'], where: ({ place }) => isCapitalised(place?.tokens[0]), confidence: 0.7 },
];
