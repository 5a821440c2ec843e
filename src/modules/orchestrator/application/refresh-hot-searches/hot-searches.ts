import { type Owner, ownerName } from '../../../../shared/kernel/scope.js';
import type { SearchMemory } from '../search-memory/search-memory.query.js';

/** Owners whose searches are counted, and searches of each. */
const OWNERS = 5_000;
const SEARCHES = 16;

/** A search that was asked once is not hot. */
const LEAST = 2;

interface Counted {
  readonly query: SearchMemory;
  count: number;
}

/** What each owner asks most, as this process has seen it. The class is the DI token. */
export class HotSearches {
  // Owners in the order of their last search.
  private readonly owners = new Map<string, Map<string, Counted>>();

  /** @param most searches of an owner that are hot at a time; 0 counts nothing */
  constructor(private readonly most: number) {}

  note(query: SearchMemory): void {
    if (this.most === 0) return;
    const searches = this.searchesOf(query.ownerName);
    const known = searches.get(query.key);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    searches.set(query.key, { query, count: 1 });
    if (searches.size > SEARCHES) searches.delete(rarest(searches));
  }

  /** The hot searches of an owner, the hottest first. What was hot before counts half from now on. */
  take(owner: Owner): SearchMemory[] {
    const searches = [...(this.owners.get(ownerName(owner))?.values() ?? [])];
    const hot = searches
      .filter(({ count }) => count >= LEAST)
      .toSorted((one, other) => other.count - one.count)
      .slice(0, this.most);
    for (const each of hot) each.count = Math.max(LEAST, Math.ceil(each.count / 2));
    return hot.map(({ query }) => query);
  }

  forget(owner: Owner): void {
    this.owners.delete(ownerName(owner));
  }

  private searchesOf(owner: string): Map<string, Counted> {
    const searches = this.owners.get(owner) ?? new Map<string, Counted>();
    this.owners.delete(owner);
    this.owners.set(owner, searches);
    if (this.owners.size > OWNERS) this.owners.delete(this.owners.keys().next().value ?? '');
    return searches;
  }
}

// Of those asked least the one that is there for longest, but never the newest, which could not become hot otherwise.
function rarest(searches: ReadonlyMap<string, Counted>): string {
  let least = Infinity;
  let found = '';
  let older = searches.size - 1;
  for (const [key, { count }] of searches) {
    if (older-- === 0 || least === 1) break;
    if (count < least) [found, least] = [key, count];
  }
  return found;
}
