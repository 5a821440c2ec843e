import type { Mem0HttpSettings } from '../../../../config/mem0-http.settings.js';
import type { UpstreamRegistry } from '../../../../platform/resilience/upstream-registry.js';
import type { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import type { Clock } from '../../../../shared/kernel/clock.js';
import type { IdSource } from '../../../../shared/kernel/id-source.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { FactSearch } from '../../application/ports/long-term-memory.port.js';
import { LtmUnavailable } from '../../domain/ltm.errors.js';
import type { MemoryStore } from '../mem0-sdk/stores/memory-store.js';
import { Courier, type CourierParts } from './courier.js';
import { Delivery } from './delivery.js';
import { KnownIds } from './local/known-ids.js';
import { MEM0_HTTP_SCHEMA } from './local/local-schema.js';
import { Outbox } from './local/outbox.js';
import { OwnerTurns } from './local/owner-turns.js';
import { OwnerVersions } from './local/owner-versions.js';
import { Mem0Client } from './mem0-client.js';
import { Mem0HttpLongTermMemory } from './mem0-http-long-term-memory.js';
import type { Mem0Protocol } from './mem0-protocol.js';
import { OssProtocol } from './oss-protocol.js';
import { PlatformProtocol } from './platform-protocol.js';

/** The HTTP adapter with all that it runs. */
export interface Mem0HttpService {
  /** Tells one service from another: what one of them found is no answer of the other. */
  readonly name: string;
  readonly memory: Mem0HttpLongTermMemory;
  readonly outbox: Outbox;
  /** The memories that Mem0's own extraction prompt is told of. */
  readonly neighbours: Pick<MemoryStore, 'search'>;
  /** Ends its connections and its rounds; what waits in the outbox stays there. */
  close(): Promise<void>;
}

/** What the adapter takes from the process that it runs in. */
export interface Mem0HttpSurroundings {
  readonly database: SqliteDatabase;
  readonly clock: Clock;
  readonly idSource: IdSource;
  readonly upstreams?: UpstreamRegistry | undefined;
  /** See `CourierParts`. */
  readonly onLateDelivery?: CourierParts['onLateDelivery'];
}

/** Makes the adapter; it asks the Mem0 service for nothing yet. */
export function createMem0Http(
  { baseUrl, apiKey, flavor, timeoutMs }: Mem0HttpSettings,
  { database, clock, idSource, upstreams, onLateDelivery = () => undefined }: Mem0HttpSurroundings,
): Mem0HttpService {
  database.migrate('mem0-http', MEM0_HTTP_SCHEMA);
  const headers: Record<string, string> = apiKey === '' ? {} : PROTOCOLS[flavor].headers(apiKey);
  const client = new Mem0Client({ baseUrl, headers, timeoutMs }, upstreams);
  const protocol = PROTOCOLS[flavor].over(client);
  const outbox = new Outbox(database);
  const turns = new OwnerTurns(database);
  const versions = new OwnerVersions(database);
  const ids = new KnownIds(database);
  const delivery = new Delivery(protocol, clock);
  const courier = new Courier({
    outbox,
    turns,
    versions,
    ids,
    delivery,
    onLateDelivery,
    ping: () => protocol.ping(),
  });
  const memory = new Mem0HttpLongTermMemory({ protocol, courier, turns, versions, ids, clock, idSource });
  return {
    name: `${flavor} ${baseUrl}`,
    memory,
    outbox,
    neighbours: { search: (scope, search) => neighboursIn(memory, scope, search) },
    close: async () => {
      await client.close();
      await courier.close();
    },
  };
}

// A conversation is read for facts also while the Mem0 service is away; what is known already is left out later.
async function neighboursIn(memory: Mem0HttpLongTermMemory, scope: Scope, search: FactSearch) {
  try {
    return await memory.search(scope, search);
  } catch (error) {
    if (error instanceof LtmUnavailable) return { facts: [], version: 0 };
    throw error;
  }
}

interface Flavor {
  readonly over: (client: Mem0Client) => Mem0Protocol;
  readonly headers: (apiKey: string) => Record<string, string>;
}

/** What the two kinds of Mem0 services are spoken to with. */
const PROTOCOLS: Readonly<Record<Mem0HttpSettings['flavor'], Flavor>> = {
  oss: { over: (client) => new OssProtocol(client), headers: (apiKey) => ({ 'x-api-key': apiKey }) },
  platform: {
    over: (client) => new PlatformProtocol(client),
    headers: (apiKey) => ({ authorization: `Token ${apiKey}` }),
  },
};
