import type { Lexicon } from '../../text/pattern.js';

/** People and animals of a user's life. */
export const PEOPLE: Lexicon = {
  /** Kin that nothing else can mean. */
  kin_sure:
    '(bố|ba|cha|mẹ|má|mợ|dượng|thầy|u) (mẹ|má|đẻ|ruột|nuôi|vợ|chồng|kế)|bố mẹ|ba mẹ|ba má|cha mẹ|mẹ|má|' +
    'bố|bà xã|(ông|anh) xã|chị em gái|anh em trai|vợ|chồng|vợ sắp cưới|chồng sắp cưới|chồng cũ|vợ cũ|(con|cháu) (trai|gái|rể|dâu|nuôi|' +
    'nội|ngoại)( (đầu|cả|lớn|nhỏ|út|thứ hai|đầu lòng|thứ))?|con (đầu|cả|lớn|út)( lòng)?|đứa (lớn|nhỏ|út|đầu|con)|bé (lớn|nhỏ|út|đầu|' +
    'nhà)|(anh|chị|em) (trai|gái|họ|rể|dâu|ruột|cả|hai|ba|tư|út|sinh đôi|song sinh)( (họ|ruột|út|cả|' +
    'song sinh))?|anh chị em|anh em|chị em|hai anh em|(ông|bà) (nội|ngoại|cụ)|ông bà( (nội|ngoại))?|(cô|' +
    'chú|bác|dì|cậu|mợ|thím) (ruột|út|hai|ba|tư|họ)|gia đình|gia đình nhỏ|bố vợ|mẹ chồng|bố chồng|mẹ vợ|' +
    '(hai|ba|các|mấy|2|3) (đứa )?con',
  /** Words that may also address somebody: kin only before "tôi", "mình" and the like. */
  kin_maybe:
    'anh|chị|em|con|cháu|ông|bà|cô|chú|bác|dì|cậu|mợ|thím|ba|cha|bé|nhóc|cu|thằng|thằng con|thằng em|' +
    'con bé|thằng cu|đứa em|đứa con|đứa cháu|nhỏ em|ông anh|bà chị|cô em|cậu em|cô con gái|cậu con trai|u',
  friend_noun:
    'bạn (thân|trai|gái|cùng phòng|cùng lớp|học|đại học|cấp 3|nối khố|đời|thời thơ ấu|chí cốt|' +
    'chung phòng|trọ)( (nhất|thân|cũ|cấp 3))?|người yêu( cũ)?|crush|sếp|đồng nghiệp|hàng xóm|cô giáo|' +
    'thầy giáo|thầy|cô chủ nhiệm|giáo viên|chủ nhà|chủ trọ|bác sĩ|huấn luyện viên|gia sư|bảo mẫu|' +
    'nhóm bạn|hội bạn|(một )?(đứa|thằng|con|người|cô|anh|cậu) bạn( (thân|cùng phòng|học|cũ))?|' +
    'trưởng phòng|quản lý|leader|mentor|roommate|nhân viên|học trò|cấp trên',
  animal_noun:
    'chó|mèo|cún|vẹt|chim|cá( (vàng|cảnh|koi|betta|rồng|la hán|bảy màu))?|hamster|chuột( (lang|hamster|' +
    'bạch))?|thỏ|rùa|rắn|gà|vịt|ngan|ngỗng|lợn|heo|bò|trâu|dê|ngựa|cừu|sóc|nhím|ếch|thằn lằn|kỳ nhông|' +
    'tắc kè|ong|bồ câu|họa mi|chào mào|poodle|husky|corgi|golden|alaska|pug|chihuahua|becgie|phốc|' +
    'thú cưng|miu|gâu|boss|rồng nam mỹ|tép|dế|nhện|sugar glider|bọ ú',
  classifier:
    'con|bé|chú|em|cô|đứa|đàn|bầy|cặp|đôi|bể|hồ|mấy con|mấy bé|vài con|hai con|ba con|hai bé|' +
    '{number} (con|bé|em|chú|đàn|bể|cặp)|thằng|nhóc',
  animal: '({classifier} )?{animal_noun}',
};
