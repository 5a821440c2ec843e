import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ChildServer } from './child-server.js';
import { freePort } from './free-port.js';
import { temporaryFolder } from './temporary-folder.js';

/** An answer of the service. */
export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body of an answer in JSON; the text of any other. */
  readonly body: Body;
}

/** The built service as a process of its own, as a user runs it. */
export interface Service {
  /** Where it answers, without a slash at the end; the same after a restart. */
  readonly url: string;
  readonly dataDir: string;
  /** Everything it has printed since it was last started. */
  logs(): string;
  /**
   * Sends a request. A body that is a string goes out as it is, any other as JSON.
   * @param headers beside `Content-Type: application/json`, which every body has
   */
  request<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  /** Ends the service as a crash does. The data stays for a restart. */
  kill9(): Promise<void>;
  /** Starts the service again on its data; a running one is stopped first. */
  restart(): Promise<void>;
  /** Ends the service and removes its data. @returns the exit code; null when it had to be killed */
  stop(): Promise<number | null>;
}

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/**
 * Starts the service on a free port, with a data folder of its own, and waits until it answers.
 * With `PIKA_TEST_LTM` (oss or platform) in the environment of the test, its long-term memory is a second instance
 * behind that protocol; nothing else is different.
 * @param settings environment variables of the service; those of the test itself do not reach it
 */
export async function startService(settings: Record<string, string> = {}): Promise<Service> {
  const flavor = process.env['PIKA_TEST_LTM'];
  if (flavor === undefined || 'LTM_ADAPTER' in settings) return startAlone(settings);
  const mem0 = await startAlone({ LOG_LEVEL: 'warn' });
  const adapter = { LTM_ADAPTER: 'http', MEM0_BASE_URL: mem0.url, MEM0_HTTP_FLAVOR: flavor };
  const service = await startAlone({ ...adapter, ...settings });
  return {
    ...service,
    stop: async () => {
      const code = await service.stop();
      await mem0.stop();
      return code;
    },
  };
}

/** Starts one instance, whatever the environment of the test says. */
export async function startAlone(settings: Record<string, string> = {}): Promise<Service> {
  const folder = await temporaryFolder('service');
  const dataDir = settings['PIKA_DATA_DIR'] ?? join(folder.path, 'data');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = environment({ HOST: '127.0.0.1', PORT: String(port), PIKA_DATA_DIR: dataDir, ...settings });

  let server = await startListening(env, url);
  return {
    url,
    dataDir,
    logs: () => server.logs,
    request: (method, path, body, headers) => request(`${url}${path}`, method, body, headers),
    kill9: () => server.kill(),
    restart: async () => {
      await server.stop();
      server = await startListening(env, url);
    },
    stop: async () => {
      const code = await server.stop();
      await folder.remove();
      return code;
    },
  };
}

/** Runs the service with settings that it should refuse. @returns how it ended, and what it said */
export async function runUntilExit(settings: Record<string, string>): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main], { env: environment(settings), timeout: 30_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), output: `${stdout}${stderr}` });
    });
  });
}

/** The service prints its URL when it listens. */
async function startListening(env: NodeJS.ProcessEnv, url: string): Promise<ChildServer> {
  const { port } = new URL(url);
  const server = await ChildServer.start({
    program: process.execPath,
    args: ['--enable-source-maps', main],
    env,
    ready: new RegExp(`http://\\S+:${port}\\b`),
  });
  const { status } = await fetch(`${url}/health/live`);
  if (status !== 200) {
    await server.kill();
    throw new Error(`/health/live answered ${status}:\n${server.logs}`);
  }
  return server;
}

/** Only what a process needs to run is handed on, so that no setting of the machine changes a test. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  return { PATH, HOME, SystemRoot, ...settings };
}

async function request<Body>(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: content }),
  });
  const text = await response.text();
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Body };
}
