import { describe, expect, it } from 'vitest';
import { NOTHING_SUMMARISED, settledBorders, stepTowards, type TierBorders } from './tiers.js';

const LIMITS = { activeTurns: 10, activeTokens: 2_000, recentTurns: 50, recentTokens: 500, sessionTokens: 200 };

const newest = (count: number, tokens = 30) => Array.from({ length: count }, () => ({ tokens }));
const settled = (revision: number, from: TierBorders = NOTHING_SUMMARISED, messages = newest(10)) =>
  settledBorders(revision, messages.slice(-revision), from, LIMITS);

describe('the borders of the tiers', () => {
  it('keep the last ten turns active, the forty before them in the recent summary, the rest in the other', () => {
    expect(settled(10)).toEqual({ sessionUpTo: 0, recentUpTo: 0 });
    expect(settled(11)).toEqual({ sessionUpTo: 0, recentUpTo: 1 });
    expect(settled(50)).toEqual({ sessionUpTo: 0, recentUpTo: 40 });
    expect(settled(500)).toEqual({ sessionUpTo: 450, recentUpTo: 490 });
  });

  it('fold ten turns at a time into the session summary, whatever came before', () => {
    let borders: TierBorders = NOTHING_SUMMARISED;
    for (let revision = 1; revision <= 300; revision += 1) {
      const next = settled(revision, borders);
      expect(next.sessionUpTo).toBeGreaterThanOrEqual(borders.sessionUpTo);
      expect(next.recentUpTo).toBeGreaterThanOrEqual(next.sessionUpTo);
      expect(revision - next.recentUpTo).toBeLessThanOrEqual(10);
      expect(revision - next.sessionUpTo).toBeLessThanOrEqual(50);
      expect(next.sessionUpTo % 10).toBe(0);
      borders = next;
    }
  });

  it('keep fewer turns active when they are long, and the last one however long it is', () => {
    expect(settled(20, NOTHING_SUMMARISED, newest(10, 500))).toMatchObject({ recentUpTo: 16 });
    expect(settled(20, NOTHING_SUMMARISED, newest(10, 9_000))).toMatchObject({ recentUpTo: 19 });
  });

  it('never move back, also when the limits have grown', () => {
    const before = { sessionUpTo: 10, recentUpTo: 19 };
    expect(settled(20, before)).toEqual(before);
  });

  it('are reached in steps that leave no turn between the tiers', () => {
    const target = settled(1_000);
    let borders: TierBorders = NOTHING_SUMMARISED;
    let steps = 0;
    while (borders.recentUpTo < target.recentUpTo) {
      const next = stepTowards(target, borders, 200);
      expect(next.recentUpTo - borders.recentUpTo).toBeLessThanOrEqual(200);
      expect(next.sessionUpTo).toBeLessThanOrEqual(next.recentUpTo);
      borders = next;
      steps += 1;
    }
    expect(borders).toEqual(target);
    expect(steps).toBe(5);
  });
});
