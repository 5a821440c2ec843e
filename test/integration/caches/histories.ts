import * as fc from 'fast-check';
import type { NewFact } from '../../../src/modules/ltm/ltm.api.js';
import type { Source } from '../../../src/modules/orchestrator/domain/recall.js';

/** Who does something, and for whom; numbers choose among two instances on one file and two users. */
interface Place {
  readonly instance: number;
  readonly user: number;
}

/** A change of a memory that is there, chosen by number among all that were added. */
export interface ChangeStep {
  readonly kind: 'update' | 'delete' | 'restore';
  readonly instance: number;
  readonly memory: number;
  readonly text: string;
}

/** What a write may be. */
export type WriteStep =
  | (Place & { readonly kind: 'add'; readonly agent: string | undefined; readonly facts: readonly NewFact[] })
  | (Place & { readonly kind: 'turns'; readonly texts: readonly string[] })
  | ChangeStep
  | (Place & { readonly kind: 'clear'; readonly agent: string | undefined })
  | { readonly kind: 'reset'; readonly instance: number }
  | (Place & { readonly kind: 'append'; readonly session: string; readonly texts: readonly string[] })
  | (Place & { readonly kind: 'forget'; readonly session: string });

/**
 * A search, and what is written at the same time; `later` asks when the other instance has had time to notice, `ready`
 * when the answers to standing queries were made.
 */
export interface SearchStep extends Place {
  readonly kind: 'search';
  readonly later: boolean;
  readonly ready: boolean;
  readonly text: string;
  readonly agent: string | undefined;
  readonly session: string | undefined;
  readonly limit: number;
  readonly threshold: number;
  readonly filters: Readonly<Record<string, unknown>> | undefined;
  readonly sources: readonly Source[];
  readonly beside: WriteStep | undefined;
}

/** One thing that happens. */
export type Step = WriteStep | SearchStep | { readonly kind: 'tomorrow' } | (Place & { readonly kind: 'purge' });

/** The day on which the first history begins. */
export const FIRST_DAY = '2025-01-01';

// Few words and few queries, so that they often meet.
const word = fc.constantFrom('like', 'tea', 'thích', 'trà', 'Trà', 'walk', 'home', 'Huế', 'I', 'tôi');
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const query = fc.constantFrom(
  'What do I like?',
  'what do I like',
  'tôi thích trà',
  'Tôi thích  Trà',
  'TOI THICH TRA',
  'tôi thích trà'.normalize('NFD'),
  ' tea ',
);
const facts: fc.Arbitrary<NewFact[]> = fc.array(
  fc.record({
    text,
    category: fc.constantFrom<NewFact['category'][]>('preference', 'event', 'personal_info'),
    confidence: fc.constantFrom(0.5, 1),
    kind: fc.constantFrom(undefined, 'home'), // one value at a time: the next one supersedes it
    metadata: fc.constantFrom(undefined, { place: 'Huế' }),
  }),
  { minLength: 1, maxLength: 3 },
);

const instance = fc.nat(1);
const user = fc.nat(1);
const place = { instance, user };
const agent = fc.constantFrom(undefined, undefined, 'ana');
const session = fc.constantFrom('one', 'two');
const memory = fc.nat(12);
const is = <Kind extends Step['kind']>(kind: Kind) => fc.constant(kind);
const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const write: fc.Arbitrary<WriteStep> = fc.oneof(
  weighted(4, fc.record({ kind: is('add'), ...place, agent, facts })),
  weighted(1, fc.record({ kind: is('turns'), ...place, texts })),
  weighted(2, fc.record({ kind: is('update'), instance, memory, text })),
  weighted(2, fc.record({ kind: is('delete'), instance, memory, text })),
  weighted(1, fc.record({ kind: is('restore'), instance, memory, text })),
  weighted(1, fc.record({ kind: is('clear'), ...place, agent })),
  weighted(1, fc.record({ kind: is('reset'), instance })),
  weighted(3, fc.record({ kind: is('append'), ...place, session, texts })),
  weighted(1, fc.record({ kind: is('forget'), ...place, session })),
);
const search: fc.Arbitrary<SearchStep> = fc.record({
  kind: is('search'),
  ...place,
  later: fc.boolean(),
  ready: fc.boolean(),
  text: query,
  agent,
  session: fc.constantFrom(undefined, undefined, 'one'),
  limit: fc.constantFrom(1, 2, 10),
  threshold: fc.constantFrom(0, 0, 0.3),
  filters: fc.constantFrom(undefined, undefined, { category: 'preference' }, { place: 'Huế' }),
  sources: fc.constantFrom<Source[][]>(['stm', 'ltm'], ['stm', 'ltm'], ['ltm'], ['stm']),
  beside: fc.option(write, { nil: undefined, freq: 4 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  weighted(10, write),
  weighted(9, search),
  weighted(
    1,
    is('tomorrow').map((kind) => ({ kind })),
  ),
  weighted(1, fc.record({ kind: is('purge'), ...place })),
);

/** Writes, changes, days and searches in any order. */
export const history: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 10, maxLength: 15 });
