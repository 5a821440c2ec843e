/** The memory before and after each one in its conversation, by ordinal; -1 where there is none. */
export interface Neighbours {
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/**
 * Links the turns of each conversation. It is derived whenever an index is opened, so that a turn that arrives later
 * is a neighbour of an earlier one at once, and one that is removed of none.
 * @param threads by ordinal, the number of the conversation; 0 for a memory of none
 */
export function linkNeighbours(threads: Uint32Array): Neighbours {
  const before = new Int32Array(threads.length).fill(-1);
  const after = new Int32Array(threads.length).fill(-1);
  const lastOf = new Map<number, number>();
  for (let ordinal = 0; ordinal < threads.length; ordinal++) {
    const thread = threads[ordinal] ?? 0;
    if (thread === 0) continue;
    // Turns of one conversation mostly follow each other: the map is needed only where it changes.
    const isContinued = ordinal > 0 && threads[ordinal - 1] === thread;
    const last = isContinued ? ordinal - 1 : lastOf.get(thread);
    if (threads[ordinal + 1] !== thread) lastOf.set(thread, ordinal);
    if (last === undefined) continue;
    before[ordinal] = last;
    after[last] = ordinal;
  }
  return { before, after };
}
