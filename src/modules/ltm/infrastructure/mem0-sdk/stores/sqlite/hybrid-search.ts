import { analyzeQuery } from '../../../../domain/lexical/query.js';
import { searchIndex } from '../../../../domain/lexical/search-index.js';
import type { Cosines } from '../../../../domain/vectors/cosines.js';
import { hybridScore, likeness } from '../../../../domain/ranking.js';
import type { Indexes } from './indexes.js';
import { memoryId } from './memory-id.js';
import type { MemoryRows, Narrowing } from './memory-rows.js';
import type { OwnerRow } from './owner-rows.js';
import type { RankedMemory } from './ranked-memory.js';

/** Best of an owner that are compared, at least; of equal ones among them the newest come first. */
const LEAST = 60;

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
  /** The nearest that another vector store found, where the vectors are. */
  readonly neighbours?: Neighbours | undefined;
}

/** By owner, the cosines of the nearest by position. */
export type Neighbours = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Scores all memories of an owner by vector and by words together. */
export class HybridSearch {
  constructor(
    private readonly rows: MemoryRows,
    private readonly indexes: Pick<Indexes, 'words' | 'vectors'>,
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
    const cosines = this.cosinesOf(owner, request);
    const matches = searchIndex(this.indexes.words.open(owner), analyzeQuery(text), {
      limit: Math.max(LEAST, limit),
      beside: cosines && ((positions) => worthsOf(positions, cosines, semanticWeight)),
      accept: among && ((position) => among.has(memoryId(owner.id, position))),
    });
    return matches.map((match) => {
      const { score, parts } = hybridScore(cosines?.at(match.position) ?? 0, match, semanticWeight);
      return { id: memoryId(owner.id, match.position), score, parts };
    });
  }

  /** Undefined where words decide alone. */
  private cosinesOf(owner: OwnerRow, request: RankRequest): CosineByPosition | undefined {
    const { vector, neighbours } = request;
    if (neighbours !== undefined) return nearestOf(neighbours.get(owner.id));
    if (vector === undefined) return undefined;
    return this.indexes.vectors.cosines(owner, vector);
  }

  private narrowed(owner: OwnerRow, narrowing: Narrowing): Set<number> | undefined {
    return isWhole(owner, narrowing) ? undefined : this.rows.idsWithin(owner.id, narrowing);
  }
}

type CosineByPosition = Pick<Cosines, 'at'>;

/** What vectors make memories worth beside their words. */
function worthsOf(positions: Uint32Array, cosines: CosineByPosition, weight: number): Float32Array {
  const worths = new Float32Array(positions.length);
  for (let index = 0; index < positions.length; index++) {
    worths[index] = weight * likeness(cosines.at(positions[index] ?? 0));
  }
  return worths;
}

/** Whether all of an owner's live memories may be shown, which needs no look at their rows. */
export function isWhole(owner: OwnerRow, { scope, filter, today }: Narrowing): boolean {
  const { user, agent, session } = scope;
  const mayExpire = today !== undefined && owner.expiring > 0;
  return user !== undefined && agent === undefined && session === undefined && filter === undefined && !mayExpire;
}

// A memory that was not among the nearest is at most as near as the last of them, which is the best guess.
function nearestOf(known: ReadonlyMap<number, number> | undefined): CosineByPosition | undefined {
  if (known === undefined || known.size === 0) return undefined;
  const farthest = Math.min(...known.values());
  return { at: (position) => known.get(position) ?? farthest };
}
