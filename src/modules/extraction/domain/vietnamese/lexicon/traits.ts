import type { Lexicon } from '../../text/pattern.js';

/** Occupations, illnesses and the like. */
export const TRAITS: Lexicon = {
  occupation:
    '(giáo|giảng|nhân|diễn|sinh|huấn luyện|kỹ thuật|cộng tác|biên dịch|phiên dịch|biên tập|phát thanh|' +
    'tiếp|đoàn|chuyên|học|công chứng|tình nguyện|nghiên cứu|thanh tra|kiểm toán|kiểm lâm|phi hành|ủy|' +
    'hướng dẫn|lập trình|thuyền|pháp chế|bình luận|thực tập) viên( ...)?|(bác|y|dược|nha|ca|nhạc|họa|kỹ|' +
    'luật|tiến|thạc|võ|nghệ|thi|hạ|chiến|binh|giáo|tu|đạo) sĩ|cử nhân|kỹ sư|kiến trúc sư|luật sư|giáo sư|' +
    'dược sĩ|y tá|điều dưỡng|hộ lý|hộ sinh|thầy giáo|cô giáo|thầy thuốc|giáo viên|kế toán|kiểm toán|' +
    'thủ quỹ|thu ngân|tạp vụ|lễ tân|phục vụ|bồi bàn|pha chế|đầu bếp|phụ bếp|bếp trưởng|thợ ({word}|may|' +
    'điện|nước|mộc|hồ|xây|làm tóc|cắt tóc|sửa xe|chụp ảnh)|công nhân( ...)?|nông dân|ngư dân|bảo vệ|' +
    'lái xe( ...)?|tài xế( ...)?|shipper|xe ôm|phi công|tiếp viên( hàng không)?|hướng dẫn viên|cảnh sát|' +
    'công an|bộ đội|quân nhân|lính|sĩ quan|thẩm phán|công chức|viên chức|nhà (báo|văn|thơ|thiết kế|' +
    'khoa học|nghiên cứu|tâm lý|phân tích|sản xuất|đầu tư|quản lý)( ...)?|phóng viên|biên tập viên|dev|' +
    'tester|coder|developer|designer|marketer|sale|sales|freelancer|blogger|youtuber|streamer|tiktoker|' +
    'hr|it|ba|pm|qa|seo|marketing|content|copywriter|editor|photographer|barista|bartender|dj|mc|kol|' +
    'lập trình viên|giám đốc( ...)?|phó giám đốc|trưởng phòng( ...)?|phó phòng|quản lý( ...)?|chủ (shop|' +
    'quán|tiệm|cửa hàng|doanh nghiệp|trọ|thầu)( ...)?|trợ lý( ...)?|thư ký|trợ giảng|trợ lý|gia sư|' +
    'nội trợ|giúp việc|bảo mẫu|môi giới( ...)?|tư vấn( ...)?|thiết kế( ...)?|phiên dịch( ...)?|biên dịch|' +
    'diễn viên|ca sĩ|nhạc sĩ|họa sĩ|người mẫu|vũ công|biên đạo|đạo diễn|cầu thủ|vận động viên|trọng tài|' +
    'nhà sư|linh mục|kinh doanh( ...)?|buôn bán( ...)?|bán hàng( ...)?|văn phòng|xây dựng|cơ khí|' +
    'ngân hàng|bất động sản|bảo hiểm|hậu cần|xuất nhập khẩu|truyền thông|nhân sự|công nghệ thông tin|' +
    'lập trình|dịch thuật|gia công|may mặc|nông nghiệp|freelance|tự do|part-time|part time|spa|nail|tóc|' +
    'kỹ thuật|y tế|giáo dục|nghiên cứu|quảng cáo|tài chính|du lịch|nhà hàng|khách sạn|bếp|thợ',
  body:
    '(đầu |hai )?gối|lưng|vai|cổ|gáy|chân|tay|mắt|răng|dạ dày|bụng|tim|gan|thận|phổi|da|khớp|cột sống|' +
    'huyết áp|xoang|mũi|họng',
  student:
    'sinh viên|học sinh|nghiên cứu sinh|tân sinh viên|cựu sinh viên|học viên|du học sinh|thực tập sinh|cựu học sinh',
  illness:
    '(bệnh |chứng |hội chứng )?((tiền )?tiểu đường|đái tháo đường|(cao |tụt |hạ )?huyết áp( (cao|thấp))?|' +
    'tim( mạch)?|hen( suyễn)?|suyễn|viêm ...|đau (lưng|dạ dày|bao tử|khớp|đầu gối|vai gáy|cổ|nửa đầu|' +
    'xương|chân|tay|lưng|răng|gót|mắt)|mất ngủ|trầm cảm|rối loạn ...|cận( thị)?|viễn( thị)?|loạn( thị)?|' +
    'ung thư|gout|gút|gan|thận|dạ dày|trào ngược( ...)?|xương khớp|thoái hóa( ...)?|thoát vị( ...)?|' +
    'béo phì|thừa cân|thiếu máu|sỏi( ...)?|trĩ|covid|sốt xuất huyết|mụn|rụng tóc|lo âu|tự kỷ|tăng động|' +
    'mù màu|điếc|khiếm thị|khiếm thính|say xe|say sóng|táo bón|đột quỵ|động kinh|nhiễm ...|mỡ máu|' +
    'máu nhiễm mỡ|gan nhiễm mỡ|thấp khớp|tai biến|parkinson|alzheimer|vảy nến|chàm|zona|hiv|lao|' +
    'cường giáp|suy ...|u ...|bệnh ...|adhd|ocd|asthma|đau nửa đầu|đau đầu kinh niên|lạc nội mạc|' +
    'buồng trứng đa nang|hội chứng ...|không dung nạp ...|bất dung nạp ...|tê ...|trật ...|' +
    'bong gân( ...)?|gãy ...|chấn thương ...|rạn ...|giãn ...|đứt ...|nấm ...|hở van ...|ù tai|' +
    'nghiến răng|ám ảnh ...|sợ ...|nghễnh ngãng ...|(bất|không) dung nạp ...)',
  surgery:
    'phẫu thuật|mổ|nằm viện|nhập viện|nội soi|niềng răng|nhổ răng( khôn)?|xạ trị|hóa trị|chạy thận|' +
    'truyền máu|thay khớp|ghép thận|sinh mổ|tiểu phẫu|cấp cứu|hiến máu|xét nghiệm|tiêm vắc xin|' +
    'tiêm phòng|tiêm insulin|cắt (amidan|ruột thừa|túi mật)',
  status:
    'độc thân|ế|lập gia đình|kết hôn|đính hôn|cưới|lấy vợ|lấy chồng|ly hôn|ly dị|li hôn|li dị|ly thân|' +
    'chia tay|hẹn hò|quen nhau|yêu nhau|có bạn gái|có bạn trai|có người yêu|có gia đình|có vợ|có chồng|' +
    'góa|goá|đám cưới|làm đám cưới|tái hôn|yêu xa|mới yêu|hủy hôn',
  skill_verb:
    'nói|chơi|bơi|nấu|nấu ăn|lái|đàn|hát|vẽ|may|đan|thêu|sửa|code|lập trình|nhảy|múa|thổi|đánh|đi xe|' +
    'đi mô tô|viết|làm bánh|làm gốm|cắm hoa|võ|đá bóng|trượt|lặn|câu|chụp|pha|edit|dựng|photoshop|excel|' +
    'tiếng|ngoại ngữ|thiết kế|cưỡi|lướt|ảo thuật|xem tử vi|móc len|cắt tóc|trang điểm|bắn cung|bắn súng|' +
    'đấm bốc|rap|beatbox',
  hobby:
    'tập (gym|yoga|thể dục|tạ|võ|boxing|aerobic|zumba|pilates|thiền|dưỡng sinh|khí công|bơi|chạy|luyện)|' +
    'chơi (bóng|cầu lông|tennis|cờ|game|thể thao|đàn|guitar|piano|pickleball|golf|bi-a|bida|liên quân|' +
    'đá bóng|bóng rổ|bóng chuyền|bóng đá|ukulele|trống|violin|sáo|bowling|board game|rubik)|chạy bộ|' +
    'đi bộ|đi (câu|bơi|lễ|chùa|nhà thờ|phượt|leo núi|cắm trại|trek|trekking|tình nguyện|từ thiện|gym|' +
    'tập)|đạp xe|thiền|trồng|đọc sách|viết (blog|nhật ký|truyện|văn|thơ|code)|nghe (nhạc|podcast|radio)|' +
    'xem (phim|bóng đá|anime|hoạt hình|youtube|netflix)|nấu ăn|làm bánh|làm vườn|leo núi|đan len|may vá|' +
    'câu cá|chụp ảnh|quay phim|vẽ( tranh)?|hát( karaoke)?|nhảy|bơi|sưu tầm|đá bóng|đá banh|đánh (cầu|cờ|' +
    'đàn|bóng|tennis|bida|golf|trống)|học online|nuôi cá|gấp giấy|làm đồ thủ công|du lịch',
};
