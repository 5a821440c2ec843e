import { Injectable } from '@nestjs/common';
import { Deadline } from '../../../../shared/kernel/deadline.js';
import { SingleFlight } from '../../../../shared/kernel/single-flight.js';
import type { Recall } from '../../domain/recall.js';
import { RecallCache } from '../ports/recall-cache.port.js';
import { MemoryState } from './memory-state.js';
import type { SearchMemory } from './search-memory.query.js';
import { SideBySide } from './side-by-side.js';

/**
 * Answers from layer L0 what was asked before and would be answered the same way now; asks both memories otherwise,
 * once for all who ask the same at the same time. An answer that lacks something is not kept.
 */
@Injectable()
export class RememberedSearch {
  private readonly flights = new SingleFlight();

  constructor(
    private readonly cache: RecallCache,
    private readonly states: MemoryState,
    private readonly memories: SideBySide,
  ) {}

  /** @throws NothingAnswered */
  async answer(query: SearchMemory): Promise<Recall> {
    const started = performance.now();
    const state = await this.states.of(query);
    if (state === undefined) return this.ask(query);
    const { owner } = query.scope;
    const key = keyOf(query);
    const known = this.cache.get(owner, key, state);
    if (known !== undefined) return fromL0(known, performance.now() - started);
    const flight = JSON.stringify([owner, key, state, query.options.timeoutMs]);
    return this.flights.run(flight, async () => {
      const recall = await this.ask(query);
      const isWhole = recall.degraded.length === 0;
      if (isWhole && (await this.states.of(query)) === state) this.cache.set(owner, key, state, recall);
      return recall;
    });
  }

  private async ask(query: SearchMemory): Promise<Recall> {
    const deadline = new Deadline(query.options.timeoutMs);
    try {
      return await this.memories.search(query, deadline);
    } finally {
      deadline.end();
    }
  }
}

/** What the answer depends on beside the owner and the state of both memories. */
export function keyOf({ scope: { agent, session }, options }: SearchMemory): string {
  const { text, limit, threshold, filter, sources } = options;
  return JSON.stringify([agent, session, text, limit, threshold, filter, sources]);
}

function fromL0(recall: Recall, total: number): Recall {
  const { stm, ltm } = recall.servedBy;
  return {
    ...recall,
    servedBy: { ...(stm && { stm: 'l0' }), ...(ltm && { ltm: 'l0' }) },
    timings: { total, merge: 0 },
  };
}
