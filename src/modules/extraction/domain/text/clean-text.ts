const BLANKS = /[^\S\n]+/gu;
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cs}]+/gu;
const CONTROLS = /(?!\n)\p{Cc}/gu;
const HTML_TAG = /<\/?[a-z][^<>\n]{0,80}>/giu;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{FE0F}\u{20E3}]+/gu;
const EMOTICON = /(?<=^|\s)(?:[:;=]['-]?[()DpPv3/|\\]+|[xX]D+|<3+|\^\^|T_T|-_-)(?=\s|$|[.,!?])/gmu;

/**
 * Chat text as sentences can be read from it: compatibility-normalised, plain quotes and dashes, no code blocks,
 * quoted lines, tags or invisible characters. Emoji end a sentence, as they do in chat.
 */
export function cleanText(content: string): string {
  return outsideCodeBlocks(content.normalize('NFKC'))
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, ' ')
    .replace(BLANKS, ' ')
    .replace(/^ ?>.*$/gmu, '')
    .replace(HTML_TAG, ' ')
    .replace(EMOTICON, '\n')
    .replace(PICTURE, '\n')
    .replace(INVISIBLE, '')
    .replace(/[‘’ʼ´`]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/ ?[—–]+ ?| --+ /gu, ' - ')
    .replace(/[*_~]{2,}/gu, '');
}

/** Text outside of ``` fences; a fence that is never closed reaches to the end. */
function outsideCodeBlocks(text: string): string {
  return text
    .split('```')
    .filter((_, index) => index % 2 === 0)
    .join('\n');
}
