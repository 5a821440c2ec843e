import type { Groups, Phrase } from '../../text/phrase.js';
import type { Rule } from '../../text/rule.js';
import { saysWhen } from '../time.js';

const often = (_: Groups, predicate: Phrase): boolean => saysWhen(predicate, 'every');

/** Skills. */
export const SKILL_RULES: readonly Rule[] = [
  {
    label: 'Kỹ năng',
    when: [
      '(có thể |biết )(cách )?(?<items>{skill_verb}( (?!gì|sao|nào|làm|thế|là).+)?)',
      '(nói|viết|đọc|hiểu|giao tiếp)( (được|thạo|tốt|lưu loát|thông thạo|giỏi|rành|bằng|được bằng))+ (?<items>...)',
      '(nói|biết)( (một chút|chút|một ít|ít|sơ sơ|chút ít|khá|cả))? (?<items>tiếng {word}( .+)?)',
      '(giỏi|khá giỏi|kém|dở|tệ|thành thạo|thông thạo|rành|sành|chuyên về|có năng khiếu|có khiếu|thạo|' +
        'khéo tay|nấu ăn ngon|nấu .+ ngon|hát hay|vẽ đẹp|viết .+ đẹp|bơi giỏi|giỏi về|học giỏi|mù tịt về|' +
        'không giỏi|không rành|dốt|yếu) ...?',
      '(tự |đi |theo |đăng ký )*(học|tập|luyện|theo học)( (chơi|cách|nói))? (?<items>(tiếng|ngoại ngữ|đàn|' +
        'vẽ|bơi|lái|nấu|hát|nhảy|múa|guitar|piano|violin|organ|trống|code|lập trình|võ|may|đan|thêu|làm bánh|' +
        'pha chế|cắm hoa|thiết kế|photoshop|excel|chụp ảnh|tài chính|chứng khoán|ielts|toeic|hsk|python|java|' +
        'thanh nhạc|kèn|sáo|cờ|boxing|muay|karate|taekwondo|judo|aikido|vovinam|ukulele|kỹ năng|giao tiếp|' +
        'thuyết trình|đi xe|nấu ăn|làm gốm|tarot|phong thủy|trang điểm|làm nail|cắt tóc|bắn cung|lướt ván|' +
        'trượt|skateboard|thiền|yoga)( .+)?)',
      '(có|lấy được|thi được|đạt|được|đậu|đỗ|thi đậu|thi đỗ|mới có|nhận) (bằng|chứng chỉ|đai|giải|ielts|' +
        'toeic|toefl|hsk|jlpt|n[1-5]|huy chương) ...?',
      'chơi (được )?(?<items>(đàn|guitar|piano|violin|organ|trống|sáo|ukulele|kèn|saxophone|cello|harmonica) ...?)',
    ],
    unless: 'có thể (nói|viết|sửa)',
  },
  {
    label: 'Chưa biết',
    when: ['(không|chưa|chẳng|chả) biết {skill_verb} ...?', '(không|chưa) (nói|chơi|lái|bơi) được ...?'],
  },
];

/** What somebody is at for a while. */
export const ONGOING_RULES: readonly Rule[] = [
  {
    label: 'Hiện tại',
    when: [
      'đang (đọc|xem|viết|xây|sửa|nghiên cứu|phát triển|theo dõi|luyện|ôn|dạy|chăm|trông|quen|hẹn hò|yêu|' +
        'tập|làm quen|cai sữa|ở cữ|nghỉ (thai sản|hè|phép|lễ)|đi (du lịch|công tác|nghĩa vụ|tình nguyện)|' +
        'chuyển|bán|kinh doanh|thi công|viết sách) ...',
    ],
    unless: 'bài|luận|email|mail|báo cáo|code|file|đoạn|câu|tin nhắn|đề',
    confidence: 0.7,
  },
];

/** What somebody does again and again. */
export const HABIT_RULES: readonly Rule[] = [
  {
    label: 'Thói quen',
    when: ['(({filler}|có) )*{often} ({often} )*{word} ...?'],
    unless:
      'luôn (luôn )?(nghĩ|tin|sẵn sàng|mong|đúng)|(hay|luôn|chỉ|toàn) (là|bị lỗi|có|muốn|nghĩ|nói|hỏi|đùa|' +
      'đang|biết|cần|thấy|được)',
  },
  {
    label: 'Thói quen',
    when: ['(cũng )?{word} {word} ...?', '(dậy|ngủ|thức) ...?'],
    where: often,
    unless: '(có|sẽ|đã|vừa|mới|nghĩ|bị|là) ...',
  },
  {
    label: 'Thói quen',
    when: [
      '(dậy|thức dậy|ngủ|đi ngủ|thức khuya|dậy sớm|ngủ trễ|ngủ muộn|ăn sáng|uống cà phê|uống trà|' +
        'đi làm bằng|đi học bằng|đi xe (bus|buýt|máy|đạp)|hút thuốc|nhậu|bỏ bữa sáng|ngủ trưa)( (?!đi|đây|' +
        'thôi|nhé).*)?',
    ],
    confidence: 0.7,
  },
  {
    label: 'Thói quen',
    when: [
      '(tham gia|gia nhập|sinh hoạt (ở|trong)|là thành viên)( (của|vào))? (?!cuộc trò chuyện|khảo sát|bình chọn).+',
    ],
  },
  { label: 'Sở thích', when: ['(hay )?(sưu tầm|sưu tập) (?<items>...)'] },
  { label: 'Sở thích', when: ['{hobby} ...?'], unless: 'hôm nay|lát nữa|bây giờ', confidence: 0.7 },
];
