import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BLUE, type Ended, eventEnds, mem0Cli, RED, TWO_TENANTS } from '../../support/mem0-clients.js';
import { type Service, startService } from '../../support/service.js';

interface Envelope {
  readonly status: string;
  readonly count: number;
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

// Each command is a process of its own, which takes its time on a busy machine.
describe('the command line of Mem0', { timeout: 120_000 }, () => {
  let service: Service;
  let red: Awaited<ReturnType<typeof mem0Cli>>;
  let blue: Awaited<ReturnType<typeof mem0Cli>>;
  beforeAll(async () => {
    service = await startService(TWO_TENANTS);
    red = await mem0Cli(service, RED);
    blue = await mem0Cli(service, BLUE);
  });
  afterAll(() => service.stop());

  const answer = ({ code, stdout, stderr }: Ended): Envelope => {
    expect([code, stderr.includes('[error]')]).toEqual([0, false]);
    return JSON.parse(stdout) as Envelope;
  };
  const memories = async (cli: typeof red, ...args: string[]) =>
    answer(await cli('--json', ...args)).data.map(({ memory }) => memory);

  it('connects', async () => {
    expect((await red('status')).stdout).toContain('Connected');
  });

  it('adds, follows the event, searches, lists, changes and removes', async () => {
    const [queued] = answer(await red('--json', 'add', 'I live in Lisbon.', '--user-id', 'ana')).data;
    expect(queued).toMatchObject({ status: 'PENDING' });
    await eventEnds(service, RED, String(queued?.['event_id']));
    const event = await red('--json', 'event', 'status', String(queued?.['event_id']));
    expect(event.stdout).toContain('SUCCEEDED');
    expect(answer(await red('--json', 'event', 'list')).count).toBe(1);

    expect(await memories(red, 'search', 'where does she live', '--user-id', 'ana')).toEqual(['Home: live in Lisbon']);
    const [kept] = answer(await red('--json', 'list', '--user-id', 'ana')).data;
    const id = String(kept?.['id']);
    expect((await red('--json', 'update', id, 'Home: Porto')).code).toBe(0);
    expect((await red('--json', 'get', id)).stdout).toContain('Home: Porto');
    expect(await memories(red, 'list', '--user-id', 'ana', '--category', 'personal_info')).toEqual(['Home: Porto']);
    expect((await red('--json', 'delete', id, '--force')).code).toBe(0);
    expect(await memories(red, 'list', '--user-id', 'ana')).toEqual([]);
  });

  it('keeps a message word for word, lists and removes entities, and sees nothing of another tenant', async () => {
    const add = (cli: typeof red, text: string) => cli('--json', 'add', text, '--user-id', 'bo', '--no-infer');
    await Promise.all([add(red, 'The bicycle of red'), add(blue, 'The bicycle of blue')]);

    const [seenByRed, seenByBlue] = await Promise.all([
      memories(red, 'list', '--user-id', 'bo'),
      memories(blue, 'list', '--user-id', 'bo'),
    ]);
    expect([seenByRed, seenByBlue]).toEqual([['The bicycle of red'], ['The bicycle of blue']]);
    expect(answer(await red('--json', 'entity', 'list', 'users')).data).toMatchObject([{ name: 'bo', type: 'user' }]);
    expect((await red('--json', 'entity', 'delete', '--user-id', 'bo', '--force')).code).toBe(0);
    expect(answer(await red('--json', 'entity', 'list', 'users')).count).toBe(0);
    expect((await blue('--json', 'delete', '--all', '--user-id', 'bo', '--force')).code).toBe(0);
    expect(await memories(blue, 'list', '--user-id', 'bo')).toEqual([]);
  });

  it('fails with a wrong key', async () => {
    const stranger = await mem0Cli(service, 'wrong-secret-3');

    const { code, stderr } = await stranger('search', 'x', '--user-id', 'ana');

    expect(code).toBe(1);
    expect(stderr).toContain('API key');
  });
});
