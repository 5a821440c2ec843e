import { Injectable } from '@nestjs/common';
import { foldedKey } from '../../../../shared/kernel/fold.js';
import { sentencesOf } from '../../domain/sentences.js';
import { significanceOf } from '../../domain/telling-sentences.js';
import type { Summary } from '../../domain/tiers.js';
import { nextTurn } from '../next-turn.js';
import { Summarizer, type SummaryRequest } from '../ports/summarizer.port.js';
import { TokenCounter } from '../ports/token-counter.port.js';
import { clipToTokens } from './clip-to-tokens.js';

/** A sentence as it stands in a summary. */
interface Line {
  /** With the speaker in front. */
  readonly text: string;
  readonly sentence: string;
}

/** Characters of one turn, and of all turns of a summary, that are read; a long turn says what it is about first. */
const CHARACTERS_OF_A_TURN = 2_000;
const CHARACTERS = 60_000;

/** Turns that are read before other work gets its turn. */
const TURNS_AT_ONCE = 16;

/**
 * Keeps the most telling sentences as they were said, in order, one a line with the speaker in front. Lines of the
 * previous summary compete with the new sentences. Equal input gives an equal summary, in any language.
 */
@Injectable()
export class ExtractiveSummarizer extends Summarizer {
  constructor(private readonly tokens: TokenCounter) {
    super();
  }

  override async summarize(request: SummaryRequest): Promise<Summary> {
    const lines = distinct([...linesOfSummary(request.previous), ...(await linesOfTurns(request.turns))]);
    const text = await this.within(request.maxTokens, lines);
    return { text, tokens: await this.tokens.count(text), summarizedBy: 'extractive', degraded: false };
  }

  private async within(maxTokens: number, lines: readonly Line[]): Promise<string> {
    const significance = significanceOf(lines.map(({ sentence }) => sentence));
    const best = [...lines.keys()].toSorted((one, other) => (significance[other] ?? 0) - (significance[one] ?? 0));
    const chosen = new Set<number>();
    let room = maxTokens;
    for (const index of best) {
      // One more for the line break.
      const tokens = (await this.tokens.count(lines[index]?.text ?? '')) + 1;
      if (tokens > room) continue;
      chosen.add(index);
      room -= tokens;
    }
    const kept = lines.filter((_, index) => chosen.has(index)).map(({ text }) => text);
    const text = kept.length > 0 ? kept.join('\n') : (lines[best[0] ?? 0]?.text ?? '');
    return (await clipToTokens(text, maxTokens, this.tokens)).text;
  }
}

function linesOfSummary(summary: string | undefined): Line[] {
  return (summary ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((text) => ({ text, sentence: text.replace(/^[^:]{1,64}: /u, '') }));
}

async function linesOfTurns(turns: SummaryRequest['turns']): Promise<Line[]> {
  const characters = Math.min(CHARACTERS_OF_A_TURN, Math.floor(CHARACTERS / turns.length));
  const lines: Line[] = [];
  for (const [index, { role, name, content }] of turns.entries()) {
    if (index % TURNS_AT_ONCE === TURNS_AT_ONCE - 1) await nextTurn();
    const speaker = (name ?? role).replace(/\s+/g, ' ');
    for (const sentence of sentencesOf(content.slice(0, characters))) {
      lines.push({ text: `${speaker}: ${sentence}`, sentence });
    }
  }
  return lines;
}

// Said twice is kept once, where it was said first.
function distinct(lines: readonly Line[]): Line[] {
  const known = new Set<string>();
  return lines.filter(({ text }) => {
    const key = foldedKey(text);
    return !known.has(key) && known.add(key);
  });
}
