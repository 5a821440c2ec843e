/** Where a preference belongs. */
export type Taste = 'likes' | 'hobbies' | 'habits' | 'dislikes';

// Labels ("Dislike: …") and beginnings of sentences. Vietnamese with its diacritics, as "thương" is to love and
// "thường" usually; without them only where no other word is spelt alike.
const OPENINGS: Readonly<Record<Exclude<Taste, 'likes'>, string>> = {
  dislikes:
    "dislikes?|hates?|detests?|loathes?|avoids?|can(?:no|')?t stand|can not stand|(?:do|does)(?: not|n't) (?:like|enjoy|love|care for)|" +
    'never (?:likes?|liked|eats?|drinks?)|not (?:a fan|into|fond|keen)|' +
    '(?:không|ko|khong|chẳng|chả|chưa)(?: hề| bao giờ)? (?:thích|thich|ưa|mê|khoái|hảo|chịu được|hợp)|ghét|ghet|căm ghét|chán ghét|kỵ|anti',
  hobbies: 'hobby|hobbies|pastimes?|passions?|đam mê|thú vui',
  habits: 'habits?|usually|always|thói quen|thoi quen|thường|luôn',
};
const SUBJECT =
  "(?:(?:i|i'm|he|she|they|the user|user|tôi|toi|mình|em|anh|chị|người dùng) )?(?:(?:really|just|am|is|are|rất|cực kỳ) )*";
const END = '(?![\\p{L}\\p{M}\\p{N}])';
const LEAST_LIKED = /^[^:]*(?:ghét|least (?:favou?rite|liked))[^:]*:/u;

const TASTES = Object.entries(OPENINGS).map(
  ([taste, openings]) => [taste as Taste, new RegExp(`^${SUBJECT}(?:${openings})${END}`, 'u')] as const,
);

/** Whether a preference is a like, a dislike, a hobby or a habit, by how its text begins in English or Vietnamese. */
export function tasteOf(text: string): Taste {
  const plain = text.normalize('NFC').toLowerCase().replaceAll('’', "'").trim();
  if (LEAST_LIKED.test(plain)) return 'dislikes';
  return TASTES.find(([, opening]) => opening.test(plain))?.[0] ?? 'likes';
}
