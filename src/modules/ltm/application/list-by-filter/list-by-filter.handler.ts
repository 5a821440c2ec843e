import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Fact, FactPage } from '../../domain/fact.js';
import { UnsupportedFilter } from '../../domain/filter.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { type ReachedScope, reachedScopes } from '../reached-scopes.js';
import { ListByFilter } from './list-by-filter.query.js';

/** Memories that are read from the store at once. */
const CHUNK = 1_000;

/** How far one can go through the memories of several: all before a page are read to find its place. */
const MAX_DEPTH = 10_000;

type Listing = ListByFilter['listing'];

@QueryHandler(ListByFilter)
export class ListByFilterHandler implements IQueryHandler<ListByFilter> {
  constructor(private readonly memory: LongTermMemory) {}

  async execute({ tenant, filter, listing, options }: ListByFilter): Promise<FactPage> {
    const reached = await reachedScopes(this.memory, tenant, filter, options);
    const [first] = reached;
    if (first === undefined) return { facts: [], total: 0 };
    if (reached.length === 1) return this.memory.list(first.scope, { ...listing, filter: first.filter });

    const end = listing.offset + listing.limit;
    if (end > MAX_DEPTH) {
      throw new UnsupportedFilter('page', `goes beyond the ${MAX_DEPTH} newest of several; list them one by one`);
    }
    const parts = await Promise.all(reached.map((part) => this.newest(part, listing, end)));
    // Sorting keeps the order of what is equally new, so pages neither overlap nor leave anything out.
    const newest = parts.flatMap(({ facts }) => facts).toSorted((a, b) => compare(b.createdAt, a.createdAt));
    return { facts: newest.slice(listing.offset, end), total: parts.reduce((sum, { total }) => sum + total, 0) };
  }

  private async newest({ scope, filter }: ReachedScope, listing: Listing, count: number): Promise<FactPage> {
    const facts: Fact[] = [];
    let total = 0;
    do {
      const limit = Math.min(CHUNK, count - facts.length);
      const page = await this.memory.list(scope, { ...listing, filter, offset: facts.length, limit });
      facts.push(...page.facts);
      total = page.facts.length === 0 ? facts.length : page.total;
    } while (facts.length < Math.min(count, total));
    return { facts, total };
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
