const COMBINING_MARKS = /\p{M}+/gu;

/** Text for which folding is lower case alone: most of it, and many times as fast. */
const PLAIN = /^[\0-\x7f]*$/;

/**
 * Text as it is compared: compatibility-normalised, lower case, without diacritics; Vietnamese đ is d.
 * "Đà Nẵng" and "da nang" fold to the same text.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase().replaceAll('đ', 'd');
}

/** Folded text with every run of anything but letters and digits as one space: the form of a fact that is compared for equality. */
export function foldedKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
