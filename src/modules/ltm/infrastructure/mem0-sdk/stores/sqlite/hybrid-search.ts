import { analyzeQuery } from '../../../../domain/lexical/query.js';
import { searchSegments } from '../../../../domain/lexical/search-segments.js';
import { hybridScore, type HybridScore } from '../../../../domain/ranking.js';
import type { Indexes } from './indexes.js';
import { memoryId, positionOf } from './memory-id.js';
import type { MemoryRows, Narrowing } from './memory-rows.js';
import type { OwnerRow } from './owner-rows.js';

/** Nearest by vector that are looked at; far more than are shown, since words can lift any of them. */
const NEIGHBOURS = 256;

/** Best by words that are looked at, at least. */
const MATCHES = 60;

/** A memory's number with its score. */
export interface RankedMemory extends HybridScore {
  readonly id: number;
}

/** What to rank: plain data, so that it can go to another thread. */
export interface RankRequest {
  readonly owners: readonly OwnerRow[];
  readonly text: string;
  /** Of unit length; without one, words decide alone. */
  readonly vector: ArrayLike<number> | undefined;
  /** What a cosine counts beside words. */
  readonly semanticWeight: number;
  readonly limit: number;
  readonly narrowing: Narrowing;
}

/** The memories that are nearest by vector and those that are best by words, scored together. */
export class HybridSearch {
  constructor(
    private readonly rows: MemoryRows,
    private readonly indexes: Indexes,
  ) {}

  /** @returns best first */
  rank(request: RankRequest): RankedMemory[] {
    return request.owners
      .flatMap((owner) => this.candidates(owner, request))
      .toSorted((a, b) => b.score - a.score || b.id - a.id)
      .slice(0, request.limit);
  }

  private candidates(owner: OwnerRow, request: RankRequest): RankedMemory[] {
    const { text, vector, limit, narrowing, semanticWeight } = request;
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
      ...hybridScore(cosines.get(position) ?? farthest, byPosition.get(position), semanticWeight),
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
