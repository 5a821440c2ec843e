import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Turns } from './turns.js';

describe('turns', () => {
  it('begin one work each, in the order in which they came, and the first at once', async () => {
    const turns = new Turns();
    const begun: string[] = [];
    for (const name of ['a', 'b', 'c']) turns.begin(() => begun.push(name));

    expect(begun).toEqual(['a']);
    await nextTurn();
    expect(begun).toEqual(['a', 'b']);
    turns.begin(() => begun.push('d'));
    await nextTurn();
    expect(begun).toEqual(['a', 'b', 'c']);
    await nextTurn();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    await nextTurn();
    turns.begin(() => begun.push('e'));
    expect(begun.at(-1)).toBe('e');
  });

  it('let the event loop do other things between two works', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    turns.begin(() => seen.push('first'));
    turns.begin(() => seen.push('second'));
    process.nextTick(() => seen.push('other'));
    await nextTurn();

    expect(seen).toEqual(['first', 'other', 'second']);
  });

  it('keep the context of whoever waited', async () => {
    const turns = new Turns();
    const context = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    for (const name of ['a', 'b']) context.run(name, () => turns.begin(() => seen.push(context.getStore())));
    await nextTurn();

    expect(seen).toEqual(['a', 'b']);
  });
});
