import { execFile } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { promisify } from 'node:util';

import { ChildServer } from './child-server.js';
import { freePort } from './free-port.js';
import type { TestServer } from './redis.js';
import { requireProgram } from './requires.js';
import { temporaryFolder } from './temporary-folder.js';

const run = promisify(execFile);

/** Starts an empty PostgreSQL on a free port of 127.0.0.1, with the superuser `pika` who needs no password. */
export async function startPostgres(): Promise<TestServer> {
  const folder = await temporaryFolder('postgres');
  const port = await freePort();
  const user = await serverUser();
  if (user !== undefined) await chown(folder.path, user.uid, user.gid);
  // Messages in English, whatever the machine speaks: a line of the log says that the server is ready.
  const env = { ...process.env, LC_ALL: 'C' };

  const database = ['-D', folder.path];
  const cluster = ['--username=pika', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
  await run(requireProgram('initdb'), [...database, ...cluster], { env, ...user });
  const server = await ChildServer.start({
    program: requireProgram('postgres'),
    args: [...database, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    env,
    user,
    ready: /database system is ready to accept connections/,
  });
  return {
    url: `postgres://pika@127.0.0.1:${port}/postgres`,
    port,
    stop: async () => {
      // SIGINT ends open connections; SIGTERM would wait for them.
      await server.stop('SIGINT');
      await folder.remove();
    },
  };
}

/** PostgreSQL refuses to run as root, so root runs it as the user that its package makes. */
async function serverUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}
