import type { CustomCategory } from '../../../../shared/kernel/fact-category.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { StrategyChoice } from '../../domain/choose-strategy.js';
import type { ExtractedFact } from '../../domain/extract-facts.js';
import type { Turn } from '../../domain/turn.js';

/** What facts are read out of, and how. */
export interface ExtractionRequest {
  /** Whose conversation it is. */
  readonly scope: Scope;
  readonly turns: readonly Turn[];
  /** The system message for the language model, word for word. */
  readonly prompt?: string | undefined;
  /** What Mem0's own prompt is told in addition. */
  readonly customInstructions?: string | undefined;
  /** The tenant's own categories, which the facts are sorted into beside the built-in ones. */
  readonly categories?: readonly CustomCategory[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A fact, and the tenant's own categories that it belongs to; undefined when there are none to choose from. */
export interface SortedFact extends ExtractedFact {
  readonly ownCategories?: readonly string[] | undefined;
}

/** The facts, and how they were found. */
export interface ExtractedFacts extends StrategyChoice {
  readonly facts: readonly SortedFact[];
}

/** Messages to facts. The class is the DI token. */
export abstract class FactExtractor {
  /**
   * @returns separate, short facts in the order they were said; none for small talk and questions
   * @throws ExtractionFailed when the language model gave no readable answer
   * @throws LanguageModelUnavailable
   */
  abstract extract(request: ExtractionRequest): Promise<ExtractedFacts>;
}
