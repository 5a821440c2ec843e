import type { FactCategory } from '../../../../../../shared/kernel/fact-category.js';
import type { Scope } from '../../../../../../shared/kernel/scope.js';
import type { Fact, Metadata, NewFact } from '../../../../domain/fact.js';
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
  const { payload, fact, contentKey = null, customScore } = staged;
  return {
    id,
    uuid: staged.id,
    owner_id: ownerOf(id),
    ...idsOf(scope),
    text: String(payload['data']),
    content_key: contentKey,
    ...(fact === undefined ? NO_FACT : knownOf(fact)),
    custom_score: customScore,
    metadata: JSON.stringify({ ...staged.metadata, ...(fact && { custom_score: customScore }) }),
    hash: String(payload['hash']),
    created_at: now,
    updated_at: null,
    expires_on: staged.expiresOn ?? null,
    superseded_by: null,
  };
}

function idsOf({ tenant, user, agent, session }: Scope) {
  return { tenant, user_id: user ?? null, agent_id: agent ?? null, session_id: session ?? null };
}

/** What a turn that is kept word for word has in the place of a fact. */
const NO_FACT = { category: 'other', kind: null, confidence: 1, attributed_to: null } as const;

function knownOf({ category, kind, confidence, attributedTo }: NewFact) {
  return {
    category,
    kind: kind ?? null,
    confidence,
    attributed_to: attributedTo ?? null,
  };
}

/** What of a row a fact is made of. */
export type FactRow = Omit<MemoryRow, 'owner_id' | 'tenant' | 'content_key'>;

/** Its columns, in the order of `FactValues`. */
export const FACT_COLUMNS = [
  'id',
  'uuid',
  'user_id',
  'agent_id',
  'session_id',
  'text',
  'category',
  'kind',
  'confidence',
  'custom_score',
  'metadata',
  'hash',
  'attributed_to',
  'created_at',
  'updated_at',
  'expires_on',
  'superseded_by',
] as const satisfies (keyof FactRow)[];

/** The values of a row as a list, which is read twice as fast as an object. */
export type FactValues = ValuesOf<typeof FACT_COLUMNS>;

type ValuesOf<Columns extends readonly (keyof FactRow)[]> = { [Index in keyof Columns]: FactRow[Columns[Index]] };

/** The row of such values. */
export function factRow(values: FactValues): FactRow {
  // Taking a list apart by a pattern goes through an iterator.
  return {
    id: values[0],
    uuid: values[1],
    user_id: values[2],
    agent_id: values[3],
    session_id: values[4],
    text: values[5],
    category: values[6],
    kind: values[7],
    confidence: values[8],
    custom_score: values[9],
    metadata: values[10],
    hash: values[11],
    attributed_to: values[12],
    created_at: values[13],
    updated_at: values[14],
    expires_on: values[15],
    superseded_by: values[16],
  };
}

/** A row as the domain sees it. */
export function factOf(row: FactRow): Fact {
  return {
    id: row.uuid,
    text: row.text,
    ids: {
      user: row.user_id ?? undefined,
      agent: row.agent_id ?? undefined,
      session: row.session_id ?? undefined,
    },
    category: row.category,
    kind: row.kind ?? undefined,
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
