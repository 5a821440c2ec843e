import type { Lexicon } from '../../text/pattern.js';

/** Pronouns and the small words around a verb. */
export const GRAMMAR: Lexicon = {
  word: '[^ ,]+',
  number: '\\d[\\d.,]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài|nhiều|mười {number_word}',
  number_word: 'một|hai|ba|bốn|lăm|sáu|bảy|tám|chín',
  one: 'tôi|mình|em|anh|chị|tớ|tao|con|cháu|tui|mị|(cô|chú|bác)(?! (sĩ|giáo|gái|trai|ấy|chủ|bé|dâu|út|hai|ba))',
  we:
    '(chúng|bọn|tụi|nhóm|đám) (tôi|mình|em|tớ|tao|tui|con|cháu|anh|chị)|(hai )?vợ chồng( (tôi|mình|em|' +
    'anh|chị|tui))?|cả nhà( (tôi|mình|em|tui))?',
  self: '{we}|{one}',
  you: 'bạn|cậu|mày|bot|ad|admin|shop|các bạn|mọi người|cả nhà|bạn ơi|chúng ta|ai',
  of_self: '(của|nhà|bên) {self}|{self}',
  /** What stands between a subject and its verb and does not change what is said. */
  filler:
    'rất|cực kỳ|cực|siêu|khá|cũng|thật sự|thực sự|thật ra|thực ra|đều|vô cùng|đặc biệt|thì|vẫn còn|' +
    'vẫn đang|vẫn|hiện tại đang|hiện tại|hiện đang|hiện|đang|chủ yếu|hơi|quả thật|lại|đúng là|thiệt|vốn|' +
    'thiệt sự|hết sức|tuyệt đối|nói chung|nói thật|chính là|là người rất|luôn luôn rất|luôn',
  done: 'đã từng được|đã từng|đã được|đã|vừa mới|vừa được|vừa|mới được|mới|từng|có lần|suýt|lỡ|chưa từng|chưa bao giờ|xong',
  ahead:
    'sẽ|sắp(?! xếp)|định(?! (cư|nghĩa|hướng|kỳ))|tính(?! (tình|toán|cách|tiền))|dự định|dự tính|dự kiến|' +
    'có kế hoạch|lên kế hoạch|đang lên kế hoạch|chuẩn bị|đang chuẩn bị|quyết định|đã quyết định|' +
    'có ý định|đang định|đang tính|quyết tâm',
  often:
    'hay thường|hay|thường hay|thường xuyên|thường|luôn luôn|luôn|thỉnh thoảng|đôi khi|hiếm khi|ít khi|' +
    'không bao giờ|chẳng bao giờ|chả bao giờ|lúc nào cũng|ngày nào cũng|toàn|chỉ toàn|chỉ|có thói quen|' +
    'quen|lâu lâu',
  not:
    'không|chẳng|chả|chưa|không còn|hết|không thể|chẳng thể|không hề|chẳng hề|chưa bao giờ|không bao giờ|' +
    'ít|hạn chế|không dám|không được|chả thể',
  /** Any of these, in any number. */
  adv: '(({filler}|{done}|{often}|có) )*',
  /** Words that point at the conversation itself. */
  pointer:
    'nó|bạn(?! (trai|gái|bè|thân|đời))|cậu|mày|điều (này|đó|ấy)|cái (này|đó|kia|ấy|đấy)|(ý|ý tưởng|' +
    'ý kiến|cách|câu|bài|giọng) ...|này|đó|đấy|vậy|thế|gì|quá|lắm|thật|ghê|như thế|như vậy|em|anh|chị|' +
    'mọi thứ|chỗ này|chỗ đó|hết',
  /** Verbs of talk, thought and the moment. */
  passing:
    'nghĩ|cho rằng|đoán|thấy|tưởng|hiểu|nghe nói|nghe|nhớ|quên|hỏi|nói(?! (được|tiếng|giỏi|thạo|lưu))|' +
    'bảo|đùa|gửi|nhắn|xin(?! (được|việc|nghỉ|visa|học bổng|về))|chào|cảm ơn|cám ơn|xin lỗi|chúc|đồng ý|' +
    'tin(?! (lành|vào|chúa|phật))|cần|thử|đợi|chờ|xem lại|xem thử|trả lời|giải thích|hy vọng (bạn|là|mọi|' +
    'thế|vậy|được giúp)|mong bạn|mong được|nên|cố gắng|ngờ|tò mò|thắc mắc|phân vân|băn khoăn|ngạc nhiên|' +
    'đánh máy|gõ|viết nhầm|nhầm|biết rồi|đi ngủ(?! (lúc|sớm|muộn))|đi ăn(?! (ở|cưới|tiệc|giỗ|sinh nhật))|' +
    'đi đây|về đây|quay lại|liên hệ|báo|suy nghĩ|cân nhắc|làm theo|tìm hiểu|kiểm tra|hết|kể|lo|giỡn|chọn|' +
    'trêu|định nói',
  mood:
    'mệt|mệt mỏi|buồn|vui(?! tính)|đói|đói bụng|chán(?! ghét)|khát|buồn ngủ|ổn|khỏe|bận|rảnh|lạnh|nóng|' +
    'stress|sẵn sàng|giận|tức|bực|bực mình|tủi thân|hạnh phúc|lo lắng|hồi hộp|háo hức|phấn khích|bối rối|' +
    'tuyệt vọng|ngại|xấu hổ|rối(?! loạn)|bí|kẹt|bó tay|chịu|ở đây|tới đây|đến rồi|xong|trễ|muộn|' +
    'say(?! (xe|sóng|mê))|no|oải|nản|tệ|tốt(?! nghiệp)|đúng|sai|ok|chắc|đùa|no rồi|yên tâm|bất ngờ|sốc|' +
    'thất vọng|may mắn|tự hào|áp lực|sướng|cô đơn quá|ngáo|dở hơi',
};
