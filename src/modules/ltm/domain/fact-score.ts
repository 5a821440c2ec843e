import type { FactCategory } from '../../../shared/kernel/fact-category.js';

/** How much a fact of each category is worth in a conversation years later, 0 to 1. */
const WORTH: Readonly<Record<FactCategory, number>> = {
  personal_info: 1,
  health: 1,
  relationship: 0.9,
  preference: 0.85,
  skill: 0.8,
  plan: 0.75,
  event: 0.7,
  other: 0.6,
};

/**
 * Our own score of a fact, kept in `metadata.custom_score`: worth of the category × confidence.
 * @returns 0 to 1, three decimals
 */
export function customScore(category: FactCategory, confidence: number): number {
  return Math.round(WORTH[category] * Math.min(1, Math.max(0, confidence)) * 1_000) / 1_000;
}
