import { FACT_CATEGORIES, type FactCategory } from '../../../../shared/kernel/fact-category.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Fact, HistoryEntry, Metadata } from '../../domain/fact.js';
import { mem0Hash } from '../mem0-sdk/content-key.js';
import { isObject, parsed, shareOf, textOf } from './json-reading.js';
import type { RemoteMemory } from './remote-memory.js';
import { idsMetadata, scopeOf } from './remote-scope.js';

/**
 * What happened to a memory without the Mem0 service knowing it as such: it steps back, comes back, has other metadata.
 */
export interface PastEvent {
  readonly event: Exclude<HistoryEntry['event'], 'ADD' | 'DELETE'>;
  readonly previous: string | null;
  readonly next: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** How many texts it had had by then, so that the service's own lines of history can be put around it. */
  readonly texts: number;
}

/** A memory of this service in the Mem0 service: all that our memories have and Mem0's have not is in the metadata. */
export interface StoredFact {
  /** The id that the Mem0 service knows it by. */
  readonly remoteId: string;
  readonly scope: Scope;
  readonly fact: Fact;
  /** See `contentKey`; none for turns that are kept word for word. */
  readonly key: string | undefined;
  readonly kind: string | undefined;
  /** Sorts memories of the same millisecond. */
  readonly order: string;
  /** What the request that stored it was known by. */
  readonly mark: string | undefined;
  /** The id that was promised before the Mem0 service had given one. */
  readonly promisedId: string | undefined;
  readonly past: readonly PastEvent[];
  /** How many texts it has had. */
  readonly texts: number;
}

/** Our own metadata; texts all of them, as some stores behind Mem0 keep nothing else. Empty is the same as absent. */
export const FIELD = {
  mark: 'pika_mark',
  key: 'pika_key',
  kind: 'pika_kind',
} as const;

/** Metadata names that a Mem0 service may take for its own. */
const TAKEN = new Set(
  (
    'id data memory text hash role actor_id user_id agent_id app_id run_id created_at updated_at createdAt updatedAt ' +
    'expiration_date expirationDate attributed_to attributedTo text_lemmatized textLemmatized memory_type ' +
    'score categories category constructor prototype toString valueOf'
  ).split(' '),
);
const PLAIN_NAME = /^(?!pika_)[a-zA-Z][\w-]{0,63}$/;

/**
 * The metadata of a memory as it is sent. What callers attached stays readable for everybody where it is a plain name
 * and a plain value; the rest travels as one JSON text, since Mem0 services differ in what they do to it.
 */
export function metadataOf(stored: Omit<StoredFact, 'remoteId'>): Record<string, string | number | boolean> {
  const { fact, scope } = stored;
  const [plain, odd] = parted(fact.metadata);
  return {
    ...plain,
    ...idsMetadata(scope),
    [FIELD.mark]: stored.mark ?? '',
    [FIELD.key]: stored.key ?? '',
    [FIELD.kind]: stored.kind ?? '',
    pika_id: stored.promisedId ?? '',
    pika_created_at: fact.createdAt,
    pika_order: stored.order,
    pika_category: fact.category,
    pika_confidence: String(fact.confidence),
    pika_custom_score: String(fact.customScore),
    pika_attributed_to: fact.attributedTo ?? '',
    pika_expires_on: fact.expiresOn ?? '',
    pika_superseded_by: fact.supersededBy ?? '',
    pika_past: stored.past.length === 0 ? '' : JSON.stringify(stored.past),
    pika_texts: String(stored.texts),
    pika_metadata: Object.keys(odd).length === 0 ? '' : JSON.stringify(odd),
  };
}

/** Reads a memory back. @returns undefined for one that is not of this service's tenants */
export function storedFact(memory: RemoteMemory): StoredFact | undefined {
  const scope = scopeOf(memory);
  if (scope === undefined) return undefined;
  const own = ownOf(memory);
  const past = parsed(own('past'));
  return {
    remoteId: memory.id,
    scope,
    key: own('key'),
    kind: own('kind'),
    order: own('order') ?? '',
    mark: own('mark'),
    promisedId: own('id'),
    past: Array.isArray(past) ? (past as PastEvent[]) : [],
    texts: Number(own('texts') ?? 1) || 1,
    fact: factOf(memory, scope),
  };
}

function factOf(memory: RemoteMemory, { user, agent, session }: Scope): Fact {
  const own = ownOf(memory);
  const { id, text, createdAt, updatedAt } = memory;
  return {
    id: own('id') ?? id,
    text,
    ids: { user, agent, session },
    kind: own('kind'),
    category: categoryOf(own('category') ?? memory.category),
    confidence: shareOf(own('confidence')) ?? 1,
    customScore: shareOf(own('custom_score')) ?? 1,
    metadata: attached(memory.metadata),
    hash: memory.hash ?? mem0Hash(text),
    attributedTo: own('attributed_to'),
    createdAt: own('created_at') ?? createdAt ?? new Date(0).toISOString(),
    updatedAt: updatedAt === createdAt ? undefined : updatedAt,
    expiresOn: own('expires_on'),
    supersededBy: own('superseded_by'),
  };
}

/** Our own values in a memory's metadata, by their names without the prefix. */
function ownOf({ metadata }: RemoteMemory): (name: string) => string | undefined {
  return (name) => textOf(metadata[`pika_${name}`]);
}

/** Newest first, when the one comes before the other. */
export function byAge(one: StoredFact, other: StoredFact): number {
  return compare(other.fact.createdAt, one.fact.createdAt) || compare(other.order, one.order);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function parted(metadata: Metadata): [plain: Record<string, string | number | boolean>, odd: Metadata] {
  const entries = Object.entries(metadata);
  const plain = entries.filter(([name, value]) => isPlain(name, value)) as [string, string | number | boolean][];
  return [Object.fromEntries(plain), Object.fromEntries(entries.filter(([name, value]) => !isPlain(name, value)))];
}

function isPlain(name: string, value: unknown): boolean {
  return PLAIN_NAME.test(name) && !TAKEN.has(name) && ['string', 'number', 'boolean'].includes(typeof value);
}

function attached(metadata: Metadata): Metadata {
  const plain = Object.entries(metadata).filter(([name]) => !name.startsWith('pika_'));
  const odd = parsed(metadata['pika_metadata']);
  return Object.fromEntries([...plain, ...Object.entries(isObject(odd) ? odd : {})]);
}

function categoryOf(name: string | undefined): FactCategory {
  return FACT_CATEGORIES.find((known) => known === name) ?? 'other';
}
