import type { Clock } from '../../../../shared/kernel/clock.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Fact, NewFact, StoreOutcome } from '../../domain/fact.js';
import { contentKey } from '../mem0-sdk/content-key.js';
import { newFacts, outcomesOf, saidIn } from '../mem0-sdk/store-outcomes.js';
import { type Addition, draftOf } from './draft.js';
import { FIELD, metadataOf, type StoredFact } from './fact-codec.js';
import type { OutboxEntry } from './local/outbox.js';
import { Mem0Refused } from './mem0-client.js';
import type { Mem0Protocol } from './mem0-protocol.js';
import { type Lookup, OwnerMemories } from './owner-memories.js';
import { ownerScope, remoteIds, sameOwner } from './remote-scope.js';
import { replaced, stepBack } from './superseding.js';

/** What became of a write. */
export interface Delivered {
  readonly outcomes: readonly StoreOutcome[];
  /** The Mem0 service's id of each memory, by the mark of the item that it came from. */
  readonly places: ReadonlyMap<string, string>;
  /** Whether anything in the Mem0 service was changed. */
  readonly changed: boolean;
}

/** Facts that are sent at once. */
const AT_ONCE = 8;

/** What a delivery has to reckon with. */
export interface Circumstances {
  /** Whether it was tried before, so that some of it may be there. */
  readonly again: boolean;
  /** Whether the caller was told that the marks are the ids. */
  readonly promised: boolean;
}

/** What the delivery of one write goes by. */
interface Course extends Circumstances {
  readonly entry: OutboxEntry;
  /** Memories of this write that are in the Mem0 service, by their marks. */
  readonly there: Map<string, StoredFact>;
  /** Those that this attempt has sent. */
  readonly sent: StoredFact[];
}

/**
 * Brings one write to the Mem0 service: each memory once, however often it is tried, since each has a mark of its own
 * that is looked for before it is sent again. To be called in the owner's turn.
 */
export class Delivery {
  private readonly memories: OwnerMemories;

  constructor(
    private readonly protocol: Mem0Protocol,
    private readonly clock: Clock,
  ) {
    this.memories = new OwnerMemories(protocol);
  }

  /**
   * @throws LtmUnavailable when it has to be tried again
   * @throws Mem0Refused when it is no use; nothing of it is left then
   */
  async deliver(entry: OutboxEntry, circumstances: Circumstances): Promise<Delivered> {
    const course: Course = { entry, ...circumstances, there: new Map(), sent: [] };
    try {
      return await (entry.items.some(({ verbatim }) => verbatim) ? this.turns(course) : this.facts(course));
    } catch (error) {
      if (error instanceof Mem0Refused) await this.undo(course);
      throw error;
    }
  }

  private async turns(course: Course): Promise<Delivered> {
    const { entry, again, there } = course;
    if (again) noteThere(course, await this.ofOwner(entry.scope, lookupsOf(entry)));
    // In turn, as the Mem0 service may read meaning into their order.
    for (const [order, item] of entry.items.entries()) {
      await this.ensure(course, { item, fact: item.fact, order }, undefined);
    }
    const places = placesOf(there);
    const outcomes = entry.items.map(({ mark, fact: { text } }): StoreOutcome => {
      return { id: there.get(mark)?.fact.id ?? mark, text, event: 'ADD', customScore: 1 };
    });
    return { outcomes, places, changed: course.sent.length > 0 };
  }

  private async facts(course: Course): Promise<Delivered> {
    const { entry, there } = course;
    const { scope, items } = entry;
    const keyed = items.map((item) => ({ item, key: contentKey(item.fact.text), fact: item.fact }));
    const marks = course.again ? lookupsOf(entry) : [];
    const seen = await this.ofOwner(scope, [...marks, ...lookupsOfFacts(keyed)]);
    if (course.again) noteThere(course, seen);
    const arrived = new Set([...there.values()].map(({ remoteId }) => remoteId));
    const before = seen.filter(({ remoteId }) => !arrived.has(remoteId));
    const said = saidIn(keyed);
    const known = knownFacts(scope, before, said);
    for (const { item, key } of keyed) if (there.has(item.mark)) known.delete(key);

    const additions = newFacts(said, known).map(({ key, fact }): Addition => {
      const order = keyed.findIndex((each) => each.key === key);
      return { item: keyed[order]?.item ?? itemMissing(fact), fact, order };
    });
    await this.addAll(course, additions);
    const stored = additions.flatMap(({ item }) => there.get(item.mark) ?? []);
    const superseded = replaced(before, stored);
    for (const { by, memory } of superseded) await stepBack(this.protocol, memory, by.fact, this.clock.iso());

    const written = new Map(stored.map((one) => [one.key ?? '', one.fact]));
    const passedBy = stored.flatMap(({ fact }) => fact.supersededBy ?? []);
    const successors = new Set([...superseded.map(({ by }) => by.fact.id), ...passedBy]);
    const outcomes = outcomesOf(keyed, known, written, successors);
    const places = new Map(
      keyed.map(({ item, key }, index) => {
        const { id = item.mark } = outcomes[index] ?? {};
        return [item.mark, [...stored, ...before].find((one) => one.key === key && one.fact.id === id)?.remoteId ?? id];
      }),
    );
    return { outcomes, places, changed: course.sent.length + superseded.length > 0 };
  }

