import { Injectable } from '@nestjs/common';
import { setImmediate as nextTick } from 'node:timers/promises';
import { TokenCounter } from '../../shared/kernel/token-counter.js';

/** Characters that are counted before other work gets its turn. */
const SLICE = 4_096;

/** The tokenizer takes quadratic time for a run without a word border, so longer runs are cut. */
const LONG_RUN = /\S{257}|\s{257}/u;
const PIECES = /\s{0,256}\S{1,256}|\s{1,256}/gu;

// Names of special tokens, such as <|endoftext|>, are text like any other here.
const AS_TEXT = { disallowedSpecial: new Set<string>() };

type Encoding = typeof import('gpt-tokenizer/encoding/o200k_base');

let encoding: Promise<Encoding> | undefined;

/**
 * Counts tokens with the o200k encoding, which knows all scripts; each cut in a long text may add one token. Its table
 * is loaded for the first text.
 */
@Injectable()
export class O200kTokenCounter extends TokenCounter {
  async count(text: string): Promise<number> {
    const { countTokens } = await (encoding ??= import('gpt-tokenizer/encoding/o200k_base'));
    if (text.length <= SLICE) return countSlice(text, countTokens);
    let tokens = 0;
    for (let start = 0; start < text.length;) {
      const end = endOfSlice(text, start);
      tokens += countSlice(text.slice(start, end), countTokens);
      start = end;
      await nextTick();
    }
    return tokens;
  }
}

// The end of the last whole word, as a cut inside a word would change its tokens; never inside a surrogate pair.
function endOfSlice(text: string, start: number): number {
  const end = start + SLICE;
  if (end >= text.length) return text.length;
  const border = text.lastIndexOf(' ', end);
  if (border > start) return border;
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
}

function countSlice(slice: string, countTokens: Encoding['countTokens']): number {
  if (!LONG_RUN.test(slice)) return countTokens(slice, AS_TEXT);
  return (slice.match(PIECES) ?? []).reduce((tokens, piece) => tokens + countTokens(piece, AS_TEXT), 0);
}
