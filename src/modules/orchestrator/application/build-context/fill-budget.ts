import { clipToTokens } from '../../../../shared/kernel/clip-to-tokens.js';
import type { TokenCounter } from '../../../../shared/kernel/token-counter.js';
import { allocate, type Budget, type Grant } from '../../domain/context/allocate.js';
import { type BuiltContext, builtContext, type Decided } from '../../domain/context/built-context.js';
import { type Candidate, SECTIONS } from '../../domain/context/candidate.js';
import type { ContextRules } from '../../domain/context/context-rules.js';
import { contentOf, FRAME_TOKENS, HEADINGS, lineOf, MESSAGE_TOKENS } from '../../domain/context/prompt-form.js';
import { repeatsOf } from '../../domain/context/repeats.js';

/**
 * The context of at most so many tokens, with a line in the ledger for each candidate; the same for the same input.
 * @param candidates those of each section in the order of preference: for the history the newest turn first
 */
export async function fillBudget(
  candidates: readonly Candidate[],
  maxTokens: number,
  { minScore, shares }: ContextRules,
  counter: TokenCounter,
): Promise<BuiltContext> {
  const [priced, headings] = await Promise.all([
    Promise.all(candidates.map(async (candidate) => ({ candidate, tokens: await tokensOf(candidate, counter) }))),
    headingTokens(counter),
  ]);
  const able = priced.filter(({ candidate: { score = 1 } }) => score >= minScore);
  const repeats = repeatsOf(able.map(({ candidate }) => candidate));
  const demands = able.map(({ candidate: { section }, tokens }, index) => {
    return { section, tokens, repeats: repeats[index] ?? [] };
  });
  const grants = allocate(demands, { tokens: maxTokens - FRAME_TOKENS, shares, headings });
  const grantOf = new Map(able.map(({ candidate }, index) => [candidate, grants[index]]));
  const decided = priced.map((one) => decide(one, grantOf.get(one.candidate), counter));
  return builtContext(await Promise.all(decided), headings);
}

/** The dearer of the two forms. */
async function tokensOf(candidate: Candidate, counter: TokenCounter): Promise<number> {
  const line = await counter.count(lineOf(candidate));
  if (candidate.speaker === undefined) return line;
  const { tokens, speaker } = candidate;
  const known = speaker.name === undefined ? tokens : undefined;
  return Math.max(line, MESSAGE_TOKENS + (known ?? (await counter.count(contentOf(candidate)))));
}

async function headingTokens(counter: TokenCounter): Promise<Budget['headings']> {
  const [profile = 0, ltm = 0, summary = 0, history = 0] = await Promise.all(
    SECTIONS.map((section) => counter.count(HEADINGS[section])),
  );
  return { profile, ltm, summary, history };
}

/** @param grant undefined for a candidate that could not take part */
async function decide(
  { candidate, tokens }: { readonly candidate: Candidate; readonly tokens: number },
  grant: Grant | undefined,
  counter: TokenCounter,
): Promise<Decided> {
  if (grant === undefined) return { candidate, tokens, reason: 'below_threshold' };
  if (grant.duplicate) return { candidate, tokens, reason: 'duplicate' };
  if (grant.tokens === tokens) return { candidate, tokens, reason: candidate.cut === true ? 'cut' : 'fits' };
  if (grant.tokens === 0) return { candidate, tokens, reason: 'over_budget' };
  const shorter = await cutTo(grant.tokens, candidate, counter);
  return shorter.text === ''
    ? { candidate, tokens, reason: 'over_budget' }
    : { candidate: { ...candidate, text: shorter.text }, tokens: shorter.tokens, reason: 'cut' };
}

function cutTo(tokens: number, candidate: Candidate, counter: TokenCounter): Promise<{ text: string; tokens: number }> {
  const shown: TokenCounter = { count: (text) => tokensOf({ ...candidate, text, tokens: undefined }, counter) };
  return clipToTokens(candidate.text, tokens, shown);
}
