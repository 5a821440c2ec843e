import { type Candidate, type Section, SECTIONS } from './candidate.js';
import { FRAME_TOKENS, type Prompt, promptOf } from './prompt-form.js';

/** Why a candidate is in the context (the first two), or is not. */
export const REASONS = ['fits', 'cut', 'over_budget', 'duplicate', 'below_threshold'] as const;
export type Reason = (typeof REASONS)[number];

/** What became of one candidate. */
export interface LedgerLine extends Pick<Candidate, 'section' | 'id' | 'score'> {
  /** With its bullet or speaker, as it is shown; of the whole text for one that is left out. */
  readonly tokens: number;
  readonly kept: boolean;
  readonly reason: Reason;
}

/** A prompt within its budget, and what became of each candidate. */
export interface BuiltContext extends Prompt {
  /** Of everything that is shown, each line at the dearer of its two forms: neither form has more. */
  readonly tokens: number;
  /** One line a candidate, in the order in which they are shown. */
  readonly ledger: readonly LedgerLine[];
}

/** A candidate, as it is shown, and what became of it. */
export interface Decided {
  readonly candidate: Candidate;
  readonly tokens: number;
  readonly reason: Reason;
}

/**
 * The context that a decision on each candidate gives.
 * @param decided those of each section in the order of preference
 * @param headings the tokens of the heading of each section
 */
export function builtContext(decided: readonly Decided[], headings: Readonly<Record<Section, number>>): BuiltContext {
  const shown = SECTIONS.flatMap((section) => {
    const ofSection = decided.filter(({ candidate }) => candidate.section === section);
    // What is preferred last was said first.
    return section === 'summary' || section === 'history' ? ofSection.toReversed() : ofSection;
  });
  const kept = shown.filter(({ reason }) => isKept(reason));
  const open = SECTIONS.filter((section) => kept.some(({ candidate }) => candidate.section === section));
  const overhead = open.reduce((sum, section) => sum + headings[section], FRAME_TOKENS);
  return {
    ...promptOf(kept.map(({ candidate }) => candidate)),
    tokens: kept.length === 0 ? 0 : kept.reduce((sum, { tokens }) => sum + tokens, overhead),
    ledger: shown.map(({ candidate: { section, id, score }, tokens, reason }) => {
      return { section, id, tokens, kept: isKept(reason), reason, score };
    }),
  };
}

function isKept(reason: Reason): boolean {
  return reason === 'fits' || reason === 'cut';
}
