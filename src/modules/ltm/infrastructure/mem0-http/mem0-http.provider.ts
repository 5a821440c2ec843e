import type { Provider } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { LtmSettings } from '../../../../config/ltm.settings.js';
import { Mem0HttpSettings } from '../../../../config/mem0-http.settings.js';
import { UpstreamRegistry } from '../../../../platform/resilience/upstream-registry.js';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { Clock } from '../../../../shared/kernel/clock.js';
import { IdSource } from '../../../../shared/kernel/id-source.js';
import { FactsStored } from '../../application/facts-stored.event.js';
import { createMem0Http, type Mem0HttpService } from './mem0-http-service.js';

/** The Mem0 service behind the HTTP adapter; undefined with the SDK in this process. */
export const MEM0_SERVICE = Symbol('Mem0HttpService');

/** Made where the settings choose it. Writes that are delivered late are told like any others. */
export const mem0ServiceProvider: Provider = {
  provide: MEM0_SERVICE,
  useFactory: (
    { adapter }: LtmSettings,
    settings: Mem0HttpSettings,
    database: SqliteDatabase,
    clock: Clock,
    idSource: IdSource,
    upstreams: UpstreamRegistry,
    events: EventBus,
  ): Mem0HttpService | undefined => {
    if (adapter !== 'http') return undefined;
    return createMem0Http(settings, {
      database,
      clock,
      idSource,
      upstreams,
      onLateDelivery: (scope, receipt) => void events.publish(new FactsStored(scope, receipt)),
    });
  },
  inject: [LtmSettings, Mem0HttpSettings, SqliteDatabase, Clock, IdSource, UpstreamRegistry, EventBus],
};
