/** Servers to measure, as processes of their own. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MAIN } from './parts.mjs';

const BARE_ROUTE = fileURLToPath(new URL('bare-route.mjs', import.meta.url));

/**
 * A server to measure.
 * @typedef {{ url: string, pid: number, stop: () => Promise<void> }} Server
 */

/**
 * Starts the built service on a data folder, as `npm start` does.
 * @param {string} folder
 * @param {Record<string, string>} [settings] other than the defaults
 * @returns {Promise<Server>}
 * @throws Error when it ends instead
 */
export async function startService(folder, settings = {}) {
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(await freePort()), PIKA_DATA_DIR: folder, PIKA_API_KEYS: '', LOG_LEVEL: 'error', ...settings }; // prettier-ignore
  // The working directory is the folder, so that no .env of a user decides what is measured.
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = / on (http:\S+)/.exec(line)?.[1];
    if (url !== undefined) return { url, pid: pidOf(child), stop: () => stop(child) };
  }
  throw new Error('The service ended while it started.');
}

/**
 * Starts a bare route that answers with the given object.
 * @param {object} answer
 * @returns {Promise<Server>}
 */
export async function startBareRoute(answer) {
  const child = fork(BARE_ROUTE);
  child.send(answer);
  const [url] = /** @type {[string]} */ (await once(child, 'message'));
  return { url, pid: pidOf(child), stop: () => stop(child) };
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @throws Error when it could not be started
 */
function pidOf({ pid }) {
  if (pid === undefined) throw new Error('The process could not be started.');
  return pid;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? address?.port : undefined;
}
