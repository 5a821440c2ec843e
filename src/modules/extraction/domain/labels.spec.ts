import { describe, expect, it } from 'vitest';
import * as englishDoing from './english/rules/doing-rules.js';
import * as englishEvents from './english/rules/event-rules.js';
import * as englishHealth from './english/rules/health-rules.js';
import * as englishIdentity from './english/rules/identity-rules.js';
import * as englishPlans from './english/rules/plan-rules.js';
import * as englishPossessions from './english/rules/possession-rules.js';
import * as englishTaste from './english/rules/taste-rules.js';
import * as englishWork from './english/rules/work-rules.js';
import { meaningOf } from './labels.js';
import type { Rule } from './text/rule.js';
import * as vietnameseDoing from './vietnamese/rules/doing-rules.js';
import * as vietnameseEvents from './vietnamese/rules/event-rules.js';
import * as vietnameseHealth from './vietnamese/rules/health-rules.js';
import * as vietnameseIdentity from './vietnamese/rules/identity-rules.js';
import * as vietnamesePlans from './vietnamese/rules/plan-rules.js';
import * as vietnamesePossessions from './vietnamese/rules/possession-rules.js';
import * as vietnameseTaste from './vietnamese/rules/taste-rules.js';
import * as vietnameseWork from './vietnamese/rules/work-rules.js';

const TABLES = [
  englishDoing,
  englishEvents,
  englishHealth,
  englishIdentity,
  englishPlans,
  englishPossessions,
  englishTaste,
  englishWork,
  vietnameseDoing,
  vietnameseEvents,
  vietnameseHealth,
  vietnameseIdentity,
  vietnamesePlans,
  vietnamesePossessions,
  vietnameseTaste,
  vietnameseWork,
];

describe('labels', () => {
  it('knows what every label of the rules means', () => {
    const rules = TABLES.flatMap((table) => Object.values(table).filter(Array.isArray).flat() as Rule[]);
    const labels = new Set(rules.flatMap(({ label }) => (label === undefined ? [] : [label])));
    expect(labels.size).toBeGreaterThan(50);
    expect([...labels].filter((label) => meaningOf(label) === undefined)).toEqual([]);
  });
});
