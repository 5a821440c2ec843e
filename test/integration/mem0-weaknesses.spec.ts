import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LongTermMemory } from '../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { parseFilter } from '../../src/modules/ltm/domain/filter.js';
import { Embedder } from '../../src/modules/ltm/infrastructure/embedders/embedder.js';
import { LocalEmbedder } from '../../src/modules/ltm/infrastructure/embedders/local-embedder.js';
import { add, events, fact, found, home, LAN, listed, scope } from '../contract/long-term-memory/samples.js';
import { sdkMemory, type SdkMemory } from '../support/sdk-memory.js';

const UNAVAILABLE = { category: 'unavailable' };
const TABLES = ['owners', 'memories', 'vector_segments', 'lexical_segments', 'memory_history'];

/** What the SDK does not do by itself; each of these was seen to hurt its users. */
describe('a weakness of Mem0 cannot hurt here:', () => {
  let place: SdkMemory;
  let memory: LongTermMemory;

  beforeEach(async () => {
    place = await sdkMemory();
    memory = await place.open();
  });

  afterEach(async () => {
    await place.closeAll();
    await place.remove();
  });

  const rows = () => {
    const count = (table: string) => place.database().connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    return Object.fromEntries(TABLES.map((table) => [table, count(table)]));
  };
  const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]));
  const disturb = (table: string, when = '1') =>
    place
      .database()
      .connection.exec(
        `CREATE TRIGGER broken BEFORE INSERT ON ${table} WHEN ${when} BEGIN SELECT raise(ABORT, 'out of order'); END`,
      );
  const repair = () => place.database().connection.exec('DROP TRIGGER broken');

  describe('a failed insert is an error, and nothing is stored', () => {
    it.each([
      ['memories', '1'],
      ['memories', "NEW.text LIKE '%third%'"],
      ['lexical_segments', '1'],
      ['memory_history', '1'],
      ['memory_history', "NEW.next LIKE '%third%'"],
    ])('in %s when %s', async (table, when) => {
      disturb(table, when);
      const facts = ['The first', 'The second', 'The third'].map((text) => fact(text));
      const turns = facts.map(({ text }) => ({ role: 'user', content: text }));

      await expect(memory.addFacts(LAN, facts)).rejects.toMatchObject(UNAVAILABLE);
      await expect(memory.addTurns(LAN, turns)).rejects.toMatchObject(UNAVAILABLE);
      expect(rows()).toEqual(nothing);

      repair();
      expect((await memory.addFacts(LAN, facts)).outcomes.map(({ event }) => event)).toEqual(['ADD', 'ADD', 'ADD']);
      expect(await found(memory, LAN, 'third', { limit: 1 })).toEqual(['The third']);
    });

    it('nor is anything replaced, changed or removed', async () => {
      const { outcomes } = await memory.addFacts(LAN, [home('Hanoi'), fact('Owns a canoe')]);
      const [id = ''] = outcomes.map((outcome) => outcome.id);
      const before = [rows(), await memory.get(LAN.tenant, id)];
      disturb('memory_history');

      await expect(memory.addFacts(LAN, [home('Da Nang')])).rejects.toMatchObject(UNAVAILABLE);
      await expect(memory.update(LAN.tenant, id, { text: 'Lives in Hue' })).rejects.toMatchObject(UNAVAILABLE);
      await expect(memory.delete(LAN.tenant, id)).rejects.toMatchObject(UNAVAILABLE);
      await expect(memory.deleteAll(LAN)).rejects.toMatchObject(UNAVAILABLE);

      expect([rows(), await memory.get(LAN.tenant, id)]).toEqual(before);
      expect(await found(memory, LAN, 'Hanoi', { limit: 1 })).toEqual(['Lives in Hanoi']);
    });
  });

  it.each<[string, (vectors: Float32Array[]) => Float32Array[]]>([
    ['none at all', () => []],
    ['one too few', (vectors) => vectors.slice(1)],
    ['one of another length', (vectors) => [...vectors.slice(1), new Float32Array(3)]],
    [
      'an error',
      () => {
        throw new Error('the model is gone');
      },
    ],
  ])('an embedder that gives %s fails the write instead of dropping facts', async (_name, spoil) => {
    const said = vi.spyOn(console, 'error');
    const spoilt = await sdkMemory(new SpoilingEmbedder(spoil));
    const poor = await spoilt.open();

    await expect(add(poor, LAN, 'The first', 'The second', 'The third')).rejects.toMatchObject(UNAVAILABLE);
    await expect(poor.addTurns(LAN, [{ role: 'user', content: 'The first' }])).rejects.toMatchObject(UNAVAILABLE);
    expect(await listed(poor, LAN)).toEqual([]);
    expect(said).not.toHaveBeenCalled();

    await spoilt.closeAll();
    await spoilt.remove();
  });

  it.each([
    '```json\n{"a": 1}\n```',
    'Says <|im_end|> and <|endoftext|>',
    '<think>not really</think>',
    '}{"memory":[',
    '`',
  ])('the answer of an LLM is not parsed wrongly when a fact holds %j', async (text) => {
    await add(memory, LAN, text, 'Owns a canoe');

    expect(await listed(memory, LAN)).toEqual(['Owns a canoe', text]);
  });

  it('text of any script is found, not only [a-z0-9]', async () => {
    const texts = ['Nhà: có chuột đột nhập', 'Любит чёрный чай', '猫が好き', 'يحب القهوة'];
    await add(memory, LAN, ...texts);

    for (const text of texts) expect((await found(memory, LAN, text, { limit: 1 }))[0]).toBe(text);
    expect((await found(memory, LAN, 'chuot dot nhap', { limit: 1 }))[0]).toBe(texts[0]);
  });

  it('ids may have white space', async () => {
    const owner = scope({ user: 'Nguyễn Minh Phúc', agent: 'my\u00a0agent', session: 'run 1' });
    await add(memory, owner, 'Owns a canoe');

    expect(await found(memory, owner, 'canoe')).toEqual(['Owns a canoe']);
  });

  it("a caller's filter is obeyed exactly, however nested, and not changed", async () => {
    const given = { OR: [{ AND: [{ n: { gte: 2 } }, { NOT: [{ n: 3 }] }] }, { NOT: { n: { gte: 0 } } }] };
    const text = JSON.stringify(given);
    for (let n = -1; n <= 4; n += 1) await memory.addFacts(LAN, [fact(`Row ${n}`)], { n });

    expect((await listed(memory, LAN, given)).toReversed()).toEqual(['Row -1', 'Row 2', 'Row 4']);
    const results = await found(memory, LAN, 'row', { filter: parseFilter(given) });
    expect(results.toSorted()).toEqual(['Row -1', 'Row 2', 'Row 4']);
    expect(JSON.stringify(given)).toBe(text);
  });

  it('5 identical adds at once store one', async () => {
    await Promise.all(Array.from({ length: 5 }, () => add(memory, LAN, 'Owns a canoe')));

    expect(rows()).toMatchObject({ memories: 1, vector_segments: 1, memory_history: 1 });
  });

  it('calls that come while the engine starts are answered', async () => {
    const starting = await Promise.all(Array.from({ length: 3 }, () => place.open()));

    const answers = await Promise.all(
      starting.flatMap((one, n) => [
        memoryOf(one, n),
        one.search(LAN, { text: 'canoe', limit: 10 }).then(({ facts }) => facts.length),
      ]),
    );

    expect(answers.every((count) => count !== undefined)).toBe(true);
    expect(await listed(memory, LAN)).toHaveLength(3);
  });

  it('all 10,000 memories of an owner are deleted, with a line of history each, and nobody else’s', async () => {
    await add(memory, scope({ user: 'Minh' }), 'Owns a canoe');
    for (let batch = 0; batch < 10; batch += 1) {
      await add(memory, LAN, ...Array.from({ length: 1_000 }, (_, n) => `Item ${batch * 1_000 + n}`));
    }

    expect(await memory.deleteAll(LAN)).toBe(10_000);

    expect(rows()).toMatchObject({ memories: 1, vector_segments: 1, lexical_segments: 1, memory_history: 20_001 });
    expect(await found(memory, LAN, 'item')).toEqual([]);
    expect(await found(memory, scope({ user: 'Minh' }), 'canoe')).toEqual(['Owns a canoe']);
  });

  it('what contradicts an older fact takes its place, and nothing is deleted by inference', async () => {
    const { outcomes } = await memory.addFacts(LAN, [home('Hanoi')]);
    await memory.addFacts(LAN, [home('Da Nang')]);

    expect(await found(memory, LAN, 'where does she live?')).toEqual(['Lives in Da Nang']);
    expect(await events(memory, outcomes[0]?.id ?? '')).toEqual(['ADD', 'SUPERSEDE']);
    expect(rows()).toMatchObject({ memories: 2 });
  });
});

async function memoryOf(one: LongTermMemory, n: number): Promise<number> {
  return (await add(one, LAN, `Fact of engine ${n}`)).length;
}

/** An embedder that answers with something else than what it was asked for. */
class SpoilingEmbedder extends Embedder {
  private readonly local = new LocalEmbedder();
  readonly dimensions = this.local.dimensions;
  readonly name = this.local.name;
  readonly semanticWeight = this.local.semanticWeight;

  constructor(private readonly spoil: (vectors: Float32Array[]) => Float32Array[]) {
    super();
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    return this.spoil(await this.local.embed(texts));
  }
}
