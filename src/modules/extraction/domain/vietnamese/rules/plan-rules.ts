import type { Groups, Phrase } from '../../text/phrase.js';
import type { Rule } from '../../text/rule.js';
import { saysWhen } from '../time.js';

const dated = (_: Groups, predicate: Phrase): boolean => saysWhen(predicate, 'future', 'date');
const MOMENT =
  '(thử|xong|nhờ|cố|cố gắng|suy nghĩ|nghĩ|xem|hỏi|quay lại|báo|làm theo|liên hệ|nói|kể|trả lời|gửi|' +
  'đi ngủ|ngủ|đi ăn|đi tắm|đợi|chờ|tìm hiểu|kiểm tra|cân nhắc|cho bạn|nhắn|nhớ|chọn|lấy|đọc|hết|khóc|' +
  'chết|trễ|muộn|về đây|ra ngoài|đi đây|biết|giúp|dùng|học hỏi|ghi nhớ|chú ý|lưu ý|nấu thử|làm thử|' +
  'hiểu|tin|phải|có|ăn|là)( (?!con|em bé|thai|một|đợt|chồng|vợ|sách|đám cưới|lịch|buổi|bài thi|kỳ).*)?';

/** Dreams and intentions, by their adverb ("sẽ", "sắp", "định"): asked before what the verb itself tells. */
export const INTENTION_RULES: readonly Rule[] = [
  { label: 'Mơ ước', when: ['(mơ ước|ước mơ|có ước mơ|có mơ ước)( (là|được|về))* (?<value>(?!gì|thấy).+)'] },
  {
    label: 'Mơ ước',
    when: ['(mơ|ao ước|khao khát|ấp ủ|có giấc mơ)( (là|được|về|từ nhỏ|từ bé|một ngày|sau này))* (?!gì|thấy).+'],
  },
  {
    label: 'Kế hoạch',
    when: [`(({filler}|cũng|có lẽ|chắc|có thể) )*{ahead} ((sẽ|định|được|phải|đi|sắp) )*(?!phải|${MOMENT}$).+`],
  },
  { label: 'Kế hoạch', when: ['(sẽ |còn )?phải ...'], where: dated, confidence: 0.7 },
];

/** Wishes, savings and appointments. */
export const PLAN_RULES: readonly Rule[] = [
  {
    label: 'Kế hoạch',
    when: [
      '(tiết kiệm|dành dụm|để dành|dành tiền|gom tiền|góp tiền|chắt chiu)( tiền)? (để|mua|cho|đi) ...',
      '(đăng ký|đặt vé|đặt tour|đặt phòng|book|nộp (hồ sơ|đơn)|ứng tuyển|xin visa|làm visa|săn vé) ...',
      '(có|có một|có 1) (lịch|hẹn|buổi|cuộc|chuyến|kỳ thi|bài thi|bài kiểm tra|đám|vé|tour|show|trận|ca mổ|' +
        'deadline|cuộc thi) (?!nào|gì).+',
      '(ôn thi|luyện thi|chuẩn bị thi|đặt mục tiêu|phấn đấu|lên lịch|ấp ủ|nhắm|hướng tới|mong muốn|mong|' +
        'hy vọng|nuôi mộng|có mục tiêu|háo hức|hẹn) (?!bạn|được bạn|gặp lại|tin).+',
    ],
    unless: 'mong bạn|mong được (bạn|giúp|tư vấn)',
  },
  {
    label: 'Đang tìm',
    when: [
      '(đi )?tìm (việc|nhà|căn hộ|chung cư|phòng|trọ|chỗ ở|bạn gái|bạn trai|người yêu|trường|lớp|' +
        'chỗ thực tập|bạn cùng phòng|người ở ghép|mua|thuê|công việc|một công việc|mèo|chó|bảo mẫu|gia sư|' +
        'mặt bằng) ...?',
    ],
  },
  {
    label: 'Mong muốn',
    when: ['(rất |cũng |luôn )*(muốn|không muốn|thèm được|mong muốn|chỉ muốn)( được)? (?!{self}|{you}).+'],
    unless: 'muốn (được )?(nghe|biết|hỏi|xem|nói|dừng|hủy|đổi|trả)',
  },
];

/** A time to come makes a plan of any verb. */
export const DATED_PLAN_RULES: readonly Rule[] = [
  {
    label: 'Kế hoạch',
    when: [
      '(cũng )?(đi|về|thi|cưới|bay|ra|vào|lên|sang|bắt đầu|khai trương|phỏng vấn|tốt nghiệp|mổ|khám|có|học|' +
        'sinh|chuyển|bảo vệ|đám|kết hôn|tổ chức|nhận|gặp|họp|nghỉ|tham gia|mua|làm|đón|xuất|đá|chạy|' +
        'thuyết trình|công tác|du lịch|dự|ăn|nhập|đưa|mở|chơi|leo|xem|nộp|hết hạn|trả|dọn) ...?',
    ],
    where: (_, predicate) => saysWhen(predicate, 'future', 'date') && !saysWhen(predicate, 'past'),
    unless: 'có (thể|gì|việc)|nói tiếp|làm (gì|sao)|có (mưa|nắng|bão)|đã|rồi',
  },
];
