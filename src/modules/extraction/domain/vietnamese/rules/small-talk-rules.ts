import type { Rule } from '../../text/rule.js';

/** Talk about the talk itself and moods of the moment. These rows are asked before all others. */
export const SMALL_TALK_RULES: readonly Rule[] = [
  {
    when: ['(sẽ |không |chưa |chẳng |chả |có |có thể |đang |phải |nên |định )*{passing} ...?'],
    unless:
      '(hay|thường|luôn) quên|cố gắng (bỏ|cai|giảm|học|tập|tiết kiệm|dậy) ...|nhớ nhà|lo âu|quên ăn|' +
      'hết (thích|mê|khoái|nghiện|yêu|bị) ...|tin (chúa|phật|vào chúa|vào phật)|nghĩ hưu|hỏi cưới|chọn ngành|nghe (nhạc|podcast|radio)|hết (tuổi|' +
      'tiền)|báo cáo',
  },
  {
    when: [
      '(đang |không |quá |thấy |hơi |khá |rất |cảm thấy |bị )*{mood}( (quá|lắm|rồi|ghê|thật|vì|khi|nhưng|' +
        'với|thế|vậy|hơn|về|do|cho|lại|hết|muốn|đây|đó|nên|xỉu|chết|muốn|một|tí|chút|xíu|hôm nay|.* (quá|lắm|' +
        'rồi)) ...?)?',
      'muốn (hỏi|biết|nhờ|xem|nói|tìm hiểu|tìm|đặt|bạn|nghe|gửi|xin|hiểu|chia sẻ|tâm sự|than|kiểm tra|' +
        'đổi trả|trả hàng|hủy|khiếu nại|so sánh|in|dịch|viết lại|được|thử|khóc|chết|xỉu|ngủ|đi ngủ|nghỉ|' +
        'ăn gì|thêm|một|1) ...?',
      '(có (một |1 |vài |mấy |chút |nhiều |những )*(câu hỏi|việc|thể|lẽ|vẻ|nên|phải|ý|ý kiến|vấn đề|' +
        'thắc mắc|chuyện|cảm giác|bài|góp ý|yêu cầu|file|lỗi|đoạn|điều|lời|cách|hẹn hò|khi|chút|tin)) ...?',
      '(không|ko|chẳng|chả|chưa) (biết( (nữa|gì|phải|làm|nên|có|là|vì|rõ|chắc|mình|tôi|bạn|thế|cái) ...?)?|' +
        '(chắc|sao|có (gì|ý|thời gian|tâm trạng)|muốn (nói|nghe|biết|làm phiền)|rõ|thể (nhớ|tin|hiểu|' +
        'ngủ được)|đồng ý|để ý|quan tâm|kịp|phải|được)( (?!khỏe).*)?)',
      '(thích|yêu|ghét|mê|khoái|thương|kết|nhớ|ưng) ({pointer}|cách|kiểu|câu|ý|bài này|phiên bản|làm phiền) ...?',
      '(thích|ghét|yêu) (thời tiết|trời)( (này|hôm nay|quá|thế|đẹp|ghê))*',
      '(mua|làm|xem|đọc|nghe|gặp|dùng|xài|viết|gửi|nhận|thấy|ăn) (nó|cái (này|đó)|điều (này|đó)) ...?',
    ],
    unless:
      '(hay|thường|luôn) quên|bài (kiểm tra|thi)|có thể (nói|chơi|bơi|nấu|lái|hát|đàn)|(thích|yêu|' +
      'thương) (em|anh|chị) (gái|trai|họ|em)|không được khỏe|muốn (một|1) (con|chú|bé|ngôi|căn|chiếc|' +
      'gia đình)|muốn được (đi|làm|sống|học)',
  },
];
