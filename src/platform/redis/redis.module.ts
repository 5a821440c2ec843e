import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { RedisSettings } from '../../config/redis.settings.js';
import { RedisConnection } from './redis-connection.js';

/** The connection to Redis, undefined where none is configured; closed last at shutdown. */
@Module({
  providers: [
    {
      provide: RedisConnection,
      useFactory: ({ url }: RedisSettings) => (url === '' ? undefined : RedisConnection.open(url)),
      inject: [RedisSettings],
    },
  ],
  exports: [RedisConnection],
})
export class RedisModule implements OnApplicationShutdown {
  constructor(@Inject(RedisConnection) private readonly connection: RedisConnection | undefined) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection?.close();
  }
}
