import type { Metadata, NewFact } from '../../domain/fact.js';
import { customScore } from '../../domain/fact-score.js';

/** A fact with the metadata of its request, and its own score where a service that knows none keeps it. */
export function withScore(fact: NewFact, metadata: Metadata): NewFact {
  const score = customScore(fact.category, fact.confidence);
  return { ...fact, metadata: { ...metadata, ...fact.metadata, custom_score: score } };
}
