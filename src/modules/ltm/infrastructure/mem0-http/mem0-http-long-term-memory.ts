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
import { withScore } from './with-score.js';
import { guarded } from '../guarded.js';
import type { FactsDigest } from '../../domain/facts-digest.js';
import type { OutboxItem } from './local/outbox.js';
import { EntityReading } from './entity-reading.js';
import { FactChanges } from './fact-changes.js';
import { storedFact, type StoredFact } from './fact-codec.js';
import { FactReading } from './fact-reading.js';
import { historyOf } from './memory-history.js';
import type { Mem0HttpParts } from './mem0-http-parts.js';
import { OwnerMemories } from './owner-memories.js';

/** Ids of memories are UUIDs, ours as Mem0's; what cannot be one is not asked for. */
const MEMORY_ID = /^[\w-]{8,64}$/;

/** Long-term memory over a Mem0 service, by either of its protocols. The service is the source of truth. */
export class Mem0HttpLongTermMemory extends LongTermMemory {
  private readonly reading: FactReading;
  private readonly everybody: EntityReading;
  private readonly changes: FactChanges;
  private readonly memories: OwnerMemories;

  constructor(private readonly parts: Mem0HttpParts) {
    super();
    const { protocol, clock } = parts;
    this.memories = new OwnerMemories(protocol);
    this.reading = new FactReading(protocol, this.memories, clock);
    this.everybody = new EntityReading(protocol, this.memories);
    this.changes = new FactChanges(protocol, this.memories, clock);
  }

  search(scope: Scope, search: FactSearch, signal?: AbortSignal): Promise<FactSearchResult> {
    return guarded('The search failed', async () => {
      // Read first: what is found then is of this version or of a later one.
      const version = this.parts.versions.of(scope);
      return { facts: await this.reading.search(scope, search, signal), version };
    });
  }

  addFacts(scope: Scope, facts: readonly NewFact[], metadata: Metadata = {}): Promise<StoreReceipt> {
    return this.write(
      scope,
      facts.map((fact) => ({ role: 'user', verbatim: false, fact: withScore(fact, metadata) })),
    );
  }

  addTurns(
    scope: Scope,
    turns: readonly VerbatimTurn[],
    { metadata, expiresOn }: TurnOptions = {},
  ): Promise<StoreReceipt> {
    // As Mem0 does, and there is nothing to remember of a blank one.
    const kept = turns.filter(({ role, content }) => role !== 'system' && content.trim() !== '');
    return this.write(
      scope,
      kept.map(({ role, content: text }) => {
        const fact: NewFact = { text, category: 'other', confidence: 1, metadata, expiresOn };
        return { role, verbatim: true, fact };
      }),
    );
  }

  get(tenant: string, id: string): Promise<Fact | undefined> {
    return guarded(READ_FAILED, async () => (await this.find(tenant, id))?.fact);
  }

  list(scope: Scope, listing: FactListing): Promise<FactPage> {
    return guarded(READ_FAILED, () => this.reading.list(scope, listing));
  }

  update(tenant: string, id: string, change: FactChange): Promise<Fact | undefined> {
    return this.changeOne(tenant, id, (memory) => this.changes.update(memory, change));
  }

  delete(tenant: string, id: string): Promise<Fact | undefined> {
    return this.inTurnOf(tenant, id, async (memory) => {
      this.parts.ids.noteGone(memory);
      const wasThere = await this.parts.protocol.delete(memory.remoteId);
      return wasThere ? memory.fact : undefined;
    });
  }

  deleteAll(scope: Scope): Promise<number> {
    const { turns, courier } = this.parts;
    return guarded(WRITE_FAILED, () =>
      turns.run(scope.owner, async () => {
        await courier.catchUp(scope);
        return this.remove(scope);
      }),
    );
  }

  restore(tenant: string, id: string): Promise<Fact | undefined> {
    return this.changeOne(tenant, id, (memory) => this.changes.restore(memory));
  }

