import type { FactCategory } from '../../../../../../shared/kernel/fact-category.js';
import type { Scope } from '../../../../../../shared/kernel/scope.js';
import type { Fact, Metadata } from '../../../../domain/fact.js';
import { contentKey } from '../../content-key.js';
import type { StagedMemory } from '../../unit-of-work.js';
import { ownerOf } from './memory-id.js';

/** A row of the table `memories`. */
export interface MemoryRow {
  readonly id: number;
  readonly uuid: string;
  readonly owner_id: number;
  readonly tenant: string;
  readonly user_id: string | null;
  readonly agent_id: string | null;
  readonly session_id: string | null;
  readonly text: string;
  readonly content_key: string | null;
  readonly category: FactCategory;
  readonly kind: string | null;
  readonly confidence: number;
  readonly custom_score: number;
  readonly metadata: string;
  readonly hash: string;
  readonly attributed_to: string | null;
  readonly created_at: string;
  readonly updated_at: string | null;
  readonly expires_on: string | null;
  readonly superseded_by: string | null;
}

/** The row of a new memory. */
export function rowOf(id: number, scope: Scope, staged: StagedMemory, now: string): MemoryRow {
  const { payload, fact, customScore } = staged;
  const text = String(payload['data']);
  return {
    id,
    uuid: staged.id,
    owner_id: ownerOf(id),
    tenant: scope.tenant,
    user_id: scope.user ?? null,
    agent_id: scope.agent ?? null,
    session_id: scope.session ?? null,
    text,
    content_key: fact === undefined ? null : contentKey(text),
    category: fact?.category ?? 'other',
    kind: fact?.kind ?? null,
    confidence: fact?.confidence ?? 1,
    custom_score: customScore,
    metadata: JSON.stringify({ ...staged.metadata, ...(fact && { custom_score: customScore }) }),
    hash: String(payload['hash']),
    attributed_to: fact?.attributedTo ?? null,
    created_at: now,
    updated_at: null,
    expires_on: staged.expiresOn ?? null,
    superseded_by: null,
  };
}

/** A row as the domain sees it. */
export function factOf(row: MemoryRow): Fact {
  return {
    id: row.uuid,
    text: row.text,
    ids: {
      user: row.user_id ?? undefined,
      agent: row.agent_id ?? undefined,
      session: row.session_id ?? undefined,
    },
    category: row.category,
    confidence: row.confidence,
    customScore: row.custom_score,
    metadata: JSON.parse(row.metadata) as Metadata,
    hash: row.hash,
    attributedTo: row.attributed_to ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at ?? undefined,
    expiresOn: row.expires_on ?? undefined,
    supersededBy: row.superseded_by ?? undefined,
  };
}
