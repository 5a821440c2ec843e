import {
  APP_FIELD,
  CATEGORIES_FIELD,
  type Entity,
  type Fact,
  type HistoryEntry,
  type ScoredFact,
} from '../../../ltm/ltm.api.js';
import type { PlatformEntityDto, PlatformFoundDto, PlatformHistoryDto, PlatformMemoryDto } from './memory.dto.js';

/** A memory in the platform's words; what it does not have is null. */
export function platformMemory({ ids, ...fact }: Fact) {
  const { [APP_FIELD]: app, [CATEGORIES_FIELD]: own, ...metadata } = fact.metadata;
  return {
    id: fact.id,
    memory: fact.text,
    user_id: ids.user ?? null,
    agent_id: ids.agent ?? null,
    app_id: (app as string | undefined) ?? null, // an add takes no other
    run_id: ids.session ?? null,
    hash: fact.hash,
    metadata,
    categories: Array.isArray(own) ? (own as string[]) : [fact.category],
    created_at: fact.createdAt,
    updated_at: fact.updatedAt ?? fact.createdAt,
    expiration_date: fact.expiresOn ?? null,
    ...(fact.attributedTo !== undefined && { attributed_to: fact.attributedTo }),
    ...(fact.supersededBy !== undefined && { superseded_by: fact.supersededBy }),
  } satisfies PlatformMemoryDto;
}

/** A found memory in the platform's words. */
export function platformFound(fact: ScoredFact): PlatformFoundDto {
  return { ...platformMemory(fact), score: Math.round(fact.score * 10_000) / 10_000 };
}

/** A line of history in the platform's words. */
export function platformHistory(entry: HistoryEntry): PlatformHistoryDto {
  return {
    id: entry.id,
    memory_id: entry.memoryId,
    input: [],
    old_memory: entry.previous,
    new_memory: entry.next,
    event: entry.event,
    metadata: null,
    categories: null,
    created_at: entry.createdAt,
    updated_at: entry.updatedAt ?? entry.createdAt,
    is_deleted: entry.deleted,
  };
}

/** Someone who has memories, or an application, in the platform's words. */
export function platformEntity({ type, id, memories, createdAt, updatedAt }: Entity): PlatformEntityDto {
  return {
    id,
    name: id,
    type,
    total_memories: memories,
    owner: null,
    metadata: null,
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

/** Only the named fields, and the id; without names all of them. */
export function withFields<View extends { id: string }>(
  view: View,
  names: readonly string[] | undefined,
): Partial<View> & { id: string } {
  if (names === undefined || names.length === 0) return view;
  const wanted = new Set(['id', ...names]);
  const shown = Object.fromEntries(Object.entries(view).filter(([name]) => wanted.has(name)));
  return shown as Partial<View> & { id: string };
}
