import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BLUE, pythonWithMem0, RED, runPython, TWO_TENANTS } from '../../support/mem0-clients.js';
import { describeUnless } from '../../support/requires.js';
import { type Service, startService } from '../../support/service.js';

const FLOW = fileURLToPath(new URL('flow.py', import.meta.url));
const found = await pythonWithMem0();

describeUnless('missing' in found ? found.missing : undefined, 'the Python client of the platform', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(TWO_TENANTS);
  });
  afterAll(() => service.stop());

  const flow = async (key: string, name: string): Promise<unknown> => {
    const { stdout, stderr, code } = await runPython('python' in found ? found.python : '', FLOW, [
      service.url,
      key,
      name,
    ]);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const seenBy = (name: string) => ({
    queued: 'PENDING',
    event: 'SUCCEEDED',
    facts: ['Allergy: allergic to peanuts', 'Home: live in Lisbon'],
    found: 'Home: live in Lisbon',
    memory: [`The green bicycle of ${name}`, 'web', { n: 1 }, ['other']],
    pages: [3, 3],
    both: 1,
    history: ['ADD', 'UPDATE'],
    entities: [
      ['app', 'web', 1],
      ['user', 'ana', 2],
      ['user', 'bo', 1],
    ],
    project: 'Only sports',
    export: 1,
    webhooks: ['renamed'],
    unscoped: 'ValidationError',
    gone: 'MemoryNotFoundError',
    expected: ['ValidationError', 'MemoryNotFoundError'],
    left: 0,
    async: [`Async of ${name}`],
  });

  it('does all that it can, for two tenants at once, and sees nothing of the other', async () => {
    const [red, blue] = await Promise.all([flow(RED, 'red'), flow(BLUE, 'blue')]);

    expect(red).toEqual(seenBy('red'));
    expect(blue).toEqual(seenBy('blue'));
  }, 120_000);

  it('fails to begin with a wrong key', async () => {
    expect(await flow('wrong-secret-3', 'stranger')).toEqual({ error: expect.stringContaining('API key') as unknown });
  }, 60_000);
});
