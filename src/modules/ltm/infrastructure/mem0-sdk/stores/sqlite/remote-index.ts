import { Logger } from '@nestjs/common';
import { Scope } from '../../../../../../shared/kernel/scope.js';
import { encodeScope } from '../../scope-codec.js';
import type { StagedMemory } from '../../unit-of-work.js';
import type { RemoteVectors } from '../remote-vectors.js';
import type { Neighbours } from './hybrid-search.js';
import { ownerOf, positionOf } from './memory-id.js';
import type { MemoryRow } from './memory-row.js';
import type { MemoryRows } from './memory-rows.js';
import type { OwnerRow } from './owner-rows.js';

/** Nearest that are asked for; far more than are shown, since words can lift any of them. */
const NEIGHBOURS = 256;

/** Most vectors that are asked for where a filter leaves few of them. */
const MOST = 10_000;

/**
 * The memories' vectors in another store. What it finds counts as far as a row of this file is live and the tenant's;
 * a vector without its row is never shown. So vectors are written before their rows and removed after them.
 */
export class RemoteIndex {
  private readonly logger = new Logger('ltm');

  constructor(
    private readonly vectors: RemoteVectors,
    private readonly rows: MemoryRows,
  ) {}

  /**
   * @param isWhole whether all of the owners' memories may be shown; else more are asked for, since the store does
   * not know the filter
   * @returns the nearest by owner
   */
  async neighbours(
    scope: Scope,
    owners: readonly OwnerRow[],
    vector: ArrayLike<number>,
    limit: number,
    isWhole: boolean,
  ): Promise<Neighbours> {
    const memories = owners.reduce((sum, { nextPosition }) => sum + nextPosition, 0);
    const least = Math.max(NEIGHBOURS, limit);
    const count = isWhole ? least : Math.max(least, Math.min(memories, MOST));
    // Every memory of a user is in reach of the user alone; the rest of the scope narrows on our side.
    const reach = scope.user === undefined ? scope : Scope.of(scope.tenant, { user: scope.user });
    const near = await this.vectors.nearest(encodeScope(reach), vector, count);
    const uuids = near.map(({ uuid }) => uuid);
    const ids = this.rows.liveIdsOf(scope.tenant, uuids);
    const byOwner = new Map(owners.map(({ id }) => [id, new Map<number, number>()]));
    for (const { uuid, cosine } of near) {
      const id = ids.get(uuid);
      if (id !== undefined) byOwner.get(ownerOf(id))?.set(positionOf(id), cosine);
    }
    return byOwner;
  }

  async insert(scope: Scope, memories: readonly StagedMemory[]): Promise<void> {
    const reach = encodeScope(scope);
    await this.vectors.insert(memories.map(({ id, vector }) => ({ uuid: id, vector, reach })));
  }

  async replace(row: MemoryRow, vector: ArrayLike<number>): Promise<void> {
    const { tenant, user_id, agent_id, session_id } = row;
    const ids = { user: user_id ?? undefined, agent: agent_id ?? undefined, session: session_id ?? undefined };
    await this.vectors.replace({ uuid: row.uuid, vector, reach: encodeScope(Scope.of(tenant, ids)) });
  }

  /** Never fails: what stays behind takes room, but has no row. */
  async drop(uuids: readonly string[]): Promise<void> {
    try {
      await this.vectors.delete(uuids);
    } catch (error) {
      this.logger.warn(`Some of ${uuids.length} vectors could not be removed: ${String(error)}`);
    }
  }
}
