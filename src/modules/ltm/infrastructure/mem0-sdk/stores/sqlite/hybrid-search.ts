import type { ScoredFact } from '../../../../domain/fact.js';
import { analyzeQuery } from '../../../../domain/lexical/query.js';
import { searchSegments } from '../../../../domain/lexical/search-segments.js';
import { hybridScore, type HybridScore } from '../../../../domain/ranking.js';
import type { Indexes } from './indexes.js';
import { memoryId, positionOf } from './memory-id.js';
import { factOf } from './memory-row.js';
import type { MemoryRows, Narrowing } from './memory-rows.js';
import type { OwnerRow } from './owner-rows.js';

/** Nearest by vector that are looked at; far more than are shown, since words can lift any of them. */
const NEIGHBOURS = 256;

/** Best by words that are looked at, at least. */
const MATCHES = 60;

interface Candidate extends HybridScore {
  readonly id: number;
}

/** What is looked for, in words and as a vector of unit length; without one, words decide alone. */
export interface HybridQuery {
  readonly text: string;
  readonly vector: ArrayLike<number> | undefined;
  readonly limit: number;
}

/** The memories that are nearest by vector and those that are best by words, scored together. */
export class HybridSearch {
  constructor(
    private readonly rows: MemoryRows,
    private readonly indexes: Indexes,
    private readonly semanticWeight: number,
  ) {}

  search(owners: readonly OwnerRow[], query: HybridQuery, narrowing: Narrowing): ScoredFact[] {
    return owners
      .flatMap((owner) => this.candidates(owner, query, narrowing))
      .toSorted((a, b) => b.score - a.score || b.id - a.id)
      .slice(0, query.limit)
      .flatMap(({ id, score, parts }) => {
        const row = this.rows.read(id);
        return row === undefined ? [] : [{ ...factOf(row), score, parts }];
      });
  }

  private candidates(owner: OwnerRow, { text, vector, limit }: HybridQuery, narrowing: Narrowing): Candidate[] {
    const among = this.narrowed(owner, narrowing);
    if (among?.size === 0) return [];
    const near =
      vector === undefined ? [] : this.indexes.vectors.nearest(owner.id, vector, Math.max(NEIGHBOURS, limit), among);
    const cosines = new Map(near.map(({ id, cosine }) => [positionOf(id), cosine]));
    // A memory that only words found is at most as near as the last of the nearest.
    const farthest = near.at(-1)?.cosine ?? 0;
    const matches = searchSegments(this.indexes.words.read(owner.id), analyzeQuery(text), {
      limit: Math.max(MATCHES, limit),
      include: new Set(cosines.keys()),
      accept: among && ((position) => among.has(memoryId(owner.id, position))),
    });
    const byPosition = new Map(matches.map((match) => [match.position, match]));
    const positions = new Set([...cosines.keys(), ...byPosition.keys()]);
    return Array.from(positions, (position) => ({
      id: memoryId(owner.id, position),
      ...hybridScore(cosines.get(position) ?? farthest, byPosition.get(position), this.semanticWeight),
    }));
  }

  /** Undefined when all of the owner's memories may be shown, which needs no look at their rows. */
  private narrowed(owner: OwnerRow, narrowing: Narrowing): Set<number> | undefined {
    const { user, agent, session } = narrowing.scope;
    const isWhole =
      user !== undefined && agent === undefined && session === undefined && narrowing.filter === undefined;
    const mayExpire = narrowing.today !== undefined && owner.expiring > 0;
    return isWhole && !mayExpire ? undefined : this.rows.idsWithin(owner.id, narrowing);
  }
}
