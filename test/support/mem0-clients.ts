import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MemoryClient } from 'mem0ai';
import { findProgram } from './requires.js';
import type { Service } from './service.js';
import { temporaryFolder } from './temporary-folder.js';

/** The keys of two tenants, as the service takes them, and the secrets that the clients send. */
export const TWO_TENANTS = { PIKA_API_KEYS: 'red:red-secret-1,blue:blue-secret-2' };
export const RED = 'red-secret-1';
export const BLUE = 'blue-secret-2';

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The npm client as a user has it: only `host` is set. */
export async function npmClient(service: Service, apiKey: string): Promise<MemoryClient> {
  process.env['MEM0_TELEMETRY'] = 'false'; // read when the package is loaded
  const { MemoryClient: Client } = await import('mem0ai');
  return new Client({ apiKey, host: service.url });
}

/** Waits until an event of the platform has ended; its job is followed as a stream. */
export async function eventEnds(service: Service, apiKey: string, eventId: string): Promise<{ status: string }> {
  const key = { authorization: `Token ${apiKey}` };
  await service.request('GET', `/pika/jobs/${eventId}/events`, undefined, key);
  return (await service.request<{ status: string }>('GET', `/v1/event/${eventId}/`, undefined, key)).body;
}

const CLI = fileURLToPath(new URL('../../node_modules/@mem0/cli/dist/index.js', import.meta.url));

/** The command line of Mem0, set up by its two variables alone, with a home folder of its own. */
export async function mem0Cli(service: Service, apiKey: string): Promise<(...args: string[]) => Promise<Ended>> {
  const { path: home } = await temporaryFolder('mem0-cli');
  const env = { ...bare(home), MEM0_BASE_URL: service.url, MEM0_API_KEY: apiKey, NO_COLOR: '1' };
  return (...args) => run(process.execPath, [CLI, ...args], env);
}

/** Runs a program in Python that has the package `mem0ai`. */
export async function runPython(python: string, program: string, args: string[]): Promise<Ended> {
  const { path: home } = await temporaryFolder('mem0-python');
  return run(python, [program, ...args], { ...bare(home), MEM0_DIR: home, PYTHONWARNINGS: 'ignore' });
}

const PACKAGE = 'mem0ai==2.2.1';
const CACHE = fileURLToPath(new URL(`../../node_modules/.cache/python-${PACKAGE}`, import.meta.url));
const SET_UP_WITHIN_MS = 300_000;

/** A Python with the package of Mem0, set up once and kept; or why this machine cannot have it. */
export async function pythonWithMem0(): Promise<{ python: string } | { missing: string }> {
  const python = join(CACHE, 'bin', 'python');
  if (existsSync(python)) return { python };
  const system = findProgram('python3');
  if (system === undefined) return { missing: 'python3 is not on the PATH' };
  // Made beside its place and moved there: a run that is broken off leaves nothing that looks finished.
  const unfinished = `${CACHE}.${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true });
    const made = await run(system, ['-m', 'venv', unfinished], process.env);
    if (made.code !== 0) return { missing: 'python3 has no venv (python3-venv)' };
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', ':all:', PACKAGE];
    const installed = await run(join(unfinished, 'bin', 'python'), pip, process.env);
    if (installed.code !== 0) return { missing: `pip cannot install ${PACKAGE}` };
    await rename(unfinished, CACHE);
    return { python };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function bare(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: home, MEM0_TELEMETRY: 'false' };
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: SET_UP_WITHIN_MS }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
