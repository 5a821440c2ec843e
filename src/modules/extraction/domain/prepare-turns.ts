import type { Turn } from './turn.js';

/** How much of a conversation is read. */
export interface TurnLimits {
  /** The latest turns. */
  readonly maxTurns: number;
  /** Tokens of all of them together, estimated. */
  readonly maxTokens: number;
}

/** What became of the turns of a conversation: `turns` = `used` + all that were dropped. */
export interface InputReport {
  readonly turns: number;
  readonly used: number;
  readonly dropped: {
    readonly system: number;
    readonly empty: number;
    readonly repeated: number;
    readonly over_limit: number;
  };
  /** Characters cut off the beginning of a turn that is over the token limit all by itself. */
  readonly cut_characters: number;
}

/** The turns that are read for facts. */
export interface PreparedTurns {
  readonly turns: readonly Turn[];
  /** Where each of them stood in the conversation. */
  readonly positions: readonly number[];
  readonly report: InputReport;
}

interface PlacedTurn {
  readonly turn: Turn;
  readonly position: number;
}

/**
 * Makes a conversation ready to be read: Unicode NFC, trimmed; without system messages, without empty turns and those
 * that repeat the one before; then the latest turns within both limits.
 */
export function prepareTurns(conversation: readonly Turn[], limits: TurnLimits): PreparedTurns {
  const placed = conversation.map((turn, position) => ({ turn: normalised(turn), position }));
  const spoken = placed.filter(({ turn }) => turn.role !== 'system');
  const filled = spoken.filter(({ turn }) => turn.content !== '');
  const fresh = filled.filter((one, index) => !repeats(one, filled[index - 1]));
  const latest = withinTokens(fresh.slice(-limits.maxTurns), limits.maxTokens);
  const kept = latest.length > 0 ? latest : fresh.slice(-1).map((last) => tailOf(last, limits.maxTokens));
  return {
    turns: kept.map(({ turn }) => turn),
    positions: kept.map(({ position }) => position),
    report: {
      turns: conversation.length,
      used: kept.length,
      dropped: {
        system: placed.length - spoken.length,
        empty: spoken.length - filled.length,
        repeated: filled.length - fresh.length,
        over_limit: fresh.length - kept.length,
      },
      cut_characters: latest.length > 0 ? 0 : charactersOf(fresh.slice(-1)) - charactersOf(kept),
    },
  };
}

/**
 * A rough number of tokens: a quarter of the characters, where a letter beyond ASCII counts twice, as byte-pair
 * vocabularies split words with such letters into shorter pieces.
 */
export function estimateTokens(text: string): number {
  let weight = 0;
  for (const character of text) weight += weightOf(character);
  return Math.ceil(weight / 4);
}

/** Quarters of a token. */
function weightOf(character: string): number {
  return (character.codePointAt(0) ?? 0) < 128 ? 1 : 2;
}

function normalised({ role, content }: Turn): Turn {
  return { role, content: content.normalize('NFC').trim() };
}

function repeats({ turn }: PlacedTurn, before: PlacedTurn | undefined): boolean {
  return before !== undefined && before.turn.role === turn.role && before.turn.content === turn.content;
}

function withinTokens(turns: readonly PlacedTurn[], maxTokens: number): PlacedTurn[] {
  let tokens = 0;
  const firstOver = turns.findLastIndex(({ turn }) => (tokens += estimateTokens(turn.content)) > maxTokens);
  return turns.slice(firstOver + 1);
}

function tailOf({ turn, position }: PlacedTurn, maxTokens: number): PlacedTurn {
  const characters = [...turn.content];
  let weight = 0;
  const firstOver = characters.findLastIndex((character) => {
    weight += weightOf(character);
    return weight > maxTokens * 4;
  });
  const content = characters.slice(firstOver + 1).join('');
  return { turn: { ...turn, content }, position };
}

function charactersOf(turns: readonly PlacedTurn[]): number {
  return turns.reduce((sum, { turn }) => sum + turn.content.length, 0);
}
