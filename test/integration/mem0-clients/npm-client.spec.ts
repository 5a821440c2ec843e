import type { MemoryClient } from 'mem0ai';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { BLUE, eventEnds, npmClient, RED, TWO_TENANTS } from '../../support/mem0-clients.js';
import { type Service, startService } from '../../support/service.js';
import { expectedSignature, WebhookReceiver } from '../../support/webhook-receiver.js';

interface Stored {
  readonly id: string;
  readonly memory: string;
}

const TEXT: unknown = expect.any(String);
const NUMBER: unknown = expect.any(Number);
const user = (content: string) => ({ role: 'user' as const, content });
const HOME = 'I live in Lisbon and I am allergic to peanuts.';

describe('the npm client of the platform', () => {
  let service: Service;
  let red: MemoryClient;
  let blue: MemoryClient;
  beforeAll(async () => {
    service = await startService({ ...TWO_TENANTS, WEBHOOKS_ALLOW_PRIVATE: 'true' });
    red = await npmClient(service, RED);
    blue = await npmClient(service, BLUE);
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    for (const client of [red, blue]) await client.deleteAll({ userId: '*', agentId: '*', appId: '*', runId: '*' });
  });

  // The types of the client promise a list; what the platform answers, and its own examples read, is an object.
  const keep = async (client: MemoryClient, content: string, options: object): Promise<Stored> => {
    const answer = (await client.add([user(content)], { infer: false, ...options })) as unknown as {
      results: Stored[];
    };
    const [first] = answer.results;
    if (first === undefined) throw new Error('nothing was stored');
    return first;
  };
  const texts = (memories: readonly { memory?: string }[]) => memories.map(({ memory = '' }) => memory).toSorted();
  const of = (...users: string[]) => ({ OR: users.map((user_id) => ({ user_id })) });

  it('queues an add, whose event succeeds', async () => {
    const queued = (await red.add([user(HOME)], { userId: 'ana' })) as unknown as { status: string; eventId: string };

    expect(queued.status).toBe('PENDING');
    expect(await eventEnds(service, RED, queued.eventId)).toMatchObject({ status: 'SUCCEEDED', event_type: 'ADD' });
    const { count, results } = await red.getAll({ filters: { user_id: 'ana' } });
    expect(count).toBe(2);
    expect(results.map(({ categories }) => categories?.[0] ?? '').toSorted()).toEqual(['health', 'personal_info']);
  });

  it('lists in pages', async () => {
    for (let n = 1; n <= 5; n += 1) await keep(red, `Note ${n}`, { userId: n % 2 === 0 ? 'ana' : 'bo' });

    const first = await red.getAll({ filters: of('ana', 'bo'), page: 1, pageSize: 2 });
    const last = await red.getAll({ filters: of('ana', 'bo'), page: 3, pageSize: 2 });

    expect(first).toMatchObject({ count: 5, previous: null, next: TEXT });
    expect(first.next).toContain(`${service.url}/v3/memories/?`);
    expect(texts(first.results)).toEqual(['Note 4', 'Note 5']);
    expect(texts(last.results)).toEqual(['Note 1']);
    expect(last.next).toBeNull();
  });

  it('searches with OR, AND, NOT and operators', async () => {
    await keep(red, 'Ana rides a bicycle', { userId: 'ana', metadata: { year: 2020 } });
    await keep(red, 'Bo rides a bicycle', { userId: 'bo', metadata: { year: 2024 } });
    await keep(red, 'Cy rides a bicycle', { userId: 'cy', appId: 'web' });
    const search = async (filters: object) => texts((await red.search('bicycle', { filters })).results);

    expect(await search(of('ana', 'bo'))).toEqual(['Ana rides a bicycle', 'Bo rides a bicycle']);
    expect(await search({ AND: [of('ana', 'bo'), { year: { gte: 2021 } }] })).toEqual(['Bo rides a bicycle']);
    expect(await search({ AND: [{ user_id: '*' }, { NOT: [{ user_id: 'bo' }] }] })).toEqual([
      'Ana rides a bicycle',
      'Cy rides a bicycle',
    ]);
    expect(await search({ app_id: 'web' })).toEqual(['Cy rides a bicycle']);
    const [found] = (await red.search('bicycle', { filters: of('cy'), topK: 1 })).results;
    expect(found).toMatchObject({ userId: 'cy', appId: 'web', score: NUMBER });
  });

  it('reads, changes and removes a memory, and reads its history', async () => {
    const { id } = await keep(red, 'The bicycle is blue', { userId: 'ana', metadata: { snake_case: 1 } });

    await red.update(id, { text: 'The bicycle is green', metadata: { camelCase: 2 } });

    expect(await red.get(id)).toMatchObject({
      memory: 'The bicycle is green',
      userId: 'ana',
      metadata: { snake_case: 1, camelCase: 2 },
    });
    expect(await red.delete(id)).toEqual({ message: 'Memory deleted successfully!' });
    const history = await red.history(id);
    expect(history.map(({ event, oldMemory, newMemory }) => [event, oldMemory, newMemory])).toEqual([
      ['ADD', null, 'The bicycle is blue'],
      ['UPDATE', 'The bicycle is blue', 'The bicycle is green'],
      ['DELETE', 'The bicycle is green', null],
    ]);
    expect(history.every(({ id: line }) => typeof line === 'string')).toBe(true);
    await expect(red.get(id)).rejects.toMatchObject({ name: 'MemoryNotFoundError' });
    await expect(red.get('no-uuid')).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('changes and removes many at once', async () => {
    const ids: string[] = [];
    for (const text of ['one', 'two', 'three']) ids.push((await keep(red, text, { userId: 'ana' })).id);
    const [one = '', two = ''] = ids;

    await red.batchUpdate([
      { memoryId: one, text: 'uno' },
      { memoryId: two, text: 'dos' },
    ]);
    expect(texts((await red.getAll({ filters: of('ana') })).results)).toEqual(['dos', 'three', 'uno']);
    await red.batchDelete([one, two]);
    expect(texts((await red.getAll({ filters: of('ana') })).results)).toEqual(['three']);
  });

  it('lists and removes entities, also when one empties another', async () => {
    await keep(red, 'one', { userId: 'ana', agentId: 'coach', appId: 'web', runId: 'r1' });
    await keep(red, 'two', { userId: 'bo' });

    const { count, results } = await red.users();
    expect(count).toBe(5);
    expect(results.map(({ type, name, totalMemories }) => `${type} ${name} ${totalMemories}`).toSorted()).toEqual([
      'agent coach 1',
      'app web 1',
      'run r1 1',
      'user ana 1',
      'user bo 1',
    ]);
    await red.deleteUsers({ userId: 'bo' });
    await red.deleteUsers();
    expect((await red.users()).count).toBe(0);
  });

  it('removes the memories of someone, and refuses to remove everything by mistake', async () => {
    await keep(red, 'one', { userId: 'ana' });
    await keep(red, 'two', { userId: 'bo' });

    await expect(red.deleteAll()).rejects.toMatchObject({ name: 'ValidationError' });
    await expect(red.deleteAll({ filters: { user_id: 'ana' } } as object)).rejects.toMatchObject({
      name: 'ValidationError',
    });
    expect((await red.getAll({ filters: of('ana', 'bo') })).count).toBe(2);
    await red.deleteAll({ userId: 'ana' });
    expect(texts((await red.getAll({ filters: of('ana', 'bo') })).results)).toEqual(['two']);
  });

  it('reads the profile of a user', async () => {
    const { eventId } = (await red.add([user(HOME)], { userId: 'ana' })) as unknown as { eventId: string };
    await eventEnds(service, RED, eventId);

    expect(await red.getProfile({ entityId: 'ana' })).toMatchObject({
      status: 'succeeded',
      entityId: 'ana',
      profile: { identity: { home: 'live in Lisbon' } },
    });
    expect(await red.getProfile({ entityId: 'nobody' })).toMatchObject({ status: 'insufficient_data', profile: {} });
  });

  it('sorts into categories of the project', async () => {
    await red.updateProject({ customCategories: [{ Allergien: 'Allergy, intolerance' }] });
    expect(await red.getProject({ fields: ['customCategories'] })).toMatchObject({
      customCategories: [{ Allergien: 'Allergy, intolerance' }],
    });
    const { eventId } = (await red.add([user(HOME)], { userId: 'ana' })) as unknown as { eventId: string };
    await eventEnds(service, RED, eventId);

    const { results } = await red.getAll({ filters: { user_id: 'ana', categories: { in: ['Allergien'] } } });
    expect(results.map(({ categories }) => categories)).toEqual([['Allergien']]);
    await red.updateProject({ customCategories: null } as object);
  });

  it('makes webhooks, which are delivered', async () => {
    const receiver = await WebhookReceiver.start();
    const { WebhookEvent } = await import('mem0ai');
    const hook = await red.createWebhook({ name: 'log', url: receiver.url, eventTypes: [WebhookEvent.MEMORY_ADDED] });
    const { id } = await keep(red, 'The bicycle is blue', { userId: 'ana' });

    const [first] = await receiver.until(({ length }) => length === 1);
    expect(first?.body.event_details).toMatchObject({ id, event: 'ADD', data: { memory: 'The bicycle is blue' } });
    const { secret } = hook as unknown as { secret: string };
    expect(first?.headers['x-pika-signature']).toBe(first && expectedSignature(secret, first));

    const webhookId = hook.webhookId ?? '';
    await red.updateWebhook({ webhookId, name: 'renamed' });
    expect(await red.getWebhooks()).toMatchObject([{ webhookId, name: 'renamed', isActive: true }]);
    await red.deleteWebhook({ webhookId });
    expect(await red.getWebhooks()).toEqual([]);
  });

  it('gives feedback and makes exports', async () => {
    const { Feedback } = await import('mem0ai');
    const { id } = await keep(red, 'The bicycle is blue', { userId: 'ana' });

    await red.feedback({ memoryId: id, feedback: Feedback.NEGATIVE, feedbackReason: 'it is red' });
    const made = (await red.createMemoryExport({ schema: {}, filters: { user_id: 'ana' } })) as unknown as Stored;
    const byId = (await red.getMemoryExport({ memoryExportId: made.id })) as unknown as { memories: Stored[] };
    const byFilters = await red.getMemoryExport({ filters: { user_id: 'ana' } });

    expect(byId.memories.map(({ memory }) => memory)).toEqual(['The bicycle is blue']);
    expect(byFilters).toEqual(byId);
    const kept = await service.request('GET', `/v1/feedback/?memory_id=${id}`, undefined, { 'x-api-key': RED });
    expect(kept.body).toMatchObject({ count: 1, results: [{ feedback: 'NEGATIVE', feedback_reason: 'it is red' }] });
  });

  it('sees nothing of another tenant, at the same time', async () => {
    const flow = async (client: MemoryClient, name: string) => {
      const ids: string[] = [];
      for (let n = 0; n < 5; n += 1) ids.push((await keep(client, `${name} ${n}`, { userId: 'ana' })).id);
      const found = await client.search(name, { filters: of('ana'), topK: 50 });
      const listed = await client.getAll({ filters: { user_id: '*' } });
      return { ids, seen: [...texts(found.results), ...texts(listed.results)] };
    };
    const [mine, theirs] = await Promise.all([flow(red, 'red'), flow(blue, 'blue')]);

    expect(mine.seen.filter((text) => !text.startsWith('red '))).toEqual([]);
    expect(theirs.seen.filter((text) => !text.startsWith('blue '))).toEqual([]);
    const [id = ''] = mine.ids;
    await expect(blue.get(id)).rejects.toMatchObject({ name: 'MemoryNotFoundError' });
    await expect(blue.update(id, { text: 'mine' })).rejects.toMatchObject({ name: 'MemoryNotFoundError' });
    await expect(blue.delete(id)).rejects.toMatchObject({ name: 'MemoryNotFoundError' });
    await expect(blue.history(id)).rejects.toMatchObject({ name: 'MemoryNotFoundError' });
    await expect(blue.batchDelete([id])).rejects.toMatchObject({ name: 'MemoryNotFoundError' });
    await blue.deleteAll({ userId: 'ana' });
    expect((await red.getAll({ filters: of('ana') })).count).toBe(5);
  });

  it('fails with a wrong key', async () => {
    for (const level of ['error', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
    const stranger = await npmClient(service, 'wrong-secret-3');

    await expect(stranger.ping()).rejects.toMatchObject({ name: 'AuthenticationError' });
    await expect(stranger.getAll({ filters: of('ana') })).rejects.toMatchObject({ name: 'AuthenticationError' });
    await expect(stranger.add([user('x')], { userId: 'ana' })).rejects.toMatchObject({ name: 'AuthenticationError' });
    await expect(stranger.getProject({})).rejects.toThrow(/organizationId and projectId/);
    vi.restoreAllMocks();
  });
});