  history(tenant: string, id: string): Promise<HistoryEntry[]> {
    return guarded(READ_FAILED, async () => {
      const known = (await this.find(tenant, id)) ?? this.parts.ids.gone(tenant, id);
      if (known === undefined) return [];
      return historyOf(id, await this.parts.protocol.history(known.remoteId), known.past);
    });
  }

  async version(scope: Scope): Promise<number> {
    return guarded(READ_FAILED, async () => this.parts.versions.of(scope));
  }

  override digest(scope: Scope): Promise<FactsDigest> {
    return guarded(READ_FAILED, () => this.reading.digest(scope, () => this.parts.versions.of(scope)));
  }

  async hasSeen(version: number): Promise<boolean> {
    return guarded(READ_FAILED, async () => this.parts.versions.latest >= version);
  }

  entities(tenant: string, app?: string): Promise<Entity[]> {
    return guarded(READ_FAILED, () => this.everybody.entities(tenant, app));
  }

  reset(tenant: string): Promise<void> {
    return guarded(WRITE_FAILED, async () => {
      const { ids, versions } = this.parts;
      await this.parts.courier.catchUpAll(tenant);
      try {
        // The service's own reset would remove what belongs to other tenants, and to other services.
        for (const scope of await this.everybody.scopes(tenant)) await this.memories.remove(scope, () => undefined);
      } finally {
        ids.forgetAll(tenant);
        versions.wasReset(tenant);
      }
    });
  }

  ping(): Promise<void> {
    return guarded('The Mem0 service does not answer', () => this.parts.protocol.ping());
  }

  private write(scope: Scope, items: readonly Omit<OutboxItem, 'mark'>[]): Promise<StoreReceipt> {
    return guarded(WRITE_FAILED, async () => {
      const { courier, versions, idSource, clock } = this.parts;
      if (items.length === 0) return { outcomes: [], version: versions.of(scope) };
      return courier.take(scope, {
        at: clock.iso(),
        items: items.map((item) => ({ ...item, mark: idSource.next() })),
      });
    });
  }

  private async remove(scope: Scope): Promise<number> {
    const removed: StoredFact[] = [];
    try {
      await this.memories.remove(scope, (memory) => {
        this.parts.ids.noteGone(memory);
        removed.push(memory);
      });
    } finally {
      this.parts.versions.wrote([scope, ...removed.map((memory) => memory.scope)]);
    }
    return removed.filter(({ fact }) => fact.supersededBy === undefined).length;
  }

  private changeOne(
    tenant: string,
    id: string,
    change: (memory: StoredFact) => Promise<boolean>,
  ): Promise<Fact | undefined> {
    return this.inTurnOf(tenant, id, async (memory) => {
      const wasThere = await change(memory);
      return wasThere ? (await this.find(tenant, id))?.fact : undefined;
    });
  }

  /** Works on one memory of a tenant in its owner's turn, after all that was written before. */
  private inTurnOf<T>(
    tenant: string,
    id: string,
    work: (memory: StoredFact) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    return guarded(WRITE_FAILED, async () => {
      const { turns, courier, versions } = this.parts;
      const known = await this.find(tenant, id);
      if (known === undefined) return undefined;
      return turns.run(known.scope.owner, async () => {
        await courier.catchUp(known.scope);
        const memory = await this.find(tenant, id);
        if (memory === undefined) return undefined;
        try {
          return await work(memory);
        } finally {
          versions.wrote([memory.scope]); // also when nobody knows whether it was done
        }
      });
    });
  }

  /** A memory that is the tenant's. */
  private async find(tenant: string, id: string): Promise<StoredFact | undefined> {
    if (!MEMORY_ID.test(id)) return undefined;
    const memory = await this.parts.protocol.get(this.parts.ids.remoteId(tenant, id));
    const stored = memory === undefined ? undefined : storedFact(memory);
    return stored?.scope.tenant === tenant ? stored : undefined;
  }
}

const READ_FAILED = 'The memory could not be read';
const WRITE_FAILED = 'The write failed, nothing was changed';
