import * as fc from 'fast-check';
import type { NewFact } from '../../../src/modules/ltm/ltm.api.js';

/** A change of a memory that is there, chosen by number among all that were added. */
export interface ChangeStep {
  readonly kind: 'update' | 'delete' | 'restore';
  readonly service: number;
  readonly memory: number;
  readonly text: string;
}

/** A search that asks a standing query in some spelling. */
export interface AskStep {
  readonly kind: 'ask';
  readonly service: number;
  readonly user: number;
  readonly text: string;
  readonly limit: number;
  readonly threshold: number;
}

/** One thing that happens; numbers choose among two services on one folder and two users. */
export type Step =
  | { readonly kind: 'add'; readonly service: number; readonly user: number; readonly facts: readonly NewFact[] }
  | ChangeStep
  | { readonly kind: 'clear'; readonly service: number; readonly user: number }
  | { readonly kind: 'reset'; readonly service: number }
  | { readonly kind: 'tomorrow' }
  /** What is kept is brought up to date while the other service writes. */
  | { readonly kind: 'refresh'; readonly service: number; readonly user: number; readonly beside: readonly NewFact[] }
  | AskStep;

/** The day on which all histories begin, and some facts end. */
export const FIRST_DAY = '2025-01-01';

// Few words, so that facts and queries often meet.
const words = fc
  .array(fc.constantFrom('like', 'tea', 'thích', 'trà', 'walk', 'favourite', 'Who', 'I', 'am', 'recently', 'tôi'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.join(' '));
const facts: fc.Arbitrary<NewFact[]> = fc.array(
  fc.record({
    text: words,
    category: fc.constantFrom<NewFact['category'][]>('preference', 'event', 'personal_info'),
    confidence: fc.constant(1),
    kind: fc.constantFrom(undefined, undefined, 'home'),
    expiresOn: fc.constantFrom(undefined, undefined, FIRST_DAY, '2025-01-02'),
  }),
  { minLength: 1, maxLength: 3 },
);
const queries = fc.constantFrom(
  'What do I like?',
  'what do I like',
  ' What  do I like !',
  'what do i like',
  'Tôi thích gì?',
  'tôi thích gì',
  'toi thich gi',
  'TÔI THÍCH GÌ',
  'Who am I?',
  'Tôi là ai?'.normalize('NFD'),
);

const service = fc.nat(1);
const user = fc.nat(1);
const one = <Kind extends Step['kind']>(...kinds: Kind[]) => fc.constantFrom<Kind[]>(...kinds);
const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const step: fc.Arbitrary<Step> = fc.oneof(
  weighted(4, fc.record({ kind: one('add'), service, user, facts })),
  weighted(3, fc.record({ kind: one('update', 'delete', 'restore'), service, memory: fc.nat(20), text: words })),
  weighted(1, fc.record({ kind: one('clear'), service, user })),
  weighted(1, fc.record({ kind: one('reset'), service })),
  weighted(1, fc.record({ kind: one('tomorrow') })),
  weighted(3, fc.record({ kind: one('refresh'), service, user, beside: fc.oneof(fc.constant([]), facts) })),
  weighted(
    8,
    fc.record({
      kind: one('ask'),
      service,
      user,
      text: queries,
      limit: fc.integer({ min: 1, max: 20 }),
      threshold: fc.constantFrom(0, 0.2, 0.5),
    }),
  ),
);

/** Writes, changes, days and searches in any order. */
export const history: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 5, maxLength: 30 });
