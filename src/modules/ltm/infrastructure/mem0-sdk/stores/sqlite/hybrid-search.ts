import { analyzeQuery } from '../../../../domain/lexical/query.js';
import { searchSegments } from '../../../../domain/lexical/search-segments.js';
import { hybridScore, type HybridScore } from '../../../../domain/ranking.js';
import type { NearVector } from '../../../../domain/vectors/nearest.js';
import type { Indexes } from './indexes.js';
import { memoryId } from './memory-id.js';
import type { MemoryRows, Narrowing } from './memory-rows.js';
import type { OwnerRow } from './owner-rows.js';

/** Nearest by vector that are looked at; far more than are shown, since words can lift any of them. */
const NEIGHBOURS = 256;

/** How many of the nearest a search for so many results looks at. */
export const nearestCount = (limit: number): number => Math.max(NEIGHBOURS, limit);

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
  /** By owner, the nearest that another vector store found; they are then not looked for here. */
  readonly neighbours?: ReadonlyMap<number, readonly NearVector[]> | undefined;
}

type Accept = (position: number) => boolean;

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
    const { text, limit, narrowing, semanticWeight } = request;
    const among = this.narrowed(owner, narrowing);
    if (among?.size === 0) return [];
    const accept = among && ((position: number) => among.has(memoryId(owner.id, position)));
    const near = this.nearest(owner.id, request, accept);
    const cosines = new Map(near.map(({ position, cosine }) => [position, cosine]));
    // A memory that only words found is at most as near as the last of the nearest.
    const farthest = near.at(-1)?.cosine ?? 0;
    const matches = searchSegments(this.indexes.words.segments(owner.id), analyzeQuery(text), {
      limit: Math.max(MATCHES, limit),
      include: new Set(cosines.keys()),
      accept,
    });
    const byPosition = new Map(matches.map((match) => [match.position, match]));
    const positions = new Set([...cosines.keys(), ...byPosition.keys()]);
    return Array.from(positions, (position) => ({
      id: memoryId(owner.id, position),
      ...hybridScore(cosines.get(position) ?? farthest, byPosition.get(position), semanticWeight),
    }));
  }

  private nearest(ownerId: number, request: RankRequest, accept?: Accept): readonly NearVector[] {
    const { vector, limit, neighbours } = request;
    if (neighbours !== undefined) {
      return (neighbours.get(ownerId) ?? []).filter(({ position }) => accept === undefined || accept(position));
    }
    return vector === undefined ? [] : this.indexes.vectors.nearest(ownerId, vector, nearestCount(limit), accept);
  }

  private narrowed(owner: OwnerRow, narrowing: Narrowing): Set<number> | undefined {
    return isWhole(owner, narrowing) ? undefined : this.rows.idsWithin(owner.id, narrowing);
  }
}

/** Whether all of an owner's live memories may be shown, which needs no look at their rows. */
export function isWhole(owner: OwnerRow, { scope, filter, today }: Narrowing): boolean {
  const { user, agent, session } = scope;
  const mayExpire = today !== undefined && owner.expiring > 0;
  return user !== undefined && agent === undefined && session === undefined && filter === undefined && !mayExpire;
}
