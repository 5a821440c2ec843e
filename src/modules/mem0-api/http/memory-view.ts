import type { Entity, Fact, HistoryEntry, ScoredFact } from '../../ltm/ltm.api.js';

/** A memory in Mem0's words. */
export function memoryView({ ids, ...fact }: Fact): Record<string, unknown> {
  return {
    id: fact.id,
    memory: fact.text,
    hash: fact.hash,
    metadata: fact.metadata,
    categories: [fact.category],
    created_at: fact.createdAt,
    updated_at: fact.updatedAt ?? null,
    expiration_date: fact.expiresOn ?? null,
    ...(ids.user !== undefined && { user_id: ids.user }),
    ...(ids.agent !== undefined && { agent_id: ids.agent }),
    ...(ids.session !== undefined && { run_id: ids.session }),
    ...(fact.attributedTo !== undefined && { attributed_to: fact.attributedTo }),
    ...(fact.supersededBy !== undefined && { superseded_by: fact.supersededBy }),
  };
}

/** A found memory in Mem0's words. */
export function foundView(fact: ScoredFact, explain: boolean): Record<string, unknown> {
  return {
    ...memoryView(fact),
    score: Math.round(fact.score * 10_000) / 10_000,
    ...(explain && { score_details: { ...fact.parts, custom: fact.customScore } }),
  };
}

/** A line of history in Mem0's words. */
export function historyView(entry: HistoryEntry): Record<string, unknown> {
  return {
    id: entry.id,
    memory_id: entry.memoryId,
    old_memory: entry.previous,
    new_memory: entry.next,
    event: entry.event,
    created_at: entry.createdAt,
    updated_at: entry.updatedAt,
    is_deleted: entry.deleted,
  };
}

/** Someone who has memories, in Mem0's words. */
export function entityView({ type, id, memories, createdAt, updatedAt }: Entity): Record<string, unknown> {
  return { id, name: id, type, total_memories: memories, created_at: createdAt, updated_at: updatedAt };
}
