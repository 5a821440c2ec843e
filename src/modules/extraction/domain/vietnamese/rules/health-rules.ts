import type { Rule } from '../../text/rule.js';

/** Allergies, diet, illnesses, medication and habits given up. */
export const HEALTH_RULES: readonly Rule[] = [
  {
    label: 'Dị ứng',
    when: [
      '(bị )?dị ứng( (nặng|nhẹ|thời tiết))?( với)? (?<value>(?<items>...))',
      '(ăn|uống|chạm|gần) ... (là |thì )?(bị )?(dị ứng|nổi mẩn|nổi mề đay|ngứa) ...?',
    ],
  },
  {
    label: 'Đã bỏ',
    when: [
      '(quyết định |cố gắng |tập )*(bỏ|cai|nghỉ|ngừng|ngưng|dừng|từ bỏ)( được)? (thuốc lá|thuốc|rượu|bia|' +
        'rượu bia|hút|hút thuốc|uống|nhậu|đường|cà phê|ăn|game|vape|tinh bột|thịt|facebook|mạng xã hội|' +
        'trà sữa|đồ ngọt|chơi game|cờ bạc) ...?',
    ],
  },
  {
    label: 'Ăn uống',
    when: [
      '(là |trở thành |thành )?(người )?(ăn (thuần )?chay|vegan|vegetarian|pescatarian) ...?',
      '(ăn (ngọt|cay|chua|béo|chay|kiêng|thuần chay|mặn|keto|healthy|eat clean|low carb|theo chế độ|nhạt|' +
        'uống lành mạnh|rất (ít|nhiều)|ít|nhiều)|nhịn ăn|thuần chay|eat clean|kiêng|tránh ăn|tránh uống) ...?',
      '(bị )?{not}( (thể|dám|được|bao giờ|hề|nên|còn))* (ăn|uống|hút|dùng|nhậu|đụng|động|đụng tới|' +
        'uống được|ăn được|dung nạp|tiêu hóa) (?!ngon|nổi|cơm|gì|sáng nay|trưa nay|tối nay).*',
      '(kiêng|tránh|hạn chế|cữ) (?!nói|gặp|xa).+',
    ],
  },
  {
    label: 'Sức khỏe',
    when: [
      '(bị|mắc|mắc phải|mắc bệnh|có bệnh|có tiền sử|có tiền sử bị|có vấn đề về|hay bị|từng bị|phát hiện|' +
        'được chẩn đoán|chẩn đoán|bị chẩn đoán|có nguy cơ|đang bị|đang điều trị|điều trị|chữa|' +
        'sống chung với)( (mắc|bị|bệnh|là|có|hơi|nhẹ|nặng))* {illness}( ...)?',
      '(hơi |khá )?(điếc|lãng tai|nặng tai|mù|mất ngủ|trầm cảm|rối loạn ...|say xe|say sóng|mù màu|cận|viễn|loạn thị|huyết áp ...|' +
        'béo phì|thừa cân|tăng huyết áp|khó ngủ|đau (lưng|dạ dày|nửa đầu|khớp|vai gáy|đầu gối))( ...)?',
      '(mang thai|mang bầu|có thai|có bầu|bầu|thai) ...?',
      '(bị )?(bất|không) dung nạp ...',
      'bị (?!lỗi|mất|trộm|rơi|lạc).+ (tai|mắt|chân|tay|lưng|tim|gan|thận|phổi|da|răng|mũi|họng|' +
        'khớp)( (trái|phải|nặng|nhẹ|mãn tính|bẩm sinh))?',
      '(vừa |mới )?sinh (con|em bé|bé|đôi|mổ|thường) ...?',
      '(bị |phải |đi |được |sắp |từng )*{surgery} ...?',
      '(phải |đang )*(uống|dùng|tiêm|xịt|chích) (thuốc|insulin|vitamin|kháng sinh|thực phẩm chức năng|' +
        'collagen|thuốc tránh thai) ...?',
      'bị dị ứng( rồi)?',
      '(cao|tụt|hạ) huyết áp ...?',
      '(hay |bị )?(ngáy|nghiến răng|mộng du|nói mớ) ...?',
      '(giảm|tăng|sụt|lên|xuống|muốn giảm|muốn tăng)( được)? (cân|\\d+ ?(kg|ký|cân|kí)) ...?',
      '(bị )?(gãy|trật|bong|rạn|đứt|bỏng|trẹo|ngã|té|tai nạn|chấn thương|phỏng) (?!.*\\bđiện thoại\\b).+',
      '(phải )?(đeo|mang) (kính|máy trợ thính|niềng|răng giả|kính áp tròng|lens) ...?',
      '(bị )?(ốm|cảm|sốt|ho|đau đầu|đau bụng|nhức đầu|cảm cúm|đau họng) (kinh niên|mãn tính|suốt|liên tục|' +
        'thường xuyên|từ .+|cả tuần .*|mấy (hôm|ngày|tuần|tháng).*)',
      'hay (bị )?(ốm|cảm|sốt|ho|đau đầu|đau bụng|nhức đầu|chóng mặt|mệt|đau .+|mất ngủ|chuột rút|stress|tê .+) ...?',
    ],
  },
  {
    label: 'Nỗi sợ',
    when: ['(bị )?(sợ|ám ảnh|có nỗi sợ) (?!là|rằng|quá|bạn|muộn|trễ|mất|không|bị|sai|phiền|ai|làm).+'],
  },
];
