import type { Clock } from '../../../../shared/kernel/clock.js';
import type { IdSource } from '../../../../shared/kernel/id-source.js';
import type { Courier } from './courier.js';
import type { KnownIds } from './local/known-ids.js';
import type { OwnerTurns } from './local/owner-turns.js';
import type { OwnerVersions } from './local/owner-versions.js';
import type { Mem0Protocol } from './mem0-protocol.js';

/** What the adapter stands on. */
export interface Mem0HttpParts {
  readonly protocol: Mem0Protocol;
  readonly courier: Courier;
  readonly turns: OwnerTurns;
  readonly versions: OwnerVersions;
  readonly ids: KnownIds;
  readonly clock: Clock;
  readonly idSource: IdSource;
}
