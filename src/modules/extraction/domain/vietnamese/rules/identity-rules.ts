import { type Groups, isCapitalised } from '../../text/phrase.js';
import type { Rule } from '../../text/rule.js';
import { isNameLike } from '../names.js';

/** A time that is over. */
const FORMERLY =
  '(hồi|lúc|thời|ngày) (nhỏ|bé|còn nhỏ|trẻ|xưa|trước|con nít|đi học|sinh viên|cấp \\d|(học )?đại học)|trước đây|' +
  'trước kia|xưa|trước';

const named = ({ value }: Groups): boolean => isNameLike(value);

/** Who somebody is: name, age, looks. The predicate is what follows "tôi", "mình", "em" … */
export const IDENTITY_RULES: readonly Rule[] = [
  {
    label: 'Tên',
    kind: 'name',
    when: [
      '(tên thật |tên đầy đủ )?tên( (là|:|thật là|đầy đủ là))? (?<value>{word}( {word}){0,4})',
      'họ tên( là)? (?<value>{word}( {word}){0,5})',
    ],
  },
  { label: 'Tên', kind: 'name', when: ['là (?<value>{word}( {word}){0,4})'], where: named },
  {
    label: 'Tên gọi',
    kind: 'nickname',
    when: ['(được |bị )?(mọi người |bạn bè )?(gọi là|biệt danh là|nickname là|có biệt danh( là)?) ...'],
  },
  {
    label: 'Tuổi',
    kind: 'age',
    when: [
      '(được |gần |sắp |mới |tròn |bước sang tuổi |ngoài |hơn |tầm |khoảng |qua |tuổi )*({number}|' +
        '\\d+)( {number_word})? tuổi ...?',
      '(bước sang|sắp sang|bước qua) tuổi ...',
      '\\d{2}( rồi)? (năm nay|nay)',
      'tuổi (con )?(tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi|chuột|trâu|hổ|mèo|rồng|rắn|' +
        'ngựa|dê|khỉ|gà|chó|heo|lợn) ...?',
    ],
  },
  {
    label: 'Ngày sinh',
    when: ['(được )?sinh (năm|ngày|tháng|vào|hôm) ...', '(sinh )?\\d{4}', '(sinh )?năm sinh (là )?...'],
  },
  {
    label: 'Chiều cao',
    kind: 'height',
    when: ['cao (khoảng |tầm |được |có |mỗi )*(1 ?m|mét|\\d+ ?(cm|m|mét)|\\d[^ ]*m\\d*|một mét) ...?'],
  },
  {
    label: 'Cân nặng',
    kind: 'weight',
    when: ['nặng (khoảng |tầm |được |có |gần |hơn |tận )*\\d+ ?(kg|ký|kí|cân|kilo)? ...?'],
  },
  { label: 'Nhóm máu', kind: 'blood type', when: ['(có |thuộc |mang )?nhóm máu (?<value>...)'] },
  {
    label: 'Tôn giáo',
    when: [
      'theo (đạo {word}|phật|thiên chúa|công giáo|tin lành|hồi giáo) ...?',
      '(là )?(phật tử|người công giáo|tín đồ {word}|người theo đạo ...|con chiên|người có đạo)( ...)?',
      'không theo (đạo|tôn giáo) ...?',
      '(không )?tin (vào )?(chúa|phật|thần|tử vi|tâm linh|bói|ma|luật|nhân quả|kiếp|chiêm tinh) ...?',
    ],
  },
  { label: 'Cung hoàng đạo', when: ['(là |thuộc )?cung (?<value>...)'] },
  {
    label: 'Cá nhân',
    when: [
      '(là )?(người )?(thuận tay trái|thuận tay phải|hướng nội|hướng ngoại|đồng tính|song tính|les|gay|' +
        'lesbian|chuyển giới|mồ côi|mù|câm|khuyết tật|nhút nhát|cầu toàn|lạc quan|bi quan|cận thị) ...?',
      '(có )(hình xăm|tóc|mắt|đồng xu|má lúm|nốt ruồi|răng khểnh|sẹo) ...',
    ],
  },
];

