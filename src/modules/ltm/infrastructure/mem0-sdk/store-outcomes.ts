import type { NewFact, StoreOutcome } from '../../domain/fact.js';
import { LtmUnavailable } from '../../domain/ltm.errors.js';
import type { KnownFact } from './stores/memory-store.js';

/** A fact that was to be stored, and what makes it the same as another. */
export interface KeyedFact {
  /** See `contentKey`. */
  readonly key: string;
  readonly fact: NewFact;
}

/**
 * What is said in all, by content key and in the order in which it was said last: of what is said twice the last
 * wording, for the longer of the two times.
 */
export function saidIn(keyed: readonly KeyedFact[]): Map<string, NewFact> {
  const said = new Map<string, NewFact>();
  for (const { key, fact } of keyed) {
    const before = said.get(key);
    said.delete(key);
    said.set(key, before === undefined ? fact : { ...fact, expiresOn: laterDay(before.expiresOn, fact.expiresOn) });
  }
  return said;
}

/**
 * The facts that have to be stored: those that are not known, and a known one that is said after another of its kind,
 * since of facts with one value at a time the last one said holds.
 */
export function newFacts(said: ReadonlyMap<string, NewFact>, known: ReadonlyMap<string, KnownFact>): KeyedFact[] {
  const kinds = new Set<string>();
  return Array.from(said, ([key, fact]) => {
    const before = known.get(key);
    if (before !== undefined && (before.kind === undefined || !kinds.has(before.kind))) return [];
    if (fact.kind !== undefined) kinds.add(fact.kind);
    return [{ key, fact }];
  }).flat();
}

// No day is for ever.
function laterDay(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return undefined;
  return one > other ? one : other;
}

/**
 * What became of each fact.
 * @param known facts that were there before, by content key
 * @param written facts that were stored now, by content key
 * @param successors ids of new facts that took the place of another
 */
export function outcomesOf(
  keyed: readonly KeyedFact[],
  known: ReadonlyMap<string, KnownFact>,
  written: ReadonlyMap<string, Pick<StoreOutcome, 'id' | 'customScore'>>,
  successors: ReadonlySet<string>,
): StoreOutcome[] {
  const reported = new Set<string>();
  return keyed.map(({ key, fact }) => {
    const stored = written.get(key) ?? known.get(key);
    if (stored === undefined) throw new LtmUnavailable(`The fact "${fact.text.slice(0, 80)}" was lost in the engine`);
    // A fact that the same request holds twice is added once.
    const isNew = written.has(key) && !reported.has(stored.id);
    reported.add(stored.id);
    return {
      id: stored.id,
      text: fact.text,
      event: eventOf(isNew, successors.has(stored.id)),
      customScore: stored.customScore,
    };
  });
}

function eventOf(isNew: boolean, isSuccessor: boolean): StoreOutcome['event'] {
  if (!isNew) return 'NOOP';
  return isSuccessor ? 'SUPERSEDE' : 'ADD';
}
