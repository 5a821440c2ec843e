import { Injectable } from '@nestjs/common';
import { Deadline } from '../../../../shared/kernel/deadline.js';
import { SingleFlight } from '../../../../shared/kernel/single-flight.js';
import type { Recall } from '../../domain/recall.js';
import { ChangeMark } from '../ports/change-mark.port.js';
import { RecallCache } from '../ports/recall-cache.port.js';
import { MemoryState } from './memory-state.js';
import type { SearchMemory } from './search-memory.query.js';
import { SideBySide } from './side-by-side.js';

/** Milliseconds that a change mark is trusted: sessions end without a write, hours after their last message. */
const CONFIRMED_MS = 30_000;

/** Milliseconds that both memories have to tell their state. */
const STATE_MS = 50;

/**
 * Answers from layer L0 what was asked before and would be answered the same way now; asks both memories otherwise,
 * once for all who ask the same at the same time. An answer that lacks something is not kept.
 */
@Injectable()
export class RememberedSearch {
  private readonly flights = new SingleFlight();

  constructor(
    private readonly cache: RecallCache,
    private readonly marks: ChangeMark,
    private readonly states: MemoryState,
    private readonly memories: SideBySide,
  ) {}

  /**
   * The answer to a query where it is known at once: nothing at all was written since it was last compared. Whoever
   * gives the same answer again gives the same object.
   * @param now as `performance.now()` tells it
   */
  known({ key, options }: SearchMemory, now: number): Recall | undefined {
    if (options.minVersion !== undefined) return undefined;
    const kept = this.cache.peek(key);
    if (kept?.confirmed.mark === undefined || kept.confirmed.at + CONFIRMED_MS < now) return undefined;
    if (kept.confirmed.mark !== this.marks.current()) return undefined;
    this.cache.count(kept, now);
    return kept.recall;
  }

  /** @throws NothingAnswered */
  async answer(query: SearchMemory): Promise<Recall> {
    const at = performance.now();
    const confirmed = { mark: this.marks.current(), at };
    const state = await this.stateOf(query);
    if (state === undefined) return this.ask(query, at);
    const { key } = query;
    const kept = this.cache.peek(key);
    if (kept?.state === state) {
      this.cache.confirm(key, confirmed);
      this.cache.count(kept, at);
      return { ...kept.recall, timings: { total: performance.now() - at, merge: 0 } };
    }
    this.cache.count(undefined, at);
    const flight = JSON.stringify([key, state, query.options.timeoutMs]);
    return this.flights.run(flight, async () => {
      const recall = await this.ask(query, at);
      // It was found after its state was told: as long as that is the state, nothing was written since.
      const isWhole = recall.degraded.length === 0;
      if (isWhole) this.cache.set(key, { state, recall: fromL0(recall), madeAt: performance.now(), confirmed });
      return recall;
    });
  }

  /** A memory that cannot tell its state at once has its time in the search itself. */
  private async stateOf(query: SearchMemory): Promise<string | undefined> {
    const deadline = new Deadline(Math.min(STATE_MS, query.options.timeoutMs / 2));
    try {
      return await deadline.wait(this.states.of(query));
    } catch {
      return undefined;
    } finally {
      deadline.end();
    }
  }

  /** @param begun when the request came, in milliseconds as `performance.now()` counts them */
  private async ask(query: SearchMemory, begun: number): Promise<Recall> {
    const deadline = new Deadline(Math.max(1, begun + query.options.timeoutMs - performance.now()));
    try {
      return await this.memories.search(query, deadline);
    } finally {
      deadline.end();
    }
  }
}

function fromL0(recall: Recall): Recall {
  const { stm, ltm } = recall.servedBy;
  return {
    ...recall,
    servedBy: { ...(stm && { stm: 'l0' }), ...(ltm && { ltm: 'l0' }) },
    timings: { total: 0, merge: 0 },
  };
}
