import { ChildServer } from './child-server.js';
import { freePort } from './free-port.js';
import { requireProgram } from './requires.js';
import { temporaryFolder } from './temporary-folder.js';

/** A server of the test's own. */
export interface TestServer {
  /** Where it answers, with the scheme of its protocol. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts an empty Redis on a free port of 127.0.0.1. It keeps nothing on disk. */
export async function startRedis(): Promise<TestServer> {
  const folder = await temporaryFolder('redis');
  const port = await freePort();
  const server = await ChildServer.start({
    program: requireProgram('redis-server'),
    args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder.path, '--save', '', '--appendonly', 'no'],
    env: process.env,
    ready: /Ready to accept connections/,
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    stop: async () => {
      await server.stop();
      await folder.remove();
    },
  };
}
