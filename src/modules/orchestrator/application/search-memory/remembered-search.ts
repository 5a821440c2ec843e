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
const CONFIRMED_MS = 5_000;

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

  /** The answer to a query where it is known at once: nothing at all was written since it was last compared. */
  known({ scope: { owner }, key, options }: SearchMemory): Recall | undefined {
    if (options.minVersion !== undefined) return undefined;
    const started = performance.now();
    const kept = this.cache.peek(owner, key);
    if (kept?.confirmed.mark === undefined || kept.confirmed.at + CONFIRMED_MS < started) return undefined;
    if (kept.confirmed.mark !== this.marks.current()) return undefined;
    this.cache.count(kept);
    return fromL0(kept.recall, performance.now() - started);
  }

  /** @throws NothingAnswered */
  async answer(query: SearchMemory): Promise<Recall> {
    const at = performance.now();
    const confirmed = { mark: this.marks.current(), at };
    const state = await this.stateOf(query);
    if (state === undefined) return this.ask(query, at);
    const { key } = query;
    const { owner } = query.scope;
    const kept = this.cache.peek(owner, key);
    if (kept?.state === state) {
      this.cache.confirm(owner, key, confirmed);
      this.cache.count(kept);
      return fromL0(kept.recall, performance.now() - at);
    }
    this.cache.count(undefined);
    const flight = JSON.stringify([owner, key, state, query.options.timeoutMs]);
    return this.flights.run(flight, async () => {
      const recall = await this.ask(query, at);
      const isWhole = recall.degraded.length === 0;
      const isCurrent = isWhole && (await this.stateOf(query)) === state;
      if (isCurrent) this.cache.set(owner, key, { state, recall, confirmed });
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

function fromL0(recall: Recall, total: number): Recall {
  const { stm, ltm } = recall.servedBy;
  return {
    ...recall,
    servedBy: { ...(stm && { stm: 'l0' }), ...(ltm && { ltm: 'l0' }) },
    timings: { total, merge: 0 },
  };
}
