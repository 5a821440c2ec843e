import type { ScoredFact } from '../../../ltm/ltm.api.js';
import type { FoundMessage } from '../../../stm/stm.api.js';
import type { Found } from '../../domain/recall.js';

/** A fact as the merge takes it; its own score and how sure the extraction was are worth the same. */
export function foundFact(fact: ScoredFact): Found {
  const { id, text, score, category, createdAt, updatedAt, metadata, parts, customScore, confidence } = fact;
  const worth = (customScore + confidence) / 2;
  return { id, text, score, category, createdAt, updatedAt, worth, metadata, parts: { custom: customScore, ...parts } };
}

/** A message as the merge takes it. */
export function foundMessage({
  messageId: id,
  sessionId,
  role,
  content,
  createdAt,
  score,
  parts,
}: FoundMessage): Found {
  return { id, text: content, score, createdAt, metadata: { session_id: sessionId, role }, parts };
}
