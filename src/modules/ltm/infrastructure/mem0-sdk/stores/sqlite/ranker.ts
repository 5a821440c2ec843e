import { Piscina } from 'piscina';
import type { HybridSearch, RankRequest } from './hybrid-search.js';
import type { RankedMemory } from './ranked-memory.js';

/** Memories that one search may rank on the event loop: about 20 ms. */
const MOST_HERE = 10_000;

/** Owners that one search may visit on the event loop. */
const MOST_OWNERS_HERE = 20;

/** Milliseconds after which an unused worker ends. */
const IDLE_MS = 600_000;

/** Ranks small scopes in this thread, and large ones in a worker, so that no search holds the event loop for long. */
export class Ranker {
  private readonly pool: Piscina | undefined;

  /**
   * @param path the database file, which the worker opens for itself
   * @param worker the compiled `search.worker.js`; undefined ranks everything in this thread
   */
  constructor(
    private readonly hybrid: HybridSearch,
    path: string,
    worker: URL | undefined,
  ) {
    if (worker === undefined) return;
    const workerData = { path };
    this.pool = new Piscina({ filename: worker.href, workerData, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS });
  }

  /** Without leaving this thread. @returns best first; undefined when there is too much to rank for that */
  rankHere(request: RankRequest): RankedMemory[] | undefined {
    return this.workerFor(request) === undefined ? this.hybrid.rank(request) : undefined;
  }

  /** @returns best first */
  async rank(request: RankRequest, signal?: AbortSignal): Promise<RankedMemory[]> {
    const worker = this.workerFor(request);
    if (worker === undefined) return this.hybrid.rank(request);
    signal?.throwIfAborted();
    // Aborting a task that runs would end its thread, and the next search would wait for a new one.
    return (await worker.run(request, { name: 'rank' })) as RankedMemory[];
  }

  /**
   * Starts the worker where there is an owner whose search would wait for that.
   * @param largest memories of the largest owner
   */
  async warmUp(largest: number): Promise<void> {
    if (largest > MOST_HERE) await this.pool?.run(NOTHING, { name: 'rank' });
  }

  async close(): Promise<void> {
    await this.pool?.destroy();
  }

  private workerFor(request: RankRequest): Piscina | undefined {
    return isLarge(request) ? this.pool : undefined;
  }
}

/** Ranked at once, by a worker that is there. */
const NOTHING: RankRequest = {
  owners: [],
  text: '',
  vector: undefined,
  semanticWeight: 0,
  limit: 0,
  narrowing: { scope: { tenant: '', user: undefined, agent: undefined, session: undefined }, today: undefined },
};

function isLarge({ owners }: RankRequest): boolean {
  const memories = owners.reduce((sum, { nextPosition }) => sum + nextPosition, 0);
  return memories > MOST_HERE || owners.length > MOST_OWNERS_HERE;
}
