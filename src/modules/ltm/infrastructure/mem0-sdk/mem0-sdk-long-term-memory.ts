import type { Memory } from 'mem0ai/oss';
import { setImmediate } from 'node:timers/promises';
import { KeyedLock } from '../../../../platform/resilience/keyed-lock.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import {
  type FactListing,
  type FactSearch,
  LongTermMemory,
  type TurnOptions,
} from '../../application/ports/long-term-memory.port.js';
import type {
  Entity,
  Fact,
  FactChange,
  FactPage,
  FactSearchResult,
  HistoryEntry,
  Metadata,
  NewFact,
  StoreOutcome,
  StoreReceipt,
  VerbatimTurn,
} from '../../domain/fact.js';
import type { FactsDigest } from '../../domain/facts-digest.js';
import { guarded } from '../guarded.js';
import { LtmUnavailable } from '../../domain/ltm.errors.js';
import type { Embedder } from '../embedders/embedder.js';
import { contentKey, mem0Hash } from './content-key.js';
import { type AddCall, engineCall, type SearchCall } from './engine-call.js';
import { encodeScope } from './scope-codec.js';
import { ContentTaken, type MemoryStore } from './stores/memory-store.js';
import { type KeyedFact, newFacts, outcomesOf, saidIn } from './store-outcomes.js';
import { UnitOfWork } from './unit-of-work.js';

/** Most results that the SDK is asked for; it then asks the store for four times as many. */
const SDK_TOP_K = 1_000;

/**
 * The SDK is not shown the text of a search, which embedder and store take from the call: all that it would do itself is
 * to look for names, for a store of entities that is empty here, and that takes longer than all the rest of its search.
 */
const NO_TEXT = '';

/** Messages that go through the SDK without a pause. */
const AT_ONCE = 100;

/** How often facts are added anew that another process was first with. */
const ATTEMPTS = 5;

/** Long-term memory over the Mem0 SDK in this process. */
export class Mem0SdkLongTermMemory extends LongTermMemory {
  private readonly writes = new KeyedLock();

  constructor(
    private readonly memory: Memory,
    private readonly store: MemoryStore,
    private readonly embedder: Embedder,
  ) {
    super();
  }

  async search(scope: Scope, search: FactSearch, signal?: AbortSignal): Promise<FactSearchResult> {
    const call: SearchCall = { kind: 'search', scope, search, signal, answer: { facts: [], version: 0 } };
    const options = { filters: { ...encodeScope(scope) }, topK: Math.min(search.limit, SDK_TOP_K), threshold: 0 };
    const found = await guarded('The search failed', () =>
      engineCall.run(call, () => this.memory.search(NO_TEXT, options)),
    );
    const { facts } = call.answer;
    return { ...call.answer, facts: found.results.flatMap(({ id }) => facts[Number(id)] ?? []) };
  }

