import type { TokenCounter } from './token-counter.js';

/** Stands where a text was cut. */
export const CUT_MARK = ' […]';

/** A text that was made to fit. */
export interface ClippedText {
  readonly text: string;
  readonly tokens: number;
  readonly cut: boolean;
}

/**
 * The beginning of a text within a number of tokens, with a mark where it was cut; the same for the same text.
 * @returns empty when not even the mark fits
 */
export async function clipToTokens(text: string, maxTokens: number, counter: TokenCounter): Promise<ClippedText> {
  // A text of more characters than this cannot fit in any script, so what is behind need not be counted.
  let start = text.slice(0, maxTokens * LONGEST_TOKEN);
  let tokens = await counter.count(start);
  if (start === text && tokens <= maxTokens) return { text, tokens, cut: false };
  while (start !== '') {
    start = shortened(start, Math.min(SHORTEN_AT_MOST, (maxTokens / tokens) * SHORTEN_MORE));
    const clipped = `${start}${CUT_MARK}`;
    tokens = await counter.count(clipped);
    if (tokens <= maxTokens) return { text: clipped, tokens, cut: true };
  }
  return { text: '', tokens: 0, cut: true };
}

/** Characters of a long token. */
const LONGEST_TOKEN = 16;

// A little less than in proportion, so that few rounds are needed.
const SHORTEN_MORE = 0.97;
const SHORTEN_AT_MOST = 0.95;

function shortened(text: string, share: number): string {
  const start = text.slice(0, Math.floor(text.length * share));
  const border = start.search(/\s\S*$/);
  return (border > start.length * SHORTEN_MORE ? start.slice(0, border) : start).replace(/[\uD800-\uDBFF]$/, '');
}