/** Where somebody is from and lives. */
export const HOME_RULES: readonly Rule[] = [
  {
    label: 'Quê quán',
    when: [
      '(có )?quê( (gốc|ngoại|nội))?( (ở|tại|là|gốc|:))? (?<value>...)',
      '(đến|tới) từ ...',
      '(được )?(sinh ra|lớn lên|sinh ra và lớn lên|sinh trưởng)( và lớn lên)? (ở|tại|trong|trên|cùng|với) ...',
      '(là )?người (miền|vùng|phố|xứ|dân tộc|quê) ...',
      '(là )?(người gốc|dân gốc|gốc|dân) (?!it|văn phòng|công sở|chơi|thể thao|marketing).+',
      '((là )?người|là (con gái|con trai|gái|trai|dân)) (?<place>...)',
    ],
    where: ({ place }) => place === undefined || place.tokens.every(({ text }) => /^\p{Lu}/u.test(text)),
  },
  {
    label: 'Từng sống',
    when: [`(${FORMERLY}) .*(sống|sinh sống|ở|trọ) (ở|tại|trong) ...`, `(sống|sinh sống|ở|trọ) ... (${FORMERLY})`],
  },
  { label: 'Từng sống', when: ['(từng|đã từng) (sống|ở|cư trú|du học|trọ|định cư|sinh sống) ...'] },
  {
    label: 'Sống cùng',
    when: [
      '(sống|ở|ở trọ|ở ghép|ở chung|ở nhà|sống chung|trọ) (một mình|với|cùng|chung|riêng|ghép|chung với|cùng với) ...?',
    ],
  },
  {
    label: 'Địa chỉ',
    kind: 'home',
    when: [
      '(sống|sinh sống|cư trú|định cư|tạm trú|trú|ngụ|thường trú|lập nghiệp|an cư)( và (làm việc|học tập|' +
        'học|sinh sống|làm ăn))? (ở|tại|trong|trên|gần|bên|ngoài|dưới|với|cùng|tận|quanh)? ?...',
      '(ở|ở trọ|trọ|ở tại|ở gần|ở trong|thuê (trọ|nhà|phòng|căn hộ|chung cư|một {word} {word})|thuê nhà|' +
        'ở ghép)( (ở|tại|gần|trong|khu|trên))? (?!đây|đó|kia|nhà|đâu|chỗ|trường|công ty|cơ quan|ngoài|trong|' +
        'bệnh viện|quán|trên đường|bên cạnh|phòng).+',
      '(chuyển|dọn|dời|chuyển nhà|dọn nhà|chuyển trọ|dọn trọ|chuyển hẳn|chuyển đi)( (nhà|hẳn|lại))? (đến|' +
        'vào|vô|ra|về|lên|sang|tới|qua|xuống|từ) ...',
      'nhà (ở|tại|gần|trong|trên|nằm) ...',
      'không còn (sống|ở)( (ở|tại))? ...',
    ],
    unless:
      'chuyển (sang|qua|về) (làm|học|nghề|ngành|chủ đề|tiếng|khoản|câu|chạy|bán|lái|kinh doanh|dạy|đi|ăn|uống|' +
      'dùng|xài|chơi|nuôi|thích|xem|nghe|đọc|viết|tập|mô hình|chế độ|trạng thái|màu)',
  },
  {
    label: 'Địa chỉ',
    kind: 'home',
    when: [
      '(vào|ra|về|lên|sang|qua|xuống) (?<place>{word}( {word}){0,2})( (ở|sống|rồi|lập nghiệp|làm ăn|' +
        'định cư|hẳn)( ...)?)',
    ],
    where: ({ place }) => isCapitalised(place?.tokens[0]),
    confidence: 0.7,
  },
];
