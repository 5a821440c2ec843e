import { describe, expect, it } from 'vitest';
import { parseFilter } from './filter.js';
import { ANYONE, isAlways, isNever, reachOf, within } from './filter-reach.js';

describe('whom a filter reaches', () => {
  it.each<[object, object[]]>([
    [{ user_id: 'a' }, [{ user: 'a' }]],
    [{ user_id: ['a', 'b'] }, [{ user: 'a' }, { user: 'b' }]],
    [{ OR: [{ user_id: 'a' }, { user_id: 'a' }] }, [{ user: 'a' }]],
    [{ AND: [{ user_id: 'a' }, { user_id: 'b' }] }, []],
    [{ AND: [{ user_id: '*' }, { user_id: 'b' }, { app_id: 'web' }] }, [{ user: 'b', app: 'web' }]],
    [{ user_id: '*', n: 1 }, [{ user: ANYONE }]],
    [{ user_id: 'a', OR: [{ run_id: 'x' }, { n: 1 }] }, [{ user: 'a', session: 'x' }, { user: 'a' }]],
    [{ NOT: [{ user_id: 'a' }] }, [{}]],
    [{}, [{}]],
  ])('%j', (filter, expected) => {
    expect(reachOf(parseFilter(filter))).toEqual(expected);
  });
});

describe('what is left of a filter within a scope', () => {
  it.each<[object, object]>([
    [{ user_id: 'a' }, { all: [] }],
    [{ user_id: 'b' }, { any: [] }],
    [{ OR: [{ user_id: 'a' }, { n: 1 }] }, { all: [] }],
    [{ OR: [{ user_id: 'b' }, { n: 1 }] }, { field: 'n', operator: 'eq', value: 1 }],
    [{ AND: [{ user_id: ['a', 'b'] }, { n: 1 }] }, { field: 'n', operator: 'eq', value: 1 }],
    [{ NOT: [{ user_id: 'b' }] }, { all: [] }],
    [{ NOT: [{ user_id: '*' }] }, { any: [] }],
    [{ user_id: { ne: 'a' } }, { any: [] }],
    [{ user_id: { nin: ['b'] } }, { all: [] }],
    [{ agent_id: 'x' }, { field: 'agent_id', operator: 'eq', value: 'x' }],
    [{ user_id: { contains: 'a' } }, { field: 'user_id', operator: 'contains', value: 'a' }],
  ])('%j', (filter, expected) => {
    const left = within({ user: 'a' }, parseFilter(filter));
    expect(left).toEqual(expected);
    expect([isAlways(left), isNever(left)]).toEqual(['all' in expected, 'any' in expected]);
  });
});
