/** A query as it is searched and remembered: Unicode NFC, trimmed, every run of white space one space. */
export function canonicalText(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
}
