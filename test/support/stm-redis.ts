import { setTimeout as wait } from 'node:timers/promises';
import { RedisSessionStore } from '../../src/modules/stm/infrastructure/redis/redis-session-store.js';
import { SessionKeyNames } from '../../src/modules/stm/infrastructure/redis/session-keys.js';
import { RedisConnection } from '../../src/platform/redis/redis-connection.js';
import { ChildServer } from './child-server.js';
import { freePort } from './free-port.js';
import type { TestServer } from './redis.js';
import { requireProgram } from './requires.js';
import { temporaryFolder } from './temporary-folder.js';

const DAY_MS = 86_400_000;

/** A connection that is there. */
export async function connected(url: string): Promise<RedisConnection> {
  const connection = await RedisConnection.open(url);
  await untilAnswering(connection);
  return connection;
}

/** Waits, for 10 s at most, until Redis answers. */
export async function untilAnswering(connection: RedisConnection): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await connection.ping();
      return;
    } catch (error) {
      if (attempt === 500) throw error;
      await wait(20);
    }
  }
}

let namespaces = 0;

/** A place for sessions in a Redis of the test's own, apart from all other places in it. */
export function redisPlace(server: () => TestServer) {
  const names = new SessionKeyNames(`test ${(namespaces += 1)}:`);
  const connections: RedisConnection[] = [];
  return {
    open: async () => {
      const connection = await connected(server().url);
      connections.push(connection);
      return new RedisSessionStore(connection, DAY_MS, names);
    },
    closeAll: async () => {
      for (const connection of connections.splice(0)) await connection.close();
    },
    remove: async () => undefined,
  };
}

/** A Redis that a test starts and stops at will; it keeps its data on disk and its port. */
export async function restartableRedis() {
  const folder = await temporaryFolder('redis');
  const port = await freePort();
  const durable = ['--dir', folder.path, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
  let server: ChildServer | undefined;
  return {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      server = await ChildServer.start({
        program: requireProgram('redis-server'),
        args: ['--port', String(port), '--bind', '127.0.0.1', ...durable],
        env: process.env,
        ready: /Ready to accept connections/,
      });
    },
    stop: async () => {
      await server?.stop();
    },
    remove: async () => {
      await server?.stop();
      await folder.remove();
    },
  };
}
