import type { FactCategory } from '../../../shared/kernel/fact-category.js';
import type { Fact } from './fact.js';

/** How many facts a digest has at most, so that its size does not depend on how many there are in all. */
export const DIGEST_LIMITS = { current: 200, preferences: 50, recent: 20 } as const;

/** What there is of someone's memories at a glance; superseded and expired ones are left out. Lists: newest first. */
export interface FactsDigest {
  /** The state that it shows; see `LongTermMemory.version`. */
  readonly version: number;
  /** Memories of each category that has some. */
  readonly counts: Readonly<Partial<Record<FactCategory, number>>>;
  /**
   * The newest fact of each kind (see `NewFact.kind`): of plain kinds ("home") first, then of kinds that are one of
   * many ("favourite:movie"), which leave no room for the former otherwise.
   */
  readonly current: readonly Fact[];
  readonly preferences: readonly Fact[];
  /** Of any category. */
  readonly recent: readonly Fact[];
}

/** Makes a digest of facts that come newest first. */
export class FactsDigestBuilder {
  private readonly counts: Partial<Record<FactCategory, number>> = {};
  private readonly current = new Map<string, Fact>();
  private readonly preferences: Fact[] = [];
  private readonly recent: Fact[] = [];

  add(fact: Fact): void {
    const { category, kind } = fact;
    this.counts[category] = (this.counts[category] ?? 0) + 1;
    if (kind !== undefined && !this.current.has(kind)) this.current.set(kind, fact);
    if (category === 'preference' && this.preferences.length < DIGEST_LIMITS.preferences) this.preferences.push(fact);
    if (this.recent.length < DIGEST_LIMITS.recent) this.recent.push(fact);
  }

  build(version: number): FactsDigest {
    const { counts, preferences, recent } = this;
    const isOneOfMany = ([kind]: [string, Fact]) => kind.includes(':');
    const kinds = [...this.current];
    const current = [...kinds.filter((entry) => !isOneOfMany(entry)), ...kinds.filter(isOneOfMany)]
      .slice(0, DIGEST_LIMITS.current)
      .map(([, fact]) => fact);
    return { version, counts, current, preferences, recent };
  }
}
