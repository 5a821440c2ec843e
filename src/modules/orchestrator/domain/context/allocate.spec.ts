import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Budget, type Demand, type Grant, PIECE_TOKENS } from './allocate.js';
import { SECTIONS } from './candidate.js';

const shares = { profile: 15, ltm: 35, summary: 15, history: 35 };
const headings = { profile: 4, ltm: 4, summary: 4, history: 2 };
const budget = (tokens: number, more: Partial<Budget> = {}): Budget => ({ tokens, shares, headings, ...more });
const demand = (section: Demand['section'], tokens: number, repeats: number[] = []): Demand => {
  return { section, tokens, repeats };
};

const demands = fc
  .array(
    fc.record({
      section: fc.constantFrom(...SECTIONS),
      tokens: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 900 })),
      repeats: fc.array(fc.nat(39), { maxLength: 3 }),
    }),
    { maxLength: 40 },
  )
  // Only facts are repeated; a fact makes none superfluous but later ones.
  .map((all) =>
    all.map((one, index) => {
      const facts = one.repeats.filter((fact) => all[fact]?.section === 'ltm' && fact !== index);
      return { ...one, repeats: one.section === 'ltm' ? facts.filter((fact) => fact > index) : facts };
    }),
  );
const weight = fc.integer({ min: 1, max: 100 });
const anyShares = fc.record({ profile: weight, ltm: weight, summary: weight, history: weight });
const tokens = fc.integer({ min: 0, max: 5_000 });

function spent(all: readonly Demand[], grants: readonly Grant[]): number {
  const open = SECTIONS.filter((section) =>
    all.some((one, index) => one.section === section && (grants[index]?.tokens ?? 0) > 0),
  );
  return grants.reduce((sum, grant) => sum + grant.tokens, 0) + open.reduce((sum, name) => sum + headings[name], 0);
}

describe('dividing a budget', () => {
  it('never gives more than there is, nor more than is asked for', () => {
    fc.assert(
      fc.property(demands, tokens, anyShares, (all, room, weights) => {
        const grants = allocate(all, budget(room, { shares: weights }));
        expect(grants).toHaveLength(all.length);
        expect(spent(all, grants)).toBeLessThanOrEqual(room);
        for (const [index, grant] of grants.entries()) {
          expect(grant.tokens).toBeGreaterThanOrEqual(0);
          expect(grant.tokens).toBeLessThanOrEqual(grant.duplicate ? 0 : (all[index]?.tokens ?? 0));
        }
      }),
    );
  });

  it('gives each section a beginning of its list, with at most its last one cut', () => {
    fc.assert(
      fc.property(demands, tokens, anyShares, (all, room, weights) => {
        const grants = allocate(all, budget(room, { shares: weights }));
        for (const section of SECTIONS) {
          const own = all.flatMap((one, index) => {
            const grant = grants[index];
            return one.section === section && grant !== undefined && !grant.duplicate ? [{ one, grant }] : [];
          });
          const first = own.findIndex(({ one, grant }) => grant.tokens < one.tokens);
          if (first === -1) continue;
          expect(own.slice(first + 1).every(({ grant }) => grant.tokens === 0)).toBe(true);
          const cut = own[first]?.grant.tokens ?? 0;
          expect(cut === 0 || cut >= PIECE_TOKENS).toBe(true);
        }
      }),
    );
  });

  it('keeps with a larger budget what it keeps with a smaller one, or something that says the same', () => {
    fc.assert(
      fc.property(demands, tokens, tokens, anyShares, (all, one, other, weights) => {
        const smaller = allocate(all, budget(Math.min(one, other), { shares: weights }));
        const larger = allocate(all, budget(Math.max(one, other), { shares: weights }));
        for (const [index, grant] of smaller.entries()) {
          if (larger[index]?.duplicate === true) continue;
          expect(larger[index]?.tokens).toBeGreaterThanOrEqual(grant.tokens);
        }
      }),
    );
  });

  it('leaves out exactly what something that is kept in full says already', () => {
    fc.assert(
      fc.property(demands, tokens, (all, room) => {
        const grants = allocate(all, budget(room));
        const kept = all.filter((one, index) => grants[index]?.tokens === one.tokens);
        const said = new Set(kept.flatMap(({ repeats }) => repeats));
        for (const index of said) expect(grants[index]).toEqual({ tokens: 0, duplicate: true });
      }),
    );
  });

  it('leaves less than a piece and a heading unused while there is something to show', () => {
    fc.assert(
      fc.property(demands, tokens, (all, room) => {
        const plain = all.map((one) => ({ ...one, repeats: [] }));
        const grants = allocate(plain, budget(room));
        const everything = plain.every((one, index) => grants[index]?.tokens === one.tokens);
        const unused = everything ? 0 : room - spent(plain, grants);
        expect(unused).toBeLessThan(PIECE_TOKENS + headings.profile);
      }),
    );
  });

  it('divides by shares where all sections have plenty', () => {
    const all = SECTIONS.flatMap((section) => Array.from({ length: 200 }, () => demand(section, 10)));
    const grants = allocate(all, budget(1_000));
    const given = (name: string) =>
      grants.reduce((sum, grant, index) => sum + (all[index]?.section === name ? grant.tokens : 0), 0);
    for (const section of SECTIONS) expect(Math.abs(given(section) - shares[section] * 10)).toBeLessThanOrEqual(14);
  });

  it('gives what a section does not use to the others', () => {
    const all = [demand('profile', 10), ...Array.from({ length: 50 }, () => demand('ltm', 20))];
    const grants = allocate(all, budget(1_000));
    expect(grants.filter((grant) => grant.tokens > 0)).toHaveLength(1 + 49);
  });

  it('uses what a fact cost once a turn says the same', () => {
    const all = [demand('ltm', 30), demand('history', 20), demand('history', 20, [0]), demand('history', 30)];
    const grants = allocate(all, budget(78, { headings: { profile: 0, ltm: 0, summary: 0, history: 0 } }));
    expect(grants.map((grant) => grant.tokens)).toEqual([0, 20, 20, 30]);
    expect(grants[0]?.duplicate).toBe(true);
  });

  it('cuts a long text to what is left, and never a short one', () => {
    expect(allocate([demand('history', 500)], budget(102))[0]?.tokens).toBe(100);
    expect(allocate([demand('history', PIECE_TOKENS)], budget(30))[0]?.tokens).toBe(0);
  });
});
