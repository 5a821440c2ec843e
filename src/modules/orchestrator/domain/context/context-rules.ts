import type { Section } from './candidate.js';

/** What the operator of the service decides about contexts. */
export class ContextRules {
  /**
   * @param shares how much of a budget is for each section, relative to the others; over 0
   * @param minScore the lowest score of a fact, 0 to 1
   */
  constructor(
    readonly shares: Readonly<Record<Section, number>>,
    readonly minScore: number,
  ) {}
}
