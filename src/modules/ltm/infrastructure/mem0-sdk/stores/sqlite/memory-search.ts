import type { SqliteDatabase } from '../../../../../../platform/sqlite/sqlite-database.js';
import type { Scope } from '../../../../../../shared/kernel/scope.js';
import type { FactSearch } from '../../../../application/ports/long-term-memory.port.js';
import type { FactSearchResult } from '../../../../domain/fact.js';
import { isWhole, type RankRequest } from './hybrid-search.js';
import type { MemoryRows } from './memory-rows.js';
import type { OwnerRows } from './owner-rows.js';
import { type RankedMemory, scoredFacts } from './ranked-memory.js';
import type { Ranker } from './ranker.js';
import type { RemoteIndex } from './remote-index.js';

/** What a search is made with, beside what is asked. */
export interface SearchMeans {
  /** Of unit length; without one, words decide alone. */
  readonly vector: ArrayLike<number> | undefined;
  /** What a cosine counts beside words. */
  readonly semanticWeight: number;
  /** Memories whose last day is earlier are left out, `YYYY-MM-DD`; undefined leaves all in. */
  readonly today: string | undefined;
}

/** Searches the memories that a scope reaches. */
export class MemorySearch {
  constructor(
    private readonly database: SqliteDatabase,
    private readonly owners: OwnerRows,
    private readonly rows: MemoryRows,
    private readonly ranker: Ranker,
    private readonly remote: RemoteIndex | undefined,
  ) {}

  async search(
    scope: Scope,
    search: FactSearch,
    means: SearchMeans,
    signal: AbortSignal | undefined,
  ): Promise<FactSearchResult> {
    return this.atOnce(scope, search, means) ?? this.apart(scope, search, means, signal);
  }

  /** All of it at one moment of the file; undefined where another thread or store has to help. */
  private atOnce(scope: Scope, search: FactSearch, means: SearchMeans): FactSearchResult | undefined {
    if (this.remote !== undefined) return undefined;
    return this.database.snapshot(() => {
      const version = this.owners.versionOf(scope);
      const ranked = this.ranker.rankHere(this.requestOf(scope, search, means));
      return ranked && { facts: this.factsOf(scope, search, ranked), version };
    });
  }

  private async apart(
    scope: Scope,
    search: FactSearch,
    means: SearchMeans,
    signal: AbortSignal | undefined,
  ): Promise<FactSearchResult> {
    // Before the search: what is written meanwhile may be in the answer, but is not promised to be.
    const version = this.owners.versionOf(scope);
    const request = this.requestOf(scope, search, means);
    const { owners, narrowing, vector, limit } = request;
    const whole = () => owners.every((owner) => isWhole(owner, narrowing));
    const neighbours = vector && (await this.remote?.neighbours(scope, owners, vector, limit, whole()));
    const ranked = await this.ranker.rank({ ...request, neighbours }, signal);
    return { facts: this.factsOf(scope, search, ranked), version };
  }

  private requestOf(scope: Scope, { text, limit, filter }: FactSearch, means: SearchMeans): RankRequest {
    const { vector, semanticWeight, today } = means;
    const owners = this.owners.reachedBy(scope);
    return { owners, text, vector, semanticWeight, limit, narrowing: { scope, filter, today } };
  }

  private factsOf(scope: Scope, { threshold = 0 }: FactSearch, ranked: readonly RankedMemory[]) {
    const shown = ranked.filter(({ score }) => score >= threshold);
    const ids = shown.map(({ id }) => id);
    return scoredFacts(shown, this.rows.read(scope, ids));
  }
}
