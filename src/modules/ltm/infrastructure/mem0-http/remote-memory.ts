import type { ScoreParts } from '../../domain/fact.js';
import { isObject, type JsonObject, listOf, Mem0Garbage, objectOf, shareOf, textOf, timeOf } from './json-reading.js';

/** Ids as the Mem0 service has them; see remote-scope.ts. */
export interface RemoteIds {
  readonly user_id?: string | undefined;
  readonly agent_id?: string | undefined;
  readonly run_id?: string | undefined;
}

/** A memory as the Mem0 service shows it. */
export interface RemoteMemory {
  /** The id that the service gave it. */
  readonly id: string;
  readonly text: string;
  readonly ids: RemoteIds;
  readonly metadata: JsonObject;
  readonly category: string | undefined;
  readonly hash: string | undefined;
  /** ISO 8601, UTC. */
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
  readonly score: number;
  readonly parts: ScoreParts;
}

/** A line of a memory's history, as the Mem0 service tells it. */
export interface RemoteLine {
  readonly id: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly event: string;
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
}

/** Someone who has memories in the Mem0 service. */
export interface RemoteEntity {
  readonly type: 'user' | 'agent' | 'run';
  readonly id: string;
  readonly memories: number;
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
}

/** Reads one memory; fields that are not needed may be missing, and more may be there. @throws Mem0Garbage */
export function readMemory(value: unknown): RemoteMemory {
  const memory = objectOf(value);
  const id = textOf(memory['id']);
  const text = memory['memory'] ?? memory['text'];
  if (id === undefined || typeof text !== 'string') throw new Mem0Garbage('a memory', value);
  const { score, parts } = readScore(memory);
  const [category] = Array.isArray(memory['categories']) ? (memory['categories'] as unknown[]) : [];
  return {
    id,
    text,
    ids: { user_id: textOf(memory['user_id']), agent_id: textOf(memory['agent_id']), run_id: textOf(memory['run_id']) },
    metadata: objectOf(memory['metadata']),
    category: textOf(category),
    hash: textOf(memory['hash']),
    createdAt: timeOf(memory['created_at']),
    updatedAt: timeOf(memory['updated_at']),
    score,
    parts,
  };
}

/** @throws Mem0Garbage */
export function readMemories(answer: unknown): RemoteMemory[] {
  return listOf(answer, 'a list of memories').map(readMemory);
}

/** @throws Mem0Garbage */
export function readHistory(answer: unknown): RemoteLine[] {
  return listOf(answer, 'a history').map((line) => ({
    id: String(line['id']),
    previous: textOf(line['old_memory']) ?? null,
    next: textOf(line['new_memory']) ?? null,
    event: String(line['event']),
    createdAt: timeOf(line['created_at']),
    updatedAt: timeOf(line['updated_at']),
  }));
}

/** Those of the three types that we know. @throws Mem0Garbage */
export function readEntities(answer: unknown): RemoteEntity[] {
  return listOf(answer, 'a list of entities').flatMap((entity) => {
    const { type } = entity;
    const id = textOf(entity['id']) ?? textOf(entity['name']);
    if (id === undefined || (type !== 'user' && type !== 'agent' && type !== 'run')) return [];
    const memories = Number(entity['total_memories']) || 0;
    return [{ type, id, memories, createdAt: timeOf(entity['created_at']), updatedAt: timeOf(entity['updated_at']) }];
  });
}

/**
 * Mem0's own score is (semantic + keywords + entities) / a maximum that differs between queries; its parts over the
 * greatest of these maxima give the same order, and can be compared. A server that explains a score otherwise, or not
 * at all, is taken at its word.
 */
const GREATEST_MAXIMUM = 2.5;

function readScore(memory: JsonObject): Pick<RemoteMemory, 'score' | 'parts'> {
  const details = objectOf(memory['score_details'] ?? memory['scoreDetails']);
  const semantic = partOf(details, 'semantic_score', 'semanticScore');
  const score = shareOf(memory['score']) ?? 0;
  if (semantic === undefined) {
    const given = (name: string) => shareOf(details[name]) ?? 0;
    const parts = {
      semantic: isObject(memory['score_details']) ? given('semantic') : score,
      keyword: given('keyword'),
      context: given('context'),
      entity: given('entity'),
    };
    return { score, parts };
  }
  const keyword = partOf(details, 'bm25_score', 'bm25Score') ?? 0;
  const entity = partOf(details, 'entity_boost', 'entityBoost') ?? 0;
  return {
    score: (semantic + keyword + entity) / GREATEST_MAXIMUM,
    parts: { semantic, keyword, context: 0, entity },
  };
}

function partOf(details: JsonObject, ...names: string[]): number | undefined {
  return names.map((name) => shareOf(details[name])).find((part) => part !== undefined);
}
