const COMBINING_MARKS = /\p{M}+/gu;

/**
 * Text as it is compared: compatibility-normalised, lower case, without diacritics; Vietnamese đ is d.
 * "Đà Nẵng" and "da nang" fold to the same text.
 */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase().replaceAll('đ', 'd');
}

/** Folded text with every run of anything but letters and digits as one space: the form of a fact that is compared for equality. */
export function foldedKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
