const HALF = /\p{Surrogate}/gu;

/** A text as UTF-8 can hold it: half of a surrogate pair is the replacement character, as some servers refuse halves. */
export function wellFormedText(text: string): string {
  return text.replaceAll(HALF, '\uFFFD');
}
