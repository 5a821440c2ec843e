import { type Command, CommandBus, type Query, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { pino } from 'pino';
import { AppModule } from '../../src/app.module.js';
import { CacheStore } from '../../src/platform/cache/cache-store.js';
import { PinoLogger } from '../../src/platform/telemetry/pino-logger.js';
import { Clock } from '../../src/shared/kernel/clock.js';

/** The whole service without HTTP, in the process of the test; several on one folder stand for several processes. */
export class ServiceInProcess {
  private constructor(private readonly module: TestingModule) {}

  /**
   * @param settings environment variables beside the data folder
   * @param cache what it shares with others as they would share Redis; its own when absent
   */
  static async start(
    dataDir: string,
    clock: Clock,
    settings: Record<string, string> = {},
    cache?: CacheStore,
  ): Promise<ServiceInProcess> {
    const building = Test.createTestingModule({
      imports: [AppModule.from({ PIKA_DATA_DIR: dataDir, ...settings })],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .setLogger(new PinoLogger(pino({ level: 'silent' })));
    if (cache !== undefined) building.overrideProvider(CacheStore).useValue(cache);
    const module = await building.compile();
    return new ServiceInProcess(await module.init());
  }

  ask<T>(query: Query<T>): Promise<T> {
    return this.module.get(QueryBus).execute(query);
  }

  tell<T>(command: Command<T>): Promise<T> {
    return this.module.get(CommandBus).execute(command);
  }

  /** One of its parts. */
  part<T>(type: (abstract new (...parameters: never[]) => T) | (new (...parameters: never[]) => T)): T {
    return this.module.get<T>(type);
  }

  async stop(): Promise<void> {
    await this.module.close();
  }
}
