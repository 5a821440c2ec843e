const HEADING = /^\s*(?:tóm tắt|tóm lược|tổng kết|summary|recap)(?: [^:\n]{0,40})?:/iu;
const NAMES_OF_THE_USER: readonly (readonly [pattern: RegExp, spoken: string])[] = [
  [/\b(?:the )?user(?:'|’)s\b/giu, 'my'],
  [/\b(?:the )?user\b/giu, 'I'],
  [/người dùng|khách hàng/giu, 'tôi'],
];

/** Whether a message is a summary that the caller wrote: it opens with "Summary:" or "Tóm tắt:". */
export function isSummary(content: string): boolean {
  return HEADING.test(content);
}

/** A summary without its heading, told as the user would tell it: "The user lives …" as "I lives …". */
export function asToldByUser(content: string): string {
  return NAMES_OF_THE_USER.reduce(
    (text, [pattern, spoken]) => text.replace(pattern, spoken),
    content.replace(HEADING, ''),
  );
}
