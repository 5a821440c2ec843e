import type { Fact } from '../../domain/fact.js';
import { metadataOf, type PastEvent, type StoredFact } from './fact-codec.js';
import type { Mem0Protocol } from './mem0-protocol.js';

/** A memory and the one that takes its place. */
export interface Replacement {
  readonly memory: StoredFact;
  readonly by: StoredFact;
}

/**
 * The live memories that new ones replace: of facts with one value at a time those of the same kind, and the same fact
 * that would have ended earlier. A user's facts told to one agent replace none that were told to another.
 */
export function replaced(before: readonly StoredFact[], stored: readonly StoredFact[]): Replacement[] {
  const live = stored.filter(({ fact }) => fact.supersededBy === undefined);
  return before.flatMap((memory) => {
    if (memory.key === undefined || memory.fact.supersededBy !== undefined) return [];
    const by = live.find((one) => one.scope.agent === memory.scope.agent && replaces(one, memory));
    return by === undefined ? [] : [{ memory, by }];
  });
}

function replaces(one: StoredFact, other: StoredFact): boolean {
  return one.key === other.key || (one.kind !== undefined && one.kind === other.kind);
}

/** Takes a memory out of the search in favour of another. */
export async function stepBack(protocol: Mem0Protocol, memory: StoredFact, by: Fact, now: string): Promise<void> {
  const { text } = memory.fact;
  await rewrite(protocol, withEvent(changed(memory, { supersededBy: by.id }), 'SUPERSEDE', text, by.text, now));
}

/** Writes a memory as a whole: services differ in whether they lay metadata over what is there. @returns whether there was one */
export function rewrite(protocol: Mem0Protocol, memory: StoredFact): Promise<boolean> {
  return protocol.update(memory.remoteId, memory.fact.text, metadataOf(memory));
}

export function changed(memory: StoredFact, change: Partial<Fact>): StoredFact {
  return { ...memory, fact: { ...memory.fact, ...change } };
}

/** Notes what the Mem0 service takes for a mere change of metadata. */
export function withEvent(
  memory: StoredFact,
  event: PastEvent['event'],
  previous: string | null,
  next: string | null,
  at: string,
): StoredFact {
  return { ...memory, past: [...memory.past, { event, previous, next, at, texts: memory.texts }] };
}
