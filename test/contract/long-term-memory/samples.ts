import type { FactSearch, LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import type { Metadata, NewFact } from '../../../src/modules/ltm/domain/fact.js';
import { parseFilter } from '../../../src/modules/ltm/domain/filter.js';
import { Scope, type ScopeIds } from '../../../src/shared/kernel/scope.js';

export const TENANT = 'acme';
export const LAN = scope({ user: 'Lan' });
export const LONG_AGO = '2000-01-01';
export const FAR_AHEAD = '2999-12-31';
/** The id of no memory. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

export function scope(ids: ScopeIds, tenant = TENANT): Scope {
  return Scope.of(tenant, ids);
}

/** A fact without a kind, so that it stands beside any other. */
export function fact(text: string, more: Partial<NewFact> = {}): NewFact {
  return { text, category: 'other', confidence: 1, ...more };
}

/** Facts of a home, of which everybody has one at a time. */
export function home(place: string, more: Partial<NewFact> = {}): NewFact {
  return fact(`Lives in ${place}`, { category: 'personal_info', kind: 'home', ...more });
}

/** Stores facts given by their texts. @returns their ids */
export async function add(memory: LongTermMemory, of: Scope, ...texts: string[]): Promise<string[]> {
  const { outcomes } = await memory.addFacts(
    of,
    texts.map((text) => fact(text)),
  );
  return outcomes.map(({ id }) => id);
}

/** Stores one fact. @returns its id */
export async function addOne(memory: LongTermMemory, of: Scope, one: NewFact, metadata?: Metadata): Promise<string> {
  const { outcomes } = await memory.addFacts(of, [one], metadata);
  if (outcomes[0] === undefined) throw new Error('There was no outcome');
  return outcomes[0].id;
}

/** The texts that a query finds, best first. */
export async function found(
  memory: LongTermMemory,
  of: Scope,
  text: string,
  more: Partial<FactSearch> = {},
): Promise<string[]> {
  const { facts } = await memory.search(of, { text, limit: 10, ...more });
  return facts.map((one) => one.text);
}

/** The texts of all memories of a scope for which a filter in Mem0's spelling holds, newest first. */
export async function listed(memory: LongTermMemory, of: Scope, filter?: object): Promise<string[]> {
  const { facts } = await memory.list(of, {
    offset: 0,
    limit: 1_000,
    filter: filter === undefined ? undefined : parseFilter(filter),
  });
  return facts.map((one) => one.text);
}

/** What happened to a memory, oldest first. */
export async function events(memory: LongTermMemory, id: string, tenant = TENANT): Promise<string[]> {
  return (await memory.history(tenant, id)).map(({ event }) => event);
}
