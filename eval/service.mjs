/** A service of our own to measure, on a temporary folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 15_000;

/**
 * Starts the built service on a free port with an empty data folder. Settings of the environment reach it (an
 * embedder, an LLM), except where it listens and what it keeps.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` ends it and removes its data
 */
export async function startService() {
  if (!existsSync(MAIN)) throw new Error('The service is not built: run `npm run build` first.');
  const folder = await mkdtemp(join(tmpdir(), 'pika-eval-'));
  const port = await freePort();
  const own = { HOST: '127.0.0.1', PORT: String(port), PIKA_DATA_DIR: join(folder, 'data'), PIKA_API_KEYS: '' };
  const env = { LOG_LEVEL: 'error', ...process.env, ...own };
  // Its working directory is empty, so that no .env of a user decides what is measured.
  const child = spawn(process.execPath, [MAIN], { env, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;

  const stop = async () => {
    const late = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
    child.kill('SIGTERM');
    await exited;
    clearTimeout(late);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilAlive(url, child);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 */
async function untilAlive(url, child) {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The service ended while it started.');
    const alive = await fetch(`${url}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (alive) return;
    await pause(50);
  }
  throw new Error(`The service did not answer within ${STARTS_WITHIN_MS / 1000} s.`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  server.close();
  await once(server, 'close');
  return port;
}
