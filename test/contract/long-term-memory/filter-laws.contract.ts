import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { fact, LAN, listed } from './samples.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Row = Readonly<Record<string, Json>>;
type Test = (row: Row) => boolean;
/** A filter in Mem0's spelling beside what it means. */
interface Meaning {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly holds: Test;
}

// Few keys and few values, so that they often meet.
const key = fc.constantFrom('a', 'A', 'b.c', "d'", 'đ e', 'toString', '$', '0');
const text = fc.oneof(fc.constantFrom('', 'x', 'X', 'xy', 'Đà', 'đà', '1', 'true', 'null', '%', "'"), fc.string());
const number = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
);
const value = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const json: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: value },
  { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(key, value, { maxKeys: 2 }) },
);
const row: fc.Arbitrary<Row> = fc.dictionary(key, json, { maxKeys: 5 });

const lower = (one: string) => one.normalize('NFC').toLowerCase();
const of = (one: Row, name: string): Json => (Object.hasOwn(one, name) ? (one[name] ?? null) : null);
const same = (left: Json, right: Json) =>
  (left === right && typeof left !== 'object') || (left === null && right === null);

// Text is ordered by code points, as UTF-8 is.
function order(left: string | number, right: string | number): number {
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right);
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function compares(left: Json, right: string | number, accepts: (sign: number) => boolean): boolean {
  if (typeof left !== typeof right || (typeof left !== 'string' && typeof left !== 'number')) return false;
  return accepts(order(left, right));
}

function contains(left: Json, part: string, form: (one: string) => string): boolean {
  if (typeof left === 'string') return form(left).includes(form(part));
  return Array.isArray(left) && left.some((one: Json) => typeof one === 'string' && form(one) === form(part));
}

const ordered = fc.oneof(text, number);
const CONDITIONS: readonly fc.Arbitrary<Meaning>[] = [
  on(
    value.filter((one) => one !== '*'),
    (wanted) => wanted,
    (left, wanted) => same(left, wanted),
  ),
  on(
    value,
    (eq) => ({ eq }),
    (left, wanted) => same(left, wanted),
  ),
  on(
    value,
    (ne) => ({ ne }),
    (left, wanted) => !same(left, wanted),
  ),
  on(
    fc.array(value, { maxLength: 4 }),
    (list) => ({ in: list }),
    (left, list) => list.some((one) => same(left, one)),
  ),
  on(
    fc.array(value, { maxLength: 4 }),
    (list) => list,
    (left, list) => list.some((one) => same(left, one)),
  ),
  on(
    fc.array(value, { maxLength: 4 }),
    (nin) => ({ nin }),
    (left, list) => !list.some((one) => same(left, one)),
  ),
  on(
    ordered,
    (gt) => ({ gt }),
    (left, wanted) => compares(left, wanted, (sign) => sign > 0),
  ),
  on(
    ordered,
    (gte) => ({ gte }),
    (left, wanted) => compares(left, wanted, (sign) => sign >= 0),
  ),
  on(
    ordered,
    (lt) => ({ lt }),
    (left, wanted) => compares(left, wanted, (sign) => sign < 0),
  ),
  on(
    ordered,
    (lte) => ({ lte }),
    (left, wanted) => compares(left, wanted, (sign) => sign <= 0),
  ),
  on(
    text,
    (part) => ({ contains: part }),
    (left, part) => contains(left, part, String),
  ),
  on(
    text,
    (part) => ({ icontains: part }),
    (left, part) => contains(left, part, lower),
  ),
  on(
    fc.constant('*'),
    (any) => any,
    (left) => left !== null,
  ),
];

function on<T>(
  operands: fc.Arbitrary<T>,
  spell: (operand: T) => unknown,
  holds: (left: Json, operand: T) => boolean,
): fc.Arbitrary<Meaning> {
  return fc.tuple(key, operands).map(([name, operand]) => ({
    filter: { [name]: spell(operand) },
    holds: (one) => holds(of(one, name), operand),
  }));
}

const { meaning } = fc.letrec<{ meaning: Meaning; group: Meaning[] }>((tie) => ({
  meaning: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.oneof(...CONDITIONS),
    tie('group').map((parts) => ({
      filter: { AND: parts.map(({ filter }) => filter) },
      holds: (one: Row) => parts.every(({ holds }) => holds(one)),
    })),
    tie('group').map((parts) => ({
      filter: { OR: parts.map(({ filter }) => filter) },
      holds: (one: Row) => parts.some(({ holds }) => holds(one)),
    })),
    tie('group').map((parts) => ({
      filter: { NOT: parts.map(({ filter }) => filter) },
      holds: (one: Row) => !parts.some(({ holds }) => holds(one)),
    })),
  ),
  group: fc.array(tie('meaning'), { maxLength: 3 }),
}));

/** That a filter means what it says, whatever it is and whatever it is asked of. */
export function describeFilterLaws(memory: () => LongTermMemory): void {
  describe('any filter', () => {
    it('leaves exactly the memories for which it holds', async () => {
      const rows = fc.sample(row, { numRuns: 150, seed: 7 });
      await memory().addFacts(
        LAN,
        rows.map((metadata, n) => fact(String(n), { metadata })),
      );

      await fc.assert(
        fc.asyncProperty(meaning, async ({ filter, holds }) => {
          const left = (await listed(memory(), LAN, filter)).map(Number).toReversed();
          expect(left).toEqual([...rows.keys()].filter((n) => holds(rows[n] ?? {})));
        }),
        { numRuns: 400, seed: 11 },
      );
    });
  });
}
