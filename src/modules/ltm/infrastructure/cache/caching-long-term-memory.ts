import { hash } from 'node:crypto';
import type { CacheLayer } from '../../../../platform/cache/cache-layer.js';
import { SingleFlight } from '../../../../shared/kernel/single-flight.js';
import type { Clock } from '../../../../shared/kernel/clock.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import {
  type FactListing,
  type FactSearch,
  LongTermMemory,
  type TurnOptions,
} from '../../application/ports/long-term-memory.port.js';
import type {
  Entity,
  Fact,
  FactChange,
  FactPage,
  FactSearchResult,
  HistoryEntry,
  Metadata,
  NewFact,
  StoreReceipt,
  VerbatimTurn,
} from '../../domain/fact.js';

/** What the layer needs to know beside the memory that it is laid over. */
export interface FactCacheOptions {
  /** Milliseconds to keep what a search found, and to keep that it found nothing. */
  readonly ttlMs: number;
  readonly emptyTtlMs: number;
  /** Names store, embedder and ranking: facts of one are no answer for another. */
  readonly generation: () => string;
}

/**
 * Layer L2: what searches of long-term memory found, shared by all processes. The key holds the scope with its
 * version, so every write makes what was found before unreachable, and nothing has to be taken out.
 */
export class CachingLongTermMemory extends LongTermMemory {
  private readonly flights = new SingleFlight();

  constructor(
    private readonly memory: LongTermMemory,
    private readonly layer: CacheLayer<FactSearchResult>,
    private readonly clock: Clock,
    private readonly options: FactCacheOptions,
  ) {
    super();
  }

  async search(scope: Scope, search: FactSearch, signal?: AbortSignal): Promise<FactSearchResult> {
    const version = await this.memory.version(scope);
    const key = this.keyOf(scope, search, version);
    const known = await this.layer.get(key);
    if (known !== undefined) return { ...known, servedBy: 'l2' };
    return this.flights.run(key, () => this.searchAndKeep(scope, search, { key, version }, signal), signal);
  }

  version(scope: Scope): Promise<number> {
    return this.memory.version(scope);
  }

  hasSeen(version: number): Promise<boolean> {
    return this.memory.hasSeen(version);
  }

  addFacts(scope: Scope, facts: readonly NewFact[], metadata?: Metadata): Promise<StoreReceipt> {
    return this.memory.addFacts(scope, facts, metadata);
  }

  addTurns(scope: Scope, turns: readonly VerbatimTurn[], options?: TurnOptions): Promise<StoreReceipt> {
    return this.memory.addTurns(scope, turns, options);
  }

  get(tenant: string, id: string): Promise<Fact | undefined> {
    return this.memory.get(tenant, id);
  }

  list(scope: Scope, listing: FactListing): Promise<FactPage> {
    return this.memory.list(scope, listing);
  }

  update(tenant: string, id: string, change: FactChange): Promise<Fact | undefined> {
    return this.memory.update(tenant, id, change);
  }

  delete(tenant: string, id: string): Promise<Fact | undefined> {
    return this.memory.delete(tenant, id);
  }

  deleteAll(scope: Scope): Promise<number> {
    return this.memory.deleteAll(scope);
  }

  restore(tenant: string, id: string): Promise<Fact | undefined> {
    return this.memory.restore(tenant, id);
  }

  history(tenant: string, id: string): Promise<HistoryEntry[]> {
    return this.memory.history(tenant, id);
  }

  entities(tenant: string, app?: string): Promise<Entity[]> {
    return this.memory.entities(tenant, app);
  }

  reset(tenant: string): Promise<void> {
    return this.memory.reset(tenant);
  }

  ping(): Promise<void> {
    return this.memory.ping();
  }

  /** Removes what is kept of a scope's owner. @returns how many answers that were */
  forget(scope: Scope): Promise<number> {
    return this.layer.deletePrefix(ownerPrefix(scope));
  }

  private async searchAndKeep(
    scope: Scope,
    search: FactSearch,
    { key, version }: { readonly key: string; readonly version: number },
    signal: AbortSignal | undefined,
  ): Promise<FactSearchResult> {
    const found = await this.memory.search(scope, search, signal);
    // What was written during the search may be in the answer, and an answer by words alone is a makeshift.
    const isWhole = found.wordsAlone !== true && found.version === version;
    if (isWhole && (await this.memory.version(scope)) === version) {
      const { ttlMs, emptyTtlMs } = this.options;
      await this.layer.set(key, found, found.facts.length === 0 ? emptyTtlMs : ttlMs);
    }
    return { ...found, servedBy: 'l4' };
  }

  private keyOf(scope: Scope, search: FactSearch, version: number): string {
    const { text, limit, threshold = 0, filter = null, showExpired = false } = search;
    const today = this.clock.iso().slice(0, 10); // memories have a last day
    const { agent = null, session = null } = scope;
    const rest = [this.options.generation(), agent, session, text, limit, threshold, filter, showExpired, today];
    return `${ownerPrefix(scope)}${version}:${hash('sha256', JSON.stringify(rest), 'base64url')}`;
  }
}

function ownerPrefix({ owner: { tenant, kind, id } }: Scope): string {
  return `${encodeURIComponent(tenant)}:${kind}:${encodeURIComponent(id)}:`;
}

/** Found facts as JSON. What is not one of ours, as far as a reader of it would notice, is none. */
export const FOUND_FACTS_CODEC = {
  encode: (found: FactSearchResult): unknown => found,
  decode: (raw: unknown): FactSearchResult | undefined => (isFound(raw) ? raw : undefined),
};

function isFound(raw: unknown): raw is FactSearchResult {
  return has(raw, { version: 'number', facts: 'object' }) && Array.isArray(raw['facts']) && raw['facts'].every(isFact);
}

const FACT = {
  id: 'string',
  text: 'string',
  hash: 'string',
  category: 'string',
  createdAt: 'string',
  score: 'number',
  confidence: 'number',
  customScore: 'number',
  ids: 'object',
  metadata: 'object',
  parts: 'object',
} as const;

function isFact(raw: unknown): boolean {
  return has(raw, FACT);
}

function has(raw: unknown, types: Readonly<Record<string, string>>): raw is Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null) return false;
  const record = raw as Record<string, unknown>;
  return Object.entries(types).every(([name, type]) => typeof record[name] === type && record[name] !== null);
}
