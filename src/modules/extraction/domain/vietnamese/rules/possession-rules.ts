import type { Rule } from '../../text/rule.js';

/** Family and pets that somebody has. */
export const FAMILY_RULES: readonly Rule[] = [
  {
    label: 'Gia đình',
    when: [
      '(đã |được |mới )*có( được)? ((một|hai|ba|bốn|năm|\\d+|mấy|nhiều|đông|cặp|hai đứa|ba đứa|một đứa|đứa|' +
        'thằng|cô|cậu|người|ông|bà|thêm|vợ và|chồng và) )*({kin_sure}|con|cháu|em|anh|chị|anh em|em bé|bé|' +
        'anh trai|nhóc|người (em|anh|chị|con|yêu|chồng|vợ))( (gái|trai|sinh đôi|nhỏ|ruột|song sinh|' +
        'lớn))?( (\\d.*|{number} .*|tên|đang|học|là|và|còn|,|đã|sống|mới|năm|chưa|trong|nữa) ...?)?',
      '{number} (con|đứa)( (trai|gái|nhỏ|lớn))*( ...)?',
      '(không|chưa) có (con|anh chị em|em|gia đình|anh em|vợ|chồng|người yêu|bạn gái|bạn trai|cháu) ...?',
      'đặt tên (cho )?(con|bé|cháu|em bé)( (gái|trai|đầu lòng))? ...',
      'là (con|anh|chị|em|cháu|mẹ|bố|ba|cha|bà|ông)( (một|cả|út|trưởng|thứ|trai|gái|duy nhất|nuôi|hai|ba|' +
        'lớn|đầu|đơn thân|bỉm sữa|của|hai con|đầu lòng|nội|ngoại|đích tôn|dâu|rể)) ...?',
      '(làm |lên chức |được làm |sắp làm )(mẹ|bố|ba|cha|ông|bà|cô|chú|bác) ...?',
    ],
  },
  {
    label: 'Bạn bè',
    when: ['có ((một|hai|ba|vài|mấy|nhiều|đứa|thằng|con|người|cô|nhóm|hội) )*(bạn|{friend_noun})( (?!nào|gì).*)?'],
  },
];

export const PET_RULES: readonly Rule[] = [
  {
    label: 'Vật nuôi',
    when: [
      '(nhà )?(được |đang |có |mới |vừa |từng )*(nuôi|nhận nuôi|chăm|nuôi được|' +
        'nuôi thêm) (?!con(?! {animal_noun})|bạn|mộng|hy vọng|em bé|cháu|vợ|chồng|gia đình).+',
      '(có|mua|xin|nhặt|nhặt được|cứu|được tặng|đón|mới có|rước|xin được)( (được|về|thêm|một|hai|ba|\\d+|' +
        'mấy|cặp|đàn|vài|bốn|năm|nguyên))* {animal} ...?',
      'không (nuôi|có) {animal} ...?',
    ],
    unless: 'trong nhà có chuột|mua thức ăn|ăn thịt',
  },
];

/** Things that somebody has. */
export const THING_RULES: readonly Rule[] = [
  {
    label: 'Sở hữu',
    when: [
      '(sở hữu|sắm) ...',
      '(không|chưa) có (xe|nhà|ô tô|máy|điện thoại|tivi|bằng|facebook|zalo|tài khoản|thẻ|bảo hiểm|điều hòa|' +
        'tủ lạnh|laptop) ...?',
      '(dùng|xài|sử dụng|chạy|đi|lái)( con| chiếc| cái| em| một)* (iphone|samsung|xiaomi|oppo|macbook|' +
        'laptop|máy|xe|ô tô|vision|sh|wave|dream|vinfast|honda|toyota|mazda|android|windows|linux|điện thoại|' +
        'exciter|airblade|lead|vespa|kindle|ipad|dell|hp|asus) ...?',
      'có (một|1|hai|ba|\\d+|chiếc|căn|cái|cây|bộ|mấy|vài|nhiều|con|mảnh|miếng|cặp|lô|kênh|tài khoản|xe|' +
        'nhà|đất|vườn|ô tô|ipad|blog|riêng|cả) ...',
    ],
    unless:
      'một mình|câu hỏi|việc|vấn đề|thắc mắc|ý|chuyện|bài|file|lỗi|đoạn|lần|người|điều|cách|thứ|chút|hôm|' +
      'ngày|lý do|lời|cảm giác|yêu cầu|đứa|kiểu|số|tin|thể|chỗ|mong ước|câu',
    confidence: 0.7,
  },
];
