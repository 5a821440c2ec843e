import type { Rule } from '../../text/rule.js';

/** Work and education. */
export const WORK_RULES: readonly Rule[] = [
  {
    label: 'Học vấn',
    when: [
      '(là |làm |đang là )?(một )?(cựu |tân )?{student} ...?',
      'học (để )?(trở thành|thành|làm) ...',
      'học (hết |đến |tới |xong |lên )*(lớp|năm|ngành|khoa|đại học|cao đẳng|trung cấp|trường|cấp|tại|ở|' +
        'thạc sĩ|tiến sĩ|cao học|kinh tế|luật|y|dược|sư phạm|bách khoa|ngoại thương|chuyên|chuyên ngành|' +
        'văn bằng|nghề|online|it|công nghệ|kế toán|marketing|thiết kế|ngôn ngữ|quản trị|kỹ thuật|báo chí|' +
        'tâm lý|kiến trúc|nông lâm|mỹ thuật|phổ thông|mba|tài chính|du lịch|cơ khí|điện|xây dựng|song bằng|' +
        'phd) ...?',
      '(tốt nghiệp|du học|ra trường|bảo lưu|bỏ học|thi (đỗ|đậu|trượt|rớt|vào)|đỗ|đậu|trúng tuyển|' +
        'làm (luận văn|đồ án|luận án|nghiên cứu sinh)|bảo vệ (luận văn|luận án|đồ án)|theo học) ...?',
      '(có|lấy|nhận|học|được|giành) (được )?(bằng|học bổng|chứng chỉ) (?!lái|ielts|toeic|toefl|hsk|jlpt|n\\d).+',
      '(là )?(năm (nhất|hai|ba|tư|cuối|\\d)|k\\d\\d) ...?',
      '(nghỉ|thôi|bỏ) học (rồi|luôn|hẳn|từ .+)',
    ],
    unless: 'bằng (lái|cách)|thi (đỗ|đậu|trượt|rớt) bằng lái',
  },
  {
    label: 'Thay đổi công việc',
    kind: 'job',
    when: [
      '(bị |được |đã |mới |vừa )*(nghỉ việc|nghỉ làm|thất nghiệp|về hưu|nghỉ hưu|đổi việc|chuyển việc|nhảy việc|' +
        'mất việc|sa thải|đuổi việc|cho nghỉ việc|thôi việc|bỏ việc|đổi nghề) ...?',
    ],
    unless: 'năm (19|20)\\d\\d|hồi .+|{amount} năm trước|trước đây|hôm nay|mai|tạm .+',
  },
  {
    label: 'Thay đổi công việc',
    when: [
      '(bị |được |xin |có |tìm |nhận )*(nghỉ việc|nghỉ làm|thất nghiệp|về hưu|nghỉ hưu|đổi việc|' +
        'chuyển việc|nhảy việc|thăng chức|lên (chức|trưởng|phó|giám|quản|tổ)|tăng lương|mất việc|sa thải|' +
        'đuổi việc|cho nghỉ việc|thôi việc|nhận việc|tìm được việc|xin được việc|việc mới|đi làm lại|bỏ việc|' +
        'công việc mới|chuyển công tác|chuyển ngành|đổi nghề|offer) ...?',
      '(không còn|không|chưa|hết) (làm|đi làm) ...?',
    ],
  },
  {
    label: 'Trước đây',
    when: [
      '(là|làm) (một |nghề )*({occupation}|(ở|tại|cho|bên) ...) .*(hồi .+|trước đây|trước kia|trước)',
      '(hồi .+|trước đây|trước kia) (là|làm) (một |nghề )*({occupation}|(ở|tại|cho|bên) ...)',
    ],
  },
  {
    label: 'Nghề nghiệp',
    kind: 'job',
    when: [
      '(({filler}) )*(là|làm|làm nghề|làm công việc|hành nghề|theo nghề|công tác|làm bên|làm về|làm mảng|' +
        'làm ngành|làm cái nghề) (một |1 |cái |nghề |công việc |chị |anh |cô )*{occupation} ...?',
      '(({filler}) )*làm( việc)? (ở|tại|cho) ...',
      '(chuyển|đổi) (sang|qua|về) (làm|chạy (xe ôm|xe tải|grab|taxi)|bán|lái|dạy|kinh doanh) ...?',
    ],
    unless: 'thêm|cuối tuần|nhà|buổi tối|hồi .+|trước đây|trước kia|.*trước|(làm|là) (thế|sao|gì|ơn)|lỗi|với bạn',
  },
  {
    label: 'Nghề nghiệp',
    when: [
      '(là|làm|làm nghề|làm công việc|hành nghề|theo nghề|công tác|làm bên|làm về|làm mảng|làm ngành|' +
        'làm chủ|làm cái nghề) (một |1 |cái |nghề |công việc |chị |anh |cô )*{occupation} ...?',
      '{occupation} (ở|tại|cho|bên) ...',
      '(là )?(dân|nhân viên|kỹ sư|giáo viên|công nhân|nhân viên) (?!ta)...',
      'làm( việc| công việc| thêm| part time| full time)? (ở|tại|cho|bên|trong|cùng|từ xa|tự do|remote|' +
        'online|ca|công sở|nhà nước|hành chính|thời vụ|theo ca|về|mảng|ngành|nghề|thuê|công|freelance|part|' +
        'full|thêm|giờ|việc) ...?',
      '(kinh doanh|buôn bán|bán (hàng|đồ|quần áo|mỹ phẩm|online|cà phê|trà|bún|phở|vé|bảo hiểm|rau|hoa|' +
        'sách|{word} online)|mở (một |được |cái )*(quán|tiệm|cửa hàng|shop|công ty|nhà hàng|xưởng|studio|lớp|' +
        'trung tâm|phòng khám|homestay|spa|{number} (quán|tiệm|cửa hàng))|chạy (grab|xe (ôm|tải|khách|bus|buýt|công nghệ)|taxi|be|ads|' +
        'bàn|show)|lái (taxi|xe tải|grab|xe công nghệ|xe khách|xe bus|máy bay)|dạy (?!{self}|{you}|bạn).+|' +
        'phụ (bếp|hồ|quán|bán)|làm chủ|quản lý (một |nhóm|team|nhà|cửa|chuỗi)|điều hành|khởi nghiệp|' +
        'đi làm (ở|tại|thêm|công nhân|văn phòng|được|từ)|công tác (ở|tại)|giao hàng|đi biển|làm ruộng|' +
        'làm rẫy|làm nông|cắt tóc thuê|may gia công) ...?',
      'ở nhà (nội trợ|trông con|chăm con|trông cháu|làm nội trợ|giữ cháu|bán hàng) ...?',
      '(thực tập|công tác|giảng dạy|trực|phụ trách|học việc|cộng tác|làm ăn) ...',
      '(lương|thu nhập) (?!bao).+',
    ],
    unless: 'làm (thế|sao|gì|ơn)|làm việc (này|đó|với bạn|nhà|gì)|lỗi',
  },
  {
    label: 'Nghề nghiệp',
    when: [
      'làm (?!báo cáo|gì|sao|thế|vậy|ơn|được|bài|quen|phiền|theo|lại|xong|cho|hết|bạn|mất|rơi|hỏng|tình|bánh|thơ|' +
        'đồ|như|rồi|nhầm|sai|mẹ|bố|ba|dâu|rể|đám|tóc|nail cho|vườn|gốm|vỡ|bể|việc|nhiều|ít|quá|mới|thử|mình|' +
        'tôi|em|anh|chị|đúng|rõ|chung|cùng|từ thiện).{1,40}',
    ],
    confidence: 0.7,
  },
];