  /** Of several new facts of one kind the last one said holds; the others are added in its shadow, after it. */
  private async addAll(course: Course, additions: readonly Addition[]): Promise<void> {
    const last = new Map(additions.flatMap(({ fact, item }) => (fact.kind === undefined ? [] : [[fact.kind, item]])));
    const isLast = ({ fact, item }: Addition) => fact.kind === undefined || last.get(fact.kind) === item;
    await eachOf(additions.filter(isLast), (addition) => this.ensure(course, addition, undefined));
    await eachOf(
      additions.filter((addition) => !isLast(addition)),
      (addition) => {
        const successor = course.there.get(last.get(addition.fact.kind ?? '')?.mark ?? '');
        return this.ensure(course, addition, successor?.fact);
      },
    );
  }

  /** Sends a memory that is not there yet. */
  private async ensure(course: Course, addition: Addition, successor: Fact | undefined): Promise<void> {
    const { there, sent, entry, promised } = course;
    const { mark, role } = addition.item;
    const arrived = there.get(mark);
    if (arrived !== undefined) {
      if (promised && arrived.promisedId === undefined) there.set(mark, await this.adopt(arrived));
      return;
    }
    const draft = draftOf(entry, addition, promised, successor);
    const remoteId = await this.protocol.add(remoteIds(entry.scope), {
      role,
      text: draft.fact.text,
      metadata: metadataOf(draft),
    });
    const stored = { ...draft, remoteId, fact: { ...draft.fact, id: draft.promisedId ?? remoteId } };
    there.set(mark, stored);
    sent.push(stored);
  }

  /** Gives a memory that an earlier attempt has brought the id that was promised since. */
  private async adopt(memory: StoredFact): Promise<StoredFact> {
    const { mark, remoteId } = memory;
    const known: StoredFact = { ...memory, promisedId: mark, fact: { ...memory.fact, id: mark ?? memory.fact.id } };
    await this.protocol.update(remoteId, known.fact.text, metadataOf(known));
    return known;
  }

  private async ofOwner(scope: Scope, lookups: readonly Lookup[]): Promise<StoredFact[]> {
    const found = await this.memories.having(ownerScope(scope), lookups);
    return found.filter((memory) => sameOwner(memory.scope, scope));
  }

  private async undo({ sent }: Course): Promise<void> {
    for (const { remoteId } of sent) await this.protocol.delete(remoteId);
  }
}

/** What finds the memories of an earlier attempt. */
function lookupsOf({ items }: OutboxEntry): Lookup[] {
  return items.map(({ mark }) => ({ name: FIELD.mark, value: mark }));
}

/** What finds the same facts, and those of the same kinds. */
function lookupsOfFacts(keyed: readonly { key: string; fact: NewFact }[]): Lookup[] {
  const keys = [...new Set(keyed.map(({ key }) => key))];
  const kinds = [...new Set(keyed.flatMap(({ fact: { kind } }) => kind ?? []))];
  return [...keys.map((value) => ({ name: FIELD.key, value })), ...kinds.map((value) => ({ name: FIELD.kind, value }))];
}

function noteThere({ entry, there }: Course, memories: readonly StoredFact[]): void {
  const marks = new Set(entry.items.map(({ mark }) => mark));
  for (const memory of memories) {
    if (memory.mark !== undefined && marks.has(memory.mark)) there.set(memory.mark, memory);
  }
}

/** Live facts that say the same for as long. */
function knownFacts(scope: Scope, before: readonly StoredFact[], said: ReadonlyMap<string, NewFact>) {
  const known = before.filter(({ key, scope: { agent }, fact }) => {
    const wanted = key === undefined || agent !== scope.agent ? undefined : said.get(key);
    return wanted !== undefined && fact.supersededBy === undefined && lastsAsLong(fact, wanted);
  });
  return new Map(
    known.map(({ key, kind, fact }) => [key ?? '', { id: fact.id, kind, customScore: fact.customScore }] as const),
  );
}

function lastsAsLong({ expiresOn }: Fact, wanted: NewFact): boolean {
  return expiresOn === undefined || (wanted.expiresOn !== undefined && expiresOn >= wanted.expiresOn);
}

function placesOf(there: ReadonlyMap<string, StoredFact>): Map<string, string> {
  return new Map(Array.from(there, ([mark, { remoteId }]) => [mark, remoteId]));
}

/** Some at once. After a failure no more are begun, and it is thrown when those under way have ended. */
async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  const failures: unknown[] = [];
  const worker = async () => {
    for (const one of rest) {
      if (failures.length > 0) return;
      await work(one).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
  if (failures.length > 0) throw failures[0];
}

function itemMissing({ text }: NewFact): never {
  throw new Error(`The fact "${text.slice(0, 80)}" came from nowhere`);
}
