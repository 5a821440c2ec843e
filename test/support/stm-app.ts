import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule, EventBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { JobsSettings } from '../../src/config/jobs.settings.js';
import { RedisSettings } from '../../src/config/redis.settings.js';
import { ServerSettings } from '../../src/config/server.settings.js';
import { StmSettings } from '../../src/config/stm.settings.js';
import { JobsModule } from '../../src/modules/jobs/jobs.module.js';
import { StmModule } from '../../src/modules/stm/stm.module.js';
import { createHttpApp } from '../../src/platform/http/http-app.js';
import { UpstreamRegistry } from '../../src/platform/resilience/upstream-registry.js';
import { PinoLogger } from '../../src/platform/telemetry/pino-logger.js';
import { WarmUps } from '../../src/platform/warm-up/warm-ups.js';
import { Clock } from '../../src/shared/kernel/clock.js';
import { IdSource, RandomIdSource } from '../../src/shared/kernel/id-source.js';
import { ManualClock } from './manual-clock.js';
import { temporaryFolder } from './temporary-folder.js';

@Global()
@Module({})
class ServiceWithSessions {
  static with(clock: Clock, dataDir: string): DynamicModule {
    const providers = [
      { provide: Clock, useValue: clock },
      { provide: IdSource, useClass: RandomIdSource },
      UpstreamRegistry,
      WarmUps,
      { provide: ServerSettings, useValue: Object.assign(new ServerSettings(), { dataDir }) },
      { provide: StmSettings, useValue: new StmSettings() },
      { provide: RedisSettings, useValue: new RedisSettings() },
      { provide: JobsSettings, useValue: new JobsSettings() },
    ];
    const imports = [CqrsModule.forRoot(), JobsModule, StmModule];
    return { module: ServiceWithSessions, imports, providers, exports: providers };
  }
}

/** Short-term memory and jobs behind HTTP, in the process of the test; long-term memory is not there. */
export class StmApp {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly clock: ManualClock,
    /** All events since the start. */
    readonly events: readonly unknown[],
  ) {}

  static async start(): Promise<StmApp> {
    const clock = new ManualClock(Date.UTC(2025, 2, 1, 8));
    const events: unknown[] = [];
    const { path } = await temporaryFolder('stm');
    const logger = pino({ level: 'silent' });
    const app = await createHttpApp({
      module: ServiceWithSessions.with(clock, path),
      logger,
      nestLogger: new PinoLogger(logger),
      version: 'test',
    });
    app.get(EventBus).subscribe((event) => events.push(event));
    return new StmApp(app, clock, events);
  }

  async send(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers = {}) {
    const response = await this.app.inject({ method, url, headers, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

export const PATH = '/pika/stm/sessions/chat%201/messages';
export const READ = '/pika/stm/sessions/chat%201?user_id=lan';

export const said = (content: unknown, more: object = {}) => ({ role: 'user', content, ...more });
export const from = (...messages: unknown[]) => ({ user_id: 'lan', messages });
