import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import { ReadFactsSeen, ReadFactsVersion } from '../../../ltm/ltm.api.js';
import { ReadSearchState } from '../../../stm/stm.api.js';
import type { SearchMemory } from './search-memory.query.js';

/** The state of both memories, as far as an answer depends on it. */
@Injectable()
export class MemoryState {
  constructor(
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns another text whenever the query could be answered in another way; undefined when a memory cannot tell, or
   *   has not seen the write that the caller asks for
   */
  async of({ scope, options: { sources, minVersion } }: SearchMemory): Promise<string | undefined> {
    try {
      const [facts, sessions, seen] = await Promise.all([
        sources.includes('ltm') ? this.queries.execute(new ReadFactsVersion(scope.withoutSession())) : '',
        sources.includes('stm') ? this.queries.execute(new ReadSearchState(scope)) : '',
        minVersion === undefined || this.queries.execute(new ReadFactsSeen(minVersion)),
      ]);
      // Memories have a last day, and facts age by days.
      return seen ? `${facts}|${sessions}|${this.clock.iso().slice(0, 10)}` : undefined;
    } catch {
      return undefined; // the search itself finds out what is wrong, and says so
    }
  }
}
