import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { RedisSettings } from '../../config/redis.settings.js';
import { UpstreamRegistry } from '../resilience/upstream-registry.js';
import { RedisConnection } from './redis-connection.js';

/** The connection to Redis, undefined where none is configured; closed last at shutdown. */
@Module({
  providers: [
    {
      provide: RedisConnection,
      useFactory: async ({ url }: RedisSettings, upstreams: UpstreamRegistry) => {
        if (url === '') return undefined;
        const connection = await RedisConnection.open(url);
        upstreams.register('redis', () => connection.state);
        return connection;
      },
      inject: [RedisSettings, UpstreamRegistry],
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
