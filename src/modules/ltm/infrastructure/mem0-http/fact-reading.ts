import type { Clock } from '../../../../shared/kernel/clock.js';
import { DomainError } from '../../../../shared/kernel/domain-error.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FactListing, FactSearch } from '../../application/ports/long-term-memory.port.js';
import type { Fact, FactPage, ScoredFact } from '../../domain/fact.js';
import { type FactsDigest, FactsDigestBuilder } from '../../domain/facts-digest.js';
import { matchesFilter } from '../../domain/matches-filter.js';
import { byAge } from './fact-codec.js';
import { type Mem0Protocol, MOST_FOUND } from './mem0-protocol.js';
import { type OwnerMemories, within } from './owner-memories.js';
import { remoteIds } from './remote-scope.js';

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

  private isShown(fact: Fact, { filter, showExpired = false }: Pick<FactListing, 'filter' | 'showExpired'>): boolean {
    if (fact.supersededBy !== undefined) return false;
    if (!showExpired && fact.expiresOn !== undefined && fact.expiresOn < this.clock.iso().slice(0, 10)) return false;
    return filter === undefined || matchesFilter(filter, fact);
  }
}
