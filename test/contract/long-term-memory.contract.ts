import { afterEach, beforeEach, describe } from 'vitest';
import type { LongTermMemory } from '../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { describeAdding } from './long-term-memory/adding.contract.js';
import { describeChanging } from './long-term-memory/changing.contract.js';
import { describeDigest } from './long-term-memory/digest.contract.js';
import { describeDurability } from './long-term-memory/durability.contract.js';
import { describeFilterLaws } from './long-term-memory/filter-laws.contract.js';
import { describeFilters } from './long-term-memory/filters.contract.js';
import { describeListing } from './long-term-memory/listing.contract.js';
import { describeReach } from './long-term-memory/reach.contract.js';
import { describeRemoving } from './long-term-memory/removing.contract.js';
import { describeSearching } from './long-term-memory/searching.contract.js';
import { describeSuperseding } from './long-term-memory/superseding.contract.js';
import { describeTurns } from './long-term-memory/turns.contract.js';

/** A place where memories are kept, empty at first. */
export interface MemoryPlace {
  /** Connects to the place; each call stands for one more process. */
  open(): Promise<LongTermMemory>;
  /** Ends all connections; what was stored stays. */
  closeAll(): Promise<void>;
  /** Removes the place. */
  remove(): Promise<void>;
}

/** What every long-term memory must do, whatever it stands on. */
export function describeLongTermMemory(standsOn: string, createPlace: () => Promise<MemoryPlace>): void {
  describe(`long-term memory: ${standsOn}`, () => {
    let place: MemoryPlace;
    let memory: LongTermMemory;

    beforeEach(async () => {
      place = await createPlace();
      memory = await place.open();
    });

    afterEach(async () => {
      await place.closeAll();
      await place.remove();
    });

    describeAdding(
      () => memory,
      () => place,
    );
    describeSuperseding(() => memory);
    describeTurns(() => memory);
    describeSearching(() => memory);
    describeReach(() => memory);
    describeFilters(() => memory);
    describeFilterLaws(() => memory);
    describeDigest(() => memory);
    describeListing(() => memory);
    describeChanging(() => memory);
    describeRemoving(() => memory);
    describeDurability(() => place);
  });
}
