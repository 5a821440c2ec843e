import { foldedKey } from '../../../shared/kernel/fold.js';
import type { FactCategory } from './fact-category.js';
import { meaningOf } from './labels.js';
import { readSentences } from './message-reader.js';
import { withKindsOfOneTurn } from './single-valued.js';
import type { Statement } from './statement.js';
import { asToldByUser, isSummary } from './summary.js';
import type { Turn } from './turn.js';

/** One thing that was said about the user, short and to be understood by itself. */
export interface ExtractedFact {
  /** "Label: value"; the value is in the words of its source. */
  readonly text: string;
  readonly category: FactCategory;
  /** In (0, 1]. */
  readonly confidence: number;
  /** Set where a person has one value at a time ("name", "home", "favourite:movie"): a later fact replaces an earlier one. */
  readonly kind?: string;
  readonly attributedTo: 'user' | 'assistant';
  /** Index of the turn it was said in. */
  readonly turn: number;
}

/**
 * Facts by the rules of English and Vietnamese, in the order they were said, each text once. User turns speak of the
 * user; other turns give facts only where they are summaries ("Summary: The user …"). Small talk, questions, requests
 * and opinions of the moment give none. Pure and linear in the length of the text.
 */
export function extractFacts(turns: readonly Turn[]): ExtractedFact[] {
  return [...factsInSteps(turns)].flat();
}

/** The same in small steps, for a caller that rests in between: reading one sentence takes a millisecond at most. */
export function* factsInSteps(turns: readonly Turn[]): Generator<readonly ExtractedFact[]> {
  const seen = new Set<string>();
  const isFresh = ({ text }: ExtractedFact): boolean => {
    const key = foldedKey(text);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  };
  for (const [index, turn] of turns.entries()) {
    const said: Statement[] = [];
    for (const statements of sentencesOf(turn)) {
      said.push(...statements);
      yield [];
    }
    for (const statement of withKindsOfOneTurn(said)) {
      const fact = toFact(statement, turn, index);
      yield isFresh(fact) ? [fact] : [];
    }
  }
}

function sentencesOf({ role, content }: Turn): Iterable<readonly Statement[]> {
  if (role !== 'tool' && isSummary(content)) return readSentences(asToldByUser(content), true);
  return role === 'user' ? readSentences(content) : [];
}

function toFact({ label, value, confidence, category, kind }: Statement, { role }: Turn, turn: number): ExtractedFact {
  return {
    text: `${label}: ${value}`,
    category: category ?? meaningOf(label)?.category ?? 'other',
    confidence,
    ...(kind === undefined ? {} : { kind }),
    attributedTo: role === 'assistant' ? 'assistant' : 'user',
    turn,
  };
}