  addFacts(scope: Scope, facts: readonly NewFact[], metadata: Metadata = {}): Promise<StoreReceipt> {
    return this.inTurn(scope, async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.addNewFacts(scope, facts, metadata);
        } catch (error) {
          if (!(error instanceof ContentTaken) || attempt === ATTEMPTS) throw error;
        }
      }
    });
  }

  addTurns(scope: Scope, turns: readonly VerbatimTurn[], options: TurnOptions = {}): Promise<StoreReceipt> {
    return this.inTurn(scope, async () => {
      // As Mem0 does, and there is nothing to remember of a blank one.
      const kept = turns.filter(({ role, content }) => role !== 'system' && content.trim() !== '');
      const call = await this.addCall(
        new Map(),
        kept.map(({ content }) => content),
        options,
      );
      const { version } = await this.commit(scope, call, [...kept]);
      const outcomes = call.unit.memories.map(({ id, payload }): StoreOutcome => {
        return { id, text: String(payload['data']), event: 'ADD', customScore: 1 };
      });
      return { outcomes, version };
    });
  }

  get(tenant: string, id: string): Promise<Fact | undefined> {
    return guarded(READ_FAILED, () => this.store.get(tenant, id));
  }

  list(scope: Scope, listing: FactListing): Promise<FactPage> {
    return guarded(READ_FAILED, () => this.store.list(scope, listing));
  }

  async update(tenant: string, id: string, { text, ...change }: FactChange): Promise<Fact | undefined> {
    return guarded(WRITE_FAILED, async () => {
      const embedded = text === undefined ? undefined : { text, hash: mem0Hash(text), vector: await this.embed(text) };
      return this.store.update(tenant, id, { ...change, text: embedded });
    });
  }

  delete(tenant: string, id: string): Promise<Fact | undefined> {
    return guarded(WRITE_FAILED, () => this.store.delete(tenant, id));
  }

  deleteAll(scope: Scope): Promise<number> {
    return this.inTurn(scope, () => this.store.deleteAll(scope));
  }

  restore(tenant: string, id: string): Promise<Fact | undefined> {
    return guarded(WRITE_FAILED, async () => {
      const fact = await this.store.get(tenant, id);
      return fact === undefined ? undefined : this.store.restore(tenant, id, await this.embed(fact.text));
    });
  }

  history(tenant: string, id: string): Promise<HistoryEntry[]> {
    return guarded(READ_FAILED, () => this.store.history(tenant, id));
  }

  version(scope: Scope): Promise<number> {
    return guarded(READ_FAILED, () => this.store.version(scope));
  }

  hasSeen(version: number): Promise<boolean> {
    return guarded(READ_FAILED, () => this.store.hasSeen(version));
  }

  override digest(scope: Scope): Promise<FactsDigest> {
    return guarded(READ_FAILED, () => this.store.digest(scope));
  }

  entities(tenant: string, app?: string): Promise<Entity[]> {
    return guarded(READ_FAILED, () => this.store.entities(tenant, app));
  }

  reset(tenant: string): Promise<void> {
    return guarded(WRITE_FAILED, () => this.store.reset(tenant));
  }

  ping(): Promise<void> {
    return guarded('The store does not answer', () => this.store.ping());
  }

  private async addNewFacts(scope: Scope, facts: readonly NewFact[], metadata: Metadata): Promise<StoreReceipt> {
    const keyed = facts.map((fact) => ({ fact, key: contentKey(fact.text) }));
    const said = saidIn(keyed);
    const identities = Array.from(said, ([key, { expiresOn }]) => ({ contentKey: key, expiresOn }));
    const known = await this.store.findByContent(scope, identities);
    const added = new Map(newFacts(said, known).map((one) => [one.fact.text, one]));
    const texts = [...added.keys()];
    const call = await this.addCall(added, texts, { metadata });
    // Word for word: the SDK's pipeline for conversations would ask an LLM, and look for entities that are not kept.
    const messages = texts.map((content) => ({ role: 'user', content }));
    const { version, superseded } = await this.commit(scope, call, messages);
    const written = new Map(call.unit.memories.map((memory) => [memory.contentKey ?? '', memory]));
    const outcomes = outcomesOf(keyed, known, written, new Set(superseded.values()));
    return { outcomes, version };
  }

  /** A call that stores these texts, embedded already: the SDK would drop in silence what it fails to embed. */
  private async addCall(
    facts: ReadonlyMap<string, KeyedFact>,
    texts: readonly string[],
    { metadata = {}, expiresOn }: TurnOptions,
  ): Promise<AddCall> {
    const unit = new UnitOfWork(this.embedder.name);
    const distinct = [...new Set(texts)];
    const vectors = distinct.length === 0 ? [] : await this.embedder.embed(distinct);
    if (vectors.length !== distinct.length) {
      throw new LtmUnavailable(`The embedder gave ${vectors.length} vectors for ${distinct.length} texts`);
    }
    const byText = new Map(
      distinct.flatMap((text, index) => (vectors[index] ? [[text, vectors[index]] as const] : [])),
    );
    return { kind: 'add', facts, metadata, expiresOn, expected: texts.length, vectors: byText, unit };
  }

  /** Runs the SDK's pipeline, then writes what it staged. */
  private async commit(scope: Scope, call: AddCall, messages: Messages) {
    if (call.expected > 0) {
      const { user_id: userId, agent_id: agentId, run_id: runId } = encodeScope(scope);
      const ids = { ...(userId && { userId }), ...(agentId && { agentId }), ...(runId && { runId }) };
      for (let first = 0; first < messages.length; first += AT_ONCE) {
        if (first > 0) await setImmediate(); // others are served in between
        const some = messages.slice(first, first + AT_ONCE);
        await engineCall.run(call, () => this.memory.add(some, { ...ids, infer: false }));
      }
    }
    call.unit.verify(call.expected);
    return this.store.commit(scope, call.unit);
  }

  private async embed(text: string): Promise<Float32Array> {
    const [vector] = await this.embedder.embed([text]);
    if (vector === undefined) throw new LtmUnavailable('The embedder gave no vector');
    return vector;
  }

  // One owner's writes one after another: two equal facts at once would both be new.
  private inTurn<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    return this.writes.run(JSON.stringify(scope.owner), () => guarded(WRITE_FAILED, work));
  }
}

const READ_FAILED = 'The memory could not be read';
const WRITE_FAILED = 'The write failed, nothing was changed';

type Messages = { role: string; content: string }[];
