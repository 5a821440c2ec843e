import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from '../support/service.js';

interface Memory {
  readonly id: string;
  readonly memory: string;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe("one memory on the routes of Mem0's own server", () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  const call = <Body = { detail?: unknown; message?: string }>(method: string, path: string, body?: unknown) =>
    service.request<Body>(method, path, body);
  const keep = async (content: string, more: object): Promise<string> => {
    const body = { messages: [{ role: 'user', content }], infer: false, ...more };
    const answer = await call<{ results: readonly Memory[] }>('POST', '/memories', body);
    return answer.body.results[0]?.id ?? '';
  };

  it('reads, changes, removes and tells of a memory', async () => {
    const id = await keep('Owns a red canoe', { user_id: 'one', metadata: { a: 1, b: 2 } });
    const path = `/memories/${id}`;

    const read = await call<Memory>('GET', path);
    expect(read).toMatchObject({ status: 200, body: { id, memory: 'Owns a red canoe', user_id: 'one' } });
    expect(read.headers.get('content-type')).toContain('application/json');

    const change = { text: 'Owns a kayak', metadata: { b: 3 }, expiration_date: '2999-01-01', surprise: 1 };
    expect(await call('PUT', path, change)).toMatchObject({
      status: 200,
      body: { message: 'Memory updated successfully!' },
    });
    expect((await call('GET', path)).body).toMatchObject({
      memory: 'Owns a kayak',
      metadata: { a: 1, b: 3 },
      expiration_date: '2999-01-01',
    });
    await call('PUT', path, { expiration_date: null, text: null });
    expect((await call('GET', path)).body).toMatchObject({ memory: 'Owns a kayak', expiration_date: null });

    expect(await call('DELETE', path)).toMatchObject({
      status: 200,
      body: { message: 'Memory deleted successfully' },
    });
    expect((await call('GET', path)).body).toBeNull();
    const history = await call<object[]>('GET', `${path}/history`);
    expect(history.body).toMatchObject([
      { memory_id: id, event: 'ADD', old_memory: null, new_memory: 'Owns a red canoe', is_deleted: false },
      { event: 'UPDATE', old_memory: 'Owns a red canoe', new_memory: 'Owns a kayak' },
      { event: 'UPDATE' },
      { event: 'DELETE', old_memory: 'Owns a kayak', new_memory: null, is_deleted: true },
    ]);
  });

  it.each([
    ['of no memory', NOBODY],
    ['that is no UUID', 'x'],
    ['of a space', '%20'],
    ['of SQL', "'%20OR%201=1"],
    ['of a control character', '%00'],
    ['of a path', '..%2F..'],
    ['of an emoji', '%F0%9F%99%82'],
    ['of 2,000 letters', 'a'.repeat(2_000)],
  ])('answers for an id %s', async (_what, id) => {
    const path = `/memories/${id}`;

    expect(await call('GET', path)).toMatchObject({ status: 200, body: null });
    expect(await call('GET', `${path}/history`)).toMatchObject({ status: 200, body: [] });
    for (const answer of [await call('PUT', path, { text: 'x' }), await call('DELETE', path)]) {
      expect([answer.status, typeof answer.body.detail]).toEqual([404, 'string']);
    }
  });

  it('refuses an id that is no text with 400', async () => {
    const { status, headers, body } = await call('GET', '/memories/%E0%A4%A');

    expect([status, typeof body.detail]).toEqual([400, 'string']);
    expect(headers.get('x-request-id')).toMatch(/\S+/);
  });

  it('refuses a change that is none with 400, and a wrong one with 422', async () => {
    const id = await keep('Owns a canoe', { user_id: 'put' });

    expect((await call('PUT', `/memories/${id}`, {})).status).toBe(400);
    expect((await call('PUT', `/memories/${id}`, { memory: 'not a field' })).status).toBe(400);
    expect((await call('PUT', `/memories/${id}`, { text: ' ' })).status).toBe(422);
    expect((await call('PUT', `/memories/${id}`, { expiration_date: 'soon' })).status).toBe(422);
    expect((await call('PUT', `/memories/${id}`, '{"text":')).status).toBe(400);
  });
});
