/** What stands for turns that are no longer shown word for word. */
export interface Summary {
  readonly text: string;
  readonly tokens: number;
  readonly summarizedBy: 'llm' | 'extractive';
  /** Whether a language model should have written it but could not. */
  readonly degraded: boolean;
}

/** Where the tiers of a session meet. Every position is in exactly one: the ranges leave no gap and do not overlap. */
export interface TierBorders {
  /** The session summary covers the positions 1 to here. */
  readonly sessionUpTo: number;
  /** The recent summary covers the positions behind it up to here; what comes after is active. */
  readonly recentUpTo: number;
}

/** The tiers of a session: two summaries over ranges of positions, and the active window behind them. */
export interface Tiers extends TierBorders {
  /** Tokens of the messages that the summaries cover. */
  readonly coveredTokens: number;
  readonly session?: Summary | undefined;
  readonly recent?: Summary | undefined;
}

/** The tiers of a session in which nothing is summarised. */
export const NOTHING_SUMMARISED: Tiers = { sessionUpTo: 0, recentUpTo: 0, coveredTokens: 0 };

/** How much each tier holds. */
export interface TierLimits {
  /** Latest turns, and tokens of them, that are kept word for word. */
  readonly activeTurns: number;
  readonly activeTokens: number;
  /** Latest turns that are not yet in the session summary. */
  readonly recentTurns: number;
  readonly recentTokens: number;
  readonly sessionTokens: number;
}

// Turns that go into the session summary together: what one step adds is then worth a summary of its own.
const FOLD_TURNS = 10;

/**
 * Where the borders belong in a session of this many messages: the window holds as many of the newest messages as fit,
 * one at least. Borders never move back, as originals are not taken out of a summary again.
 * @param newest the newest messages in order, at least `activeTurns` of them where there are as many
 */
export function settledBorders(
  revision: number,
  newest: readonly { readonly tokens: number }[],
  { sessionUpTo, recentUpTo }: TierBorders,
  limits: TierLimits,
): TierBorders {
  const recent = Math.max(recentUpTo, revision - turnsThatFit(newest, limits));
  const excess = revision - limits.recentTurns - sessionUpTo;
  const folded = sessionUpTo + Math.ceil(excess / foldTurns(limits)) * foldTurns(limits);
  return { recentUpTo: recent, sessionUpTo: excess > 0 ? Math.min(folded, recent) : sessionUpTo };
}

/** The next step from one pair of borders to another: it moves the second border by at most so many positions. */
export function stepTowards(target: TierBorders, from: TierBorders, mostTurns: number): TierBorders {
  const recentUpTo = Math.min(target.recentUpTo, from.recentUpTo + mostTurns);
  return { recentUpTo, sessionUpTo: Math.min(target.sessionUpTo, recentUpTo) };
}

function turnsThatFit(newest: readonly { readonly tokens: number }[], limits: TierLimits): number {
  let turns = 0;
  let tokens = 0;
  for (const message of newest.toReversed()) {
    tokens += message.tokens;
    if (turns >= limits.activeTurns || (tokens > limits.activeTokens && turns > 0)) break;
    turns += 1;
  }
  return turns;
}

function foldTurns({ activeTurns, recentTurns }: TierLimits): number {
  return Math.max(1, Math.min(FOLD_TURNS, Math.floor((recentTurns - activeTurns) / 4)));
}
