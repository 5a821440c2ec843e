import { existsSync, readdirSync } from 'node:fs';
import dns from 'node:dns';
import net from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LongTermMemory } from '../../src/modules/ltm/application/ports/long-term-memory.port.js';
import {
  add,
  addOne,
  fact,
  FAR_AHEAD,
  found,
  home,
  LAN,
  listed,
  NOBODY,
  TENANT,
} from '../contract/long-term-memory/samples.js';
import { sdkMemory, type SdkMemory } from '../support/sdk-memory.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const CONSOLE = ['log', 'info', 'warn', 'error', 'debug'] as const;

describe('the SDK, while memories are written and read,', () => {
  const project = process.cwd();
  const sdkHome = join(homedir(), '.mem0');
  const hadHome = existsSync(sdkHome);
  let place: SdkMemory;
  let workingFolder: string;
  const said: unknown[][] = [];
  const calls: string[] = [];

  beforeAll(async () => {
    workingFolder = (await temporaryFolder('cwd')).path;
    process.chdir(workingFolder);
    for (const level of CONSOLE)
      vi.spyOn(console, level).mockImplementation((...line: unknown[]) => void said.push(line));
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => refuse('a socket'));
    vi.spyOn(dns, 'lookup').mockImplementation(() => refuse('a look-up'));
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => refuse('fetch'));
    place = await sdkMemory();
    await useEverything(await place.open());
  });

  afterAll(async () => {
    vi.restoreAllMocks();
    process.chdir(project);
    await place.closeAll();
  });

  const refuse = (what: string): never => {
    calls.push(what);
    throw new Error(`${what} was opened`);
  };

  it('tells nobody: telemetry is off before it is imported, and nothing goes out', () => {
    expect(process.env['MEM0_TELEMETRY']).toBe('false');
    expect(calls).toEqual([]);
  });

  it('leaves the console alone', () => {
    expect(said).toEqual([]);
  });

  it('writes into the data folder alone', () => {
    expect(readdirSync(workingFolder)).toEqual([]);
    expect(existsSync(sdkHome)).toBe(hadHome);
    const files = readdirSync(place.folder).filter((name) => !name.startsWith('pika.db'));
    expect(files.filter((name) => name !== 'mem0')).toEqual([]);
  });
});

/** Every method, with dates, names and quotes that the SDK has notices and entities for. */
async function useEverything(memory: LongTermMemory): Promise<void> {
  const dates = { when: '2025-01-01', since: 'yesterday', timestamp: 1_700_000_000 };
  await memory.addFacts(
    LAN,
    [home('Hanoi'), fact('Met Ann Lee at "Constructor" in Paris', { expiresOn: FAR_AHEAD })],
    dates,
  );
  await memory.addFacts(LAN, [home('Da Nang'), fact('Likes the band "__proto__" and John Smith')]);
  await memory.addTurns(LAN, [{ role: 'user', content: 'Ann Lee: see you at Constructor on 2025-01-01' }], {
    metadata: dates,
  });
  await found(memory, LAN, 'What did Ann Lee say last week about "Constructor"?', { limit: 1_000 });
  const id = await addOne(memory, LAN, fact('Owns a canoe'));
  await memory.update(TENANT, id, { text: 'Owns a kayak', metadata: dates, expiresOn: '2999-01-01' });
  await listed(memory, LAN, { when: { gte: '2024-01-01' } });
  await memory.history(TENANT, id);
  await memory.delete(TENANT, id);
  await memory.restore(TENANT, NOBODY);
  await add(memory, LAN, ...Array.from({ length: 300 }, (_, n) => `Visited Museum ${n} in Rome`));
  await memory.entities(TENANT);
  await memory.deleteAll(LAN);
  await memory.reset(TENANT);
  await memory.ping();
}
