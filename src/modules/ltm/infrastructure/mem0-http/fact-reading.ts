import type { Clock } from '../../../../shared/kernel/clock.js';
import { DomainError } from '../../../../shared/kernel/domain-error.js';
import { Scope } from '../../../../shared/kernel/scope.js';
import type { FactListing, FactSearch } from '../../application/ports/long-term-memory.port.js';
import type { Entity, Fact, FactPage, ScoredFact } from '../../domain/fact.js';
import { type FactsDigest, FactsDigestBuilder } from '../../domain/facts-digest.js';
import { matchesFilter } from '../../domain/matches-filter.js';
import { byAge, storedFact } from './fact-codec.js';
import { type Mem0Protocol, MOST_FOUND } from './mem0-protocol.js';
import { type OwnerMemories, within } from './owner-memories.js';
import type { RemoteEntity, RemoteIds } from './remote-memory.js';
import { remoteIds, scopeOf } from './remote-scope.js';

/** Beside what is asked for, as some of what is found has stepped back or expired. */
const SPARE = 20;

/** How many times more are asked for when too many had to be left out. */
const MORE = 5;

/** What a filter leaves may be among memories that the Mem0 service does not show. */
export class SearchIncomplete extends DomainError {
  constructor() {
    super(
      'ltm.search_incomplete',
      'refused',
      `The Mem0 service shows the ${MOST_FOUND} nearest memories, and too few of them fit the filter: narrow the search down to an agent or a session.`,
    );
  }
}

/** Reads facts, and makes good on our side what Mem0 services lack: filters, totals, expiry, memories that stepped back. */
export class FactReading {
  constructor(
    private readonly protocol: Mem0Protocol,
    private readonly memories: OwnerMemories,
    private readonly clock: Clock,
  ) {}

  /** @throws SearchIncomplete */
  async search(scope: Scope, search: FactSearch, signal: AbortSignal | undefined): Promise<ScoredFact[]> {
    const { text, limit, threshold = 0, filter } = search;
    const ids = remoteIds(scope);
    let topK = filter === undefined ? Math.min(MOST_FOUND, 2 * limit + SPARE) : MOST_FOUND;
    for (;;) {
      const found = await this.protocol.search(ids, { text, topK, signal });
      const facts = found
        .flatMap((memory) =>
          within(scope, [memory]).map(({ fact }) => ({ ...fact, score: memory.score, parts: memory.parts })),
        )
        .filter((fact) => this.isShown(fact, search));
      if (facts.length >= limit || found.length < topK || topK === MOST_FOUND) {
        if (facts.length < limit && filter !== undefined && found.length >= MOST_FOUND) throw new SearchIncomplete();
        const best = facts.filter(({ score }) => score >= threshold).toSorted((a, b) => b.score - a.score);
        return best.slice(0, limit);
      }
      topK = Math.min(MOST_FOUND, topK * MORE);
    }
  }

  /** @throws ListingIncomplete */
  async list(scope: Scope, listing: FactListing): Promise<FactPage> {
    const shown = await this.all(scope, listing);
    return { facts: shown.slice(listing.offset, listing.offset + listing.limit), total: shown.length };
  }

  /** All that a listing shows, newest first. @throws ListingIncomplete */
  async all(scope: Scope, listing: Pick<FactListing, 'filter' | 'showExpired'>): Promise<Fact[]> {
    const all = await this.memories.all(scope);
    const shown = all.filter(({ fact }) => this.isShown(fact, listing));
    return shown.toSorted(byAge).map(({ fact }) => fact);
  }

  /** All at a glance, of one state. @param version tells the state of the scope */
  async digest(scope: Scope, version: () => number): Promise<FactsDigest> {
    for (;;) {
      const before = version();
      const digest = new FactsDigestBuilder();
      for (const fact of await this.all(scope, {})) digest.add(fact);
      if (version() === before) return digest.build(before);
    }
  }

  async entities(tenant: string): Promise<Entity[]> {
    const entities = await this.entitiesOf(tenant);
    return entities.map(({ entity: { type, memories, createdAt, updatedAt }, id }) => {
      const created = createdAt ?? updatedAt ?? new Date(0).toISOString();
      return { type, id, memories, createdAt: created, updatedAt: updatedAt ?? created };
    });
  }

  /** Scopes that reach all memories of a tenant together. */
  async scopes(tenant: string): Promise<Scope[]> {
    return (await this.entitiesOf(tenant)).map(({ entity: { type }, id }) => Scope.of(tenant, { [PARTS[type]]: id }));
  }

  private async entitiesOf(tenant: string): Promise<{ entity: RemoteEntity; id: string }[]> {
    const entities = await this.protocol.entities();
    const named = await Promise.all(
      entities.map(async (entity) => ({ entity, scope: await this.scopeOfEntity(entity) })),
    );
    return named
      .flatMap(({ entity, scope }) => {
        const id = scope?.tenant === tenant ? scope[PARTS[entity.type]] : undefined;
        return id === undefined ? [] : [{ entity, id }];
      })
      .toSorted((a, b) => TYPES.indexOf(a.entity.type) - TYPES.indexOf(b.entity.type));
  }

  /** Whose memories an entity has; undefined for one that is not this service's. */
  private async scopeOfEntity({ type, id }: RemoteEntity): Promise<Scope | undefined> {
    const ids: RemoteIds = { [`${type}_id`]: id };
    const plain = scopeOf({ ids, metadata: {} });
    if (plain !== undefined || !id.startsWith('~')) return plain;
    // A long id was sent as its hash; the memories know it as a whole.
    const { memories } = await this.protocol.page(ids, 0);
    const [first] = memories.flatMap((memory) => storedFact(memory) ?? []);
    return first?.scope;
  }

  private isShown(fact: Fact, { filter, showExpired = false }: Pick<FactListing, 'filter' | 'showExpired'>): boolean {
    if (fact.supersededBy !== undefined) return false;
    if (!showExpired && fact.expiresOn !== undefined && fact.expiresOn < this.clock.iso().slice(0, 10)) return false;
    return filter === undefined || matchesFilter(filter, fact);
  }
}

const TYPES = ['user', 'agent', 'run'] as const;
const PARTS = { user: 'user', agent: 'agent', run: 'session' } as const;
