import { foldedKey } from '../../../shared/kernel/fold.js';
import type { FactCategory } from './fact-category.js';

/** What a label says about its facts. */
export interface LabelMeaning {
  readonly category: FactCategory;
  /** Set where a person has one value at a time, so that a later fact replaces an earlier one. */
  readonly kind?: string;
}

/** Labels of both languages by meaning: `category`, or `category/kind` for what has one value at a time. */
const MEANINGS: Readonly<Record<string, string>> = {
  'personal_info/name': 'name, full name, first name, tên, họ tên, họ và tên, tên thật, tên đầy đủ',
  'personal_info/nickname': 'nickname, called, biệt danh, tên gọi, tên ở nhà',
  'personal_info/age': 'age, tuổi',
  'personal_info/birthday': 'birthday, date of birth, sinh nhật, ngày sinh nhật',
  'personal_info/home':
    'home, home town now, address, location, lives in, city, residence, địa chỉ, địa chỉ nhà, nơi ở, ' +
    'nơi sống, chỗ ở, thành phố, địa điểm, nơi sinh sống',
  'personal_info/origin': 'hometown, birthplace, quê quán, quê, quê hương, nơi sinh',
  'personal_info/job': 'job, occupation, profession, nghề nghiệp, công việc, nghề, công việc hiện tại',
  'personal_info/email': 'email, e-mail, email address, gmail',
  'personal_info/phone': 'phone, phone number, number, số điện thoại, điện thoại liên hệ, sđt',
  'personal_info/height': 'height, chiều cao',
  'personal_info/weight': 'weight, cân nặng',
  'personal_info/pronouns': 'pronouns',
  'personal_info/gender': 'gender, giới tính',
  'health/blood type': 'blood type, nhóm máu',
  'relationship/marital status': 'marital status, relationship status, tình trạng hôn nhân',
  personal_info:
    'origin, born, personal, nationality, religion, household, former home, former job, job change, ' +
    'work, career, education, school, degree, major, contact, ' +
    'company, employer, zodiac, star sign, shoe size, middle name, last name, quốc tịch, tôn giáo, ' +
    'đạo, ngày sinh, năm sinh, cá nhân, học vấn, trường, liên hệ, công ty, việc làm, ' +
    'thay đổi công việc, sống cùng, từng sống, thông tin, ngành học, chuyên ngành, cung, cung hoàng ' +
    'đạo, lương, quê ngoại, quê nội',
  preference:
    'preference, preferences, dislike, likes, dislikes, hobby, hobbies, interests, interest, habit, ' +
    'habits, passion, pastime, favourite, ' +
    'sở thích, không thích, thói quen, đam mê, ghét, thích, yêu thích, thần tượng, idol, thú vui',
  event:
    'event, experience, used to, been to, since, currently, date, sự kiện, trải nghiệm, trước đây, hiện tại, kỷ niệm',
  skill:
    'skill, skills, language, languages, languages spoken, native language, kỹ năng, ngôn ngữ, bằng ' +
    'cấp, chưa biết, sở trường, thế mạnh',
  relationship:
    'relationship, family, friend, friends, pet, pets, people, gia đình, bạn bè, vật nuôi, thú cưng, ' +
    'quan hệ, mối quan hệ, hôn nhân',
  health:
    'allergy, allergies, diet, health, given up, fear, sleep, medical, medication, dị ứng, ăn uống, ' +
    'sức khỏe, đã bỏ, nỗi sợ, bệnh, chế độ ăn',
  plan:
    'plan, plans, wish, goal, goals, dream, looking for, kế hoạch, mơ ước, ước mơ, mục tiêu, mong ' +
    'muốn, dự định, lịch hẹn, đang tìm, giấc mơ',
  other: 'has, drives, sở hữu, đồ dùng, nhà',
};

const BY_LABEL: ReadonlyMap<string, LabelMeaning> = new Map(
  Object.entries(MEANINGS).flatMap(([meaning, labels]) => {
    const [category, kind] = meaning.split('/') as [FactCategory, string | undefined];
    const value = kind === undefined ? { category } : { category, kind };
    return labels.split(', ').map((label) => [foldedKey(label), value] as const);
  }),
);
const FAVOURITE =
  /^(?:favou?rite (?<en>.+)|(?<vi>.+?) (?:(?:yeu|ua) thich|khoai khau|ham mo|(?:thich|me|yeu|ua|ghet)(?: (?:an|uong|nghe|xem|doc|choi))? nhat)(?: nhat)?)$/u;

/** What a label means in either language, in any spelling of case and diacritics; undefined for one that is not known. */
export function meaningOf(label: string): LabelMeaning | undefined {
  const key = foldedKey(label);
  const known = BY_LABEL.get(key);
  if (known !== undefined) return known;
  const { en, vi } = FAVOURITE.exec(key)?.groups ?? {};
  const what = vi ?? en?.replace(/s$/u, '').replace('color', 'colour');
  return what === undefined ? undefined : { category: 'preference', kind: `favourite:${what}` };
}
