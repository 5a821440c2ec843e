import type { Entity, Fact, HistoryEntry, ScoredFact } from '../../ltm/ltm.api.js';
import type { Mem0EntityDto } from './answers.dto.js';
import type { Mem0FoundDto, Mem0HistoryDto, Mem0MemoryDto } from './memory.dto.js';

/** A memory in Mem0's words. */
export function memoryView({ ids, ...fact }: Fact) {
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
  } satisfies Mem0MemoryDto;
}

/** A found memory in Mem0's words. */
export function foundView(fact: ScoredFact, explain: boolean): Mem0FoundDto {
  return {
    ...memoryView(fact),
    score: Math.round(fact.score * 10_000) / 10_000,
    ...(explain && { score_details: { ...fact.parts, custom: fact.customScore } }),
  };
}

/** A line of history in Mem0's words. */
export function historyView(entry: HistoryEntry): Mem0HistoryDto {
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
export function entityView({ type, id, memories, createdAt, updatedAt }: Entity): Mem0EntityDto {
  return { id, name: id, type, total_memories: memories, created_at: createdAt, updated_at: updatedAt };
}
