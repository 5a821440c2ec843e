import { describe, expect, it } from 'vitest';
import { LtmWriteIncomplete } from '../../domain/ltm.errors.js';
import { type StagedMemory, UnitOfWork } from './unit-of-work.js';

const memory = (id: string): StagedMemory => ({
  id,
  vector: [],
  payload: { data: id },
  fact: undefined,
  contentKey: undefined,
  metadata: {},
  expiresOn: undefined,
  customScore: 1,
});
const line = (memoryId: string) => ({
  memoryId,
  previous: null,
  next: memoryId,
  event: 'ADD' as const,
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: null,
  deleted: false,
});

function unit(memories: readonly string[], history: readonly string[]): UnitOfWork {
  const work = new UnitOfWork('local');
  work.memories.push(...memories.map(memory));
  work.history.push(...history.map(line));
  return work;
}

describe('UnitOfWork', () => {
  it('takes memories that each have their line of history', () => {
    expect(() => unit(['a', 'b'], ['b', 'a']).verify(2)).not.toThrow();
    expect(() => unit([], []).verify(0)).not.toThrow();
  });

  it.each([
    ['a memory is missing', ['a'], ['a', 'b']],
    ['its history is missing', ['a', 'b'], ['a']],
    ['all of it is missing', [], []],
    ['a memory came twice in the place of another', ['a', 'a'], ['a', 'b']],
    ['a memory came once more', ['a', 'b', 'a'], ['a', 'b']],
    ['the history is of another memory', ['a', 'b'], ['a', 'c']],
  ])('refuses when %s', (_what, memories, history) => {
    expect(() => unit(memories, history).verify(2)).toThrow(LtmWriteIncomplete);
  });
});
