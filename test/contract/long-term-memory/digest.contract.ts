import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import type { NewFact } from '../../../src/modules/ltm/domain/fact.js';
import { DIGEST_LIMITS } from '../../../src/modules/ltm/domain/facts-digest.js';
import { FACT_CATEGORIES } from '../../../src/shared/kernel/fact-category.js';
import { Scope } from '../../../src/shared/kernel/scope.js';
import { addOne, fact, FAR_AHEAD, home, LAN, LONG_AGO, scope } from './samples.js';

/** What the port does for an adapter whose store can do no better: the meaning of a digest. */
const walked = (memory: LongTermMemory, of: Scope) => LongTermMemory.prototype.digest.call(memory, of);

const someFact: fc.Arbitrary<NewFact> = fc.record({
  text: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', 'c', 'd', 'đ') }),
  category: fc.constantFrom(...FACT_CATEGORIES),
  confidence: fc.constantFrom(0.5, 1),
  kind: fc.constantFrom(undefined, undefined, 'home', 'name', 'favourite:tea', 'favourite:movie'),
  expiresOn: fc.constantFrom(undefined, undefined, LONG_AGO, FAR_AHEAD),
});
const step = fc.record({
  agent: fc.constantFrom(undefined, undefined, 'coach'),
  facts: fc.array(someFact, { minLength: 1, maxLength: 4 }),
  remove: fc.boolean(),
});

/** What there is of someone at a glance. */
export function describeDigest(memory: () => LongTermMemory): void {
  describe('a digest', () => {
    it('of nobody has nothing', async () => {
      expect(await memory().digest(scope({ user: 'nobody' }))).toEqual({
        version: 0,
        counts: {},
        current: [],
        preferences: [],
        recent: [],
      });
    });

    it('has the current fact of each kind, and the version of the last write', async () => {
      await addOne(memory(), LAN, home('Huế'));
      await addOne(memory(), LAN, home('Hà Nội'));
      await addOne(memory(), LAN, fact('Drinks tea', { category: 'preference' }));
      const digest = await memory().digest(LAN);
      expect(digest.current.map(({ text, kind }) => [text, kind])).toEqual([['Lives in Hà Nội', 'home']]);
      expect(digest.counts).toEqual({ personal_info: 1, preference: 1 });
      expect(digest.preferences.map(({ text }) => text)).toEqual(['Drinks tea']);
      expect(digest.version).toBe(await memory().version(LAN));
    });

    it('keeps to its limits, with the plain kinds before those that are one of many', async () => {
      const many = Array.from({ length: DIGEST_LIMITS.current + 10 }, (_, index) =>
        fact(`Favourite thing ${index}: x`, { category: 'preference', kind: `favourite:thing ${index}` }),
      );
      await memory().addFacts(LAN, [home('Huế'), ...many]);
      const digest = await memory().digest(LAN);
      expect(digest.current[0]?.kind).toBe('home');
      expect(digest.current).toHaveLength(DIGEST_LIMITS.current);
      expect(digest.preferences).toHaveLength(DIGEST_LIMITS.preferences);
      expect(digest.recent).toHaveLength(DIGEST_LIMITS.recent);
      expect(digest.counts.preference).toBe(many.length);
    });

    it('is that of a walk through all memories, after any writes', async () => {
      let turn = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
          const user = `walker ${turn++}`;
          for (const { agent, facts, remove } of steps) {
            const of = scope({ user, agent });
            const { outcomes } = await memory().addFacts(of, facts);
            if (remove) await memory().delete(of.tenant, outcomes[0]?.id ?? '');
          }
          for (const of of [scope({ user }), scope({ user, agent: 'coach' })]) {
            expect(await memory().digest(of)).toEqual(await walked(memory(), of));
          }
        }),
        { numRuns: 40 },
      );
    });
  });
}
