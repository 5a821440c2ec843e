import { Logger } from '@nestjs/common';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WarmUps } from './warm-ups.js';

describe('warm-ups', () => {
  afterEach(() => vi.restoreAllMocks());

  it('run one after another, once, and one that fails is told and ends none of the others', async () => {
    const warn = vi.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined);
    const warmUps = new WarmUps();
    const ran: string[] = [];
    warmUps.register(async () => void ran.push('first'));
    warmUps.register(() => Promise.reject(new Error('the file is locked')));
    warmUps.register(async () => void ran.push('last'));
    await warmUps.run();
    await warmUps.run();

    expect(ran).toEqual(['first', 'last']);
    expect(warn.mock.calls.flat()).toEqual([expect.stringContaining('the file is locked')]);
  });
});
