import { Injectable } from '@nestjs/common';
import { searchWords } from '../../domain/search-words.js';
import { sentencesOf } from '../../domain/sentences.js';
import { mostTellingFirst } from '../../domain/telling-sentences.js';
import type { Summary } from '../../domain/tiers.js';
import { nextTurn } from '../../../../shared/kernel/next-turn.js';
import { Summarizer, type SummaryRequest } from '../ports/summarizer.port.js';
import { TokenCounter } from '../../../../shared/kernel/token-counter.js';
import { clipToTokens } from '../../../../shared/kernel/clip-to-tokens.js';
import { LineCache } from './line-cache.js';

/** A sentence as it stands in a summary. */
interface Line {
  /** With the speaker in front. */
  readonly text: string;
  readonly words: readonly string[];
  /** Of the text and a line break. */
  readonly tokens: number;
}

/** Characters of one turn, and of all turns of a summary, that are read; a long turn says what it is about first. */
const CHARACTERS_OF_A_TURN = 2_000;
const CHARACTERS = 60_000;

/** Turns that are read before other work gets its turn. */
const TURNS_AT_ONCE = 8;

/** Room that no line can fill. */
const TOO_FEW_TOKENS = 3;

/**
 * Keeps the most telling sentences as they were said, in order, one a line with the speaker in front. Lines of the
 * previous summary compete with the new sentences. Equal input gives an equal summary, in any language.
 */
@Injectable()
export class ExtractiveSummarizer extends Summarizer {
  private readonly lines = new LineCache<Line>();

  constructor(private readonly tokens: TokenCounter) {
    super();
  }

  override async summarize({ previous = '', turns, maxTokens }: SummaryRequest): Promise<Summary> {
    const said = [...(await this.linesOfSummary(previous)), ...(await this.linesOfTurns(turns))];
    const text = await this.within(maxTokens, distinct(said));
    return { text, tokens: await this.tokens.count(text), summarizedBy: 'extractive', degraded: false };
  }

  private async within(maxTokens: number, lines: readonly Line[]): Promise<string> {
    const chosen = new Set<Line>();
    let first: Line | undefined;
    let room = maxTokens;
    for (const index of mostTellingFirst(lines.map(({ words }) => words))) {
      const line = lines[index];
      first ??= line;
      if (line === undefined || room < TOO_FEW_TOKENS) break;
      if (line.tokens > room) continue;
      chosen.add(line);
      room -= line.tokens;
    }
    const kept = chosen.size > 0 ? lines.filter((line) => chosen.has(line)) : [first ?? { text: '' }];
    return (await clipToTokens(kept.map(({ text }) => text).join('\n'), maxTokens, this.tokens)).text;
  }

  private async linesOfSummary(summary: string): Promise<Line[]> {
    const texts = summary.split('\n').filter((line) => line !== '');
    return Promise.all(texts.map((text) => this.line(text, text.replace(/^[^:]{1,64}: /u, ''))));
  }

  private async linesOfTurns(turns: SummaryRequest['turns']): Promise<Line[]> {
    const characters = Math.min(CHARACTERS_OF_A_TURN, Math.floor(CHARACTERS / turns.length));
    const lines: Line[] = [];
    let read = 0;
    for (const { role, name, content } of turns) {
      const speaker = (name ?? role).replace(/\s+/g, ' ');
      const start = content.slice(0, characters);
      const key = `${speaker}: ${start}`;
      lines.push(...(this.lines.get(key) ?? this.lines.keep(key, await this.linesOfTurn(speaker, start))));
      read += 1;
      if (read % TURNS_AT_ONCE === 0) await nextTurn();
    }
    return lines;
  }

  private linesOfTurn(speaker: string, content: string): Promise<Line[]> {
    return Promise.all(sentencesOf(content).map((sentence) => this.line(`${speaker}: ${sentence}`, sentence)));
  }

  private async line(text: string, sentence: string): Promise<Line> {
    return { text, words: searchWords(sentence), tokens: (await this.tokens.count(text)) + 1 };
  }
}

// Said twice is kept once, where it was said first.
function distinct(lines: readonly Line[]): Line[] {
  const known = new Set<string>();
  return lines.filter(({ text }) => !known.has(text) && known.add(text));
}
