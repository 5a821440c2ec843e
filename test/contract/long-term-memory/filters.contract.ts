import { beforeEach, describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { parseFilter } from '../../../src/modules/ltm/domain/filter.js';
import { addOne, fact, FAR_AHEAD, found, LAN, listed, scope } from './samples.js';

const ROWS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  one: { n: 1, city: 'Đà Nẵng', tags: ['red', 'Blue'], on: true, note: null, 'a.b': 'dot', "it's": 1 },
  two: { n: 2, city: 'Hà Nội', tags: [], on: false, 'a.b': 'other', a: { b: 'dot' } },
  three: { n: 3.5, city: 'huế', tags: [1, '1', null], note: 'x', toString: 'odd', constructor: 'odd' },
  four: { n: '2', city: 'Hà', on: 'true', '': 'empty', '$.n': 'path', 'x*[0]': 'star' },
};

/** What a filter must leave of a user's memories. */
export function describeFilters(memory: () => LongTermMemory): void {
  describe('filters', () => {
    beforeEach(async () => {
      for (const [name, metadata] of Object.entries(ROWS)) await addOne(memory(), LAN, fact(`Row ${name}`), metadata);
    });

    const names = async (filter: object) =>
      (await listed(memory(), LAN, filter)).map((text) => text.replace('Row ', '')).toReversed();

    it.each<[object, string[]]>([
      [{ n: 1 }, ['one']],
      [{ n: 2 }, ['two']],
      [{ n: '2' }, ['four']],
      [{ n: { eq: 3.5 } }, ['three']],
      [{ n: { ne: 2 } }, ['one', 'three', 'four']],
      [{ n: { gt: 1 } }, ['two', 'three']],
      [{ n: { gte: 1, lt: 3.5 } }, ['one', 'two']],
      [{ n: { gt: 1, lte: 2 } }, ['two']],
      [{ n: { gte: '2' } }, ['four']],
      [{ n: [1, '2'] }, ['one', 'four']],
      [{ n: { in: [1, 3.5, true, null] } }, ['one', 'three']],
      [{ n: { in: [] } }, []],
      [{ n: { nin: [1, 2] } }, ['three', 'four']],
      [{ n: { nin: [] } }, ['one', 'two', 'three', 'four']],
      [{ on: true }, ['one']],
      [{ on: false }, ['two']],
      [{ on: 'true' }, ['four']],
      [{ on: { ne: true } }, ['two', 'three', 'four']],
      [{ on: '*' }, ['one', 'two', 'four']],
      [{ on: { eq: '*' } }, []],
      [{ note: null }, ['one', 'two', 'four']],
      [{ note: { ne: null } }, ['three']],
      [{ note: '*' }, ['three']],
      [{ missing: '*' }, []],
      [{ missing: 1 }, []],
      [{ missing: { ne: 1 } }, ['one', 'two', 'three', 'four']],
      [{ missing: { nin: [1] } }, ['one', 'two', 'three', 'four']],
      [{ missing: { lt: 1 } }, []],
    ])('%j', async (filter, rows) => {
      expect(await names(filter)).toEqual(rows);
    });

    it.each<[object, string[]]>([
      [{ city: { contains: 'Hà' } }, ['two', 'four']],
      [{ city: { contains: 'hà' } }, []],
      [{ city: { icontains: 'hà' } }, ['two', 'four']],
      [{ city: { icontains: 'ĐÀ NẴNG' } }, ['one']],
      [{ city: { icontains: 'nẵng'.normalize('NFD') } }, ['one']],
      [{ city: { icontains: 'HUẾ' } }, ['three']],
      [{ city: { icontains: 'hue' } }, []],
      [{ city: { contains: '%' } }, []],
      [{ city: { contains: '' } }, ['one', 'two', 'three', 'four']],
      [{ tags: { contains: 'red' } }, ['one']],
      [{ tags: { contains: 'blue' } }, []],
      [{ tags: { icontains: 'blue' } }, ['one']],
      [{ tags: { contains: 're' } }, []],
      [{ tags: { contains: '1' } }, ['three']],
      [{ tags: { ne: 'red' } }, ['one', 'two', 'three', 'four']],
      [{ n: { contains: '1' } }, []],
    ])('text: %j', async (filter, rows) => {
      expect(await names(filter)).toEqual(rows);
    });

    it.each<[object, string[]]>([
      [{ AND: [{ n: { gt: 1 } }, { on: false }] }, ['two']],
      [{ OR: [{ n: 1 }, { n: '2' }] }, ['one', 'four']],
      [{ OR: [{ n: 1, on: false }, { city: 'huế' }] }, ['three']],
      [{ NOT: { n: 1 } }, ['two', 'three', 'four']],
      [{ NOT: [{ n: 1 }, { n: 2 }] }, ['three', 'four']],
      [{ NOT: { missing: 1 } }, ['one', 'two', 'three', 'four']],
      [{ NOT: [{ NOT: [{ n: 1 }] }] }, ['one']],
      [{ NOT: [{ AND: [{ n: { gte: 1 } }, { NOT: { on: false } }] }] }, ['two', 'four']],
      [
        { OR: [{ AND: [{ n: { gt: 0 } }, { OR: [{ on: true }, { note: 'x' }] }] }, { '': 'empty' }] },
        ['one', 'three', 'four'],
      ],
      [{ n: { gte: 1 }, OR: [{ on: true }, { on: false }] }, ['one', 'two']],
      [{ $and: [{ n: { $gte: 1 } }, { $not: { $or: [{ on: true }, { note: '*' }] } }] }, ['two']],
      [{ AND: [] }, ['one', 'two', 'three', 'four']],
      [{ OR: [] }, []],
      [{ NOT: [] }, ['one', 'two', 'three', 'four']],
      [{}, ['one', 'two', 'three', 'four']],
    ])('nested: %j', async (filter, rows) => {
      expect(await names(filter)).toEqual(rows);
    });

    it.each<[object, string[]]>([
      [{ 'a.b': 'dot' }, ['one']],
      [{ "it's": 1 }, ['one']],
      [{ '': 'empty' }, ['four']],
      [{ '$.n': 'path' }, ['four']],
      [{ 'x*[0]': 'star' }, ['four']],
      [{ toString: 'odd' }, ['three']],
      [{ constructor: 'odd' }, ['three']],
      [{ hasOwnProperty: 'odd' }, []],
      [{ valueOf: '*' }, []],
      [JSON.parse('{"__proto__":"x"}') as object, []],
      [{ 'metadata.n': 1 }, ['one']],
      [{ metadata: { n: 1, on: true } }, ['one']],
      [{ metadata: { n: { gt: 1 } }, on: false }, ['two']],
      [{ metadata: {} }, ['one', 'two', 'three', 'four']],
      [{ "'; DROP TABLE memories; --": 1 }, []],
      [{ 'ngày sinh': '*' }, []],
    ])('odd keys: %j', async (filter, rows) => {
      expect(await names(filter)).toEqual(rows);
    });

    it('name a memory by what every memory has', async () => {
      const id = await addOne(
        memory(),
        scope({ user: 'Lan', session: 's' }),
        fact('Row five', { category: 'health', expiresOn: FAR_AHEAD }),
      );

      for (const filter of [
        { id },
        { run_id: 's' },
        { categories: 'health' },
        { category: ['health', 'skill'] },
        { expiration_date: { gt: '2100-01-01' } },
        { memory: { icontains: 'FIVE' } },
        { NOT: { run_id: null } },
        { OR: [{ user_id: ' Lan ', run_id: 's ' }] },
      ]) {
        expect(await names(filter)).toEqual(['five']);
      }
      expect(await names({ user_id: 'Minh' })).toEqual([]);
      expect(await names({ created_at: { gte: '2000-01-01', lt: '2999' } })).toHaveLength(5);
    });

    it('hold in a search as in a list, and are left as they were', async () => {
      const filter = parseFilter(frozen({ OR: [{ n: { gte: 1, lt: 3 } }, { NOT: [{ on: '*' }] }] }));

      const { facts } = await memory().search(LAN, { text: 'row', limit: 10, filter: frozen(filter) });

      expect(facts.map(({ text }) => text).toSorted()).toEqual(['Row one', 'Row three', 'Row two']);
      expect(await found(memory(), LAN, 'row', { filter: parseFilter({ n: 99 }) })).toEqual([]);
    });

    it('may be as large and as deep as they are taken', async () => {
      const values = Array.from({ length: 200 }, (_, n) => n);
      const wide = { AND: [...Array.from({ length: 240 }, () => ({ n: { gte: 1 } })), { n: values }] };
      const deep = Array.from({ length: 15 }).reduce<object>(
        (inner, _, n) =>
          n % 2 === 0 ? { NOT: [inner] } : { OR: [...Array.from({ length: 10 }, () => ({ n: 99 })), inner] },
        { n: { icontains: '2' } },
      );

      expect(await names(wide)).toEqual(['one', 'two']);
      expect(await names({ AND: [deep] })).toEqual(['four']);
      expect(await found(memory(), LAN, 'row', { filter: parseFilter(wide) })).toHaveLength(2);
    });

    it('find the best within what they leave, not what they leave of the best', async () => {
      for (let n = 0; n < 300; n += 1) await addOne(memory(), LAN, fact(`Canoe canoe ${n}`), { group: 'many' });
      await addOne(memory(), LAN, fact('A thing on the lake'), { group: 'few' });

      expect(await found(memory(), LAN, 'canoe', { filter: parseFilter({ group: 'few' }), limit: 1 })).toEqual([
        'A thing on the lake',
      ]);
    });
  });
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
