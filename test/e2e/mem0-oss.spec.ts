import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Service, startService } from '../support/service.js';

interface Memory {
  readonly id: string;
  readonly memory: string;
  readonly metadata: Record<string, unknown>;
  readonly score?: number;
}
interface Results {
  readonly results: readonly Memory[];
  readonly total?: number;
}

const TEXT: unknown = expect.any(String);
const user_id = 'Nguyễn Minh Phúc';

describe("the routes of Mem0's own server", () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  const call = <Body = { detail?: unknown; message?: string }>(method: string, path: string, body?: unknown) =>
    service.request<Body>(method, path, body);
  const keep = async (contents: readonly string[], more: object = { user_id }): Promise<string[]> => {
    const messages = contents.map((content) => ({ role: 'user', content }));
    const { status, body } = await call<Results>('POST', '/memories', { messages, infer: false, ...more });
    expect(status).toBe(200);
    return body.results.map(({ id }) => id);
  };
  const textsOf = ({ body }: Answer<Results>) => body.results.map(({ memory }) => memory);
  const of = (id: string) => `user_id=${encodeURIComponent(id)}`;

  describe('POST /memories', () => {
    const messages = [{ role: 'user', content: 'The blue bicycle is in the shed', name: 'unknown to Mem0' }];

    it('keeps messages word for word with infer:false, and answers as Mem0 does', async () => {
      const { status, headers, body } = await call<Results>('POST', '/memories', { messages, user_id, infer: false });

      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('application/json');
      expect(headers.get('x-request-id')).toMatch(/\S+/);
      expect(body).toEqual({ results: [{ id: TEXT, memory: messages[0]?.content, event: 'ADD' }] });
    });

    it('tolerates fields that it does not know, and null for what is left out', async () => {
      const answer = await call<Results>('POST', '/memories', {
        messages: [{ role: 'user', content: 'I work as a baker in Porto.' }],
        user_id: 'nulls',
        agent_id: null,
        run_id: null,
        metadata: null,
        infer: null,
        expiration_date: null,
        memory_type: null,
        prompt: null,
        some_future_field: { a: [1] },
      });

      expect(answer.status).toBe(200);
      const texts = textsOf(answer);
      expect(texts.length).toBeGreaterThan(0); // facts, since null is the default, not false
      expect(texts).not.toContain('I work as a baker in Porto.');
    });

    it('has nothing to add of blank messages and of those of the system', async () => {
      for (const content of ['', '   ']) {
        const answer = await call('POST', '/memories', {
          messages: [{ role: 'user', content }],
          user_id,
          infer: false,
        });
        expect(answer).toMatchObject({ status: 200, body: { results: [] } });
      }
      const system = [{ role: 'system', content: 'Be kind' }];
      const answer = await call('POST', '/memories', { messages: system, user_id, infer: false });
      expect(answer).toMatchObject({ status: 200, body: { results: [] } });
    });

    it('refuses a request that names nobody with 400', async () => {
      for (const ids of [{}, { user_id: null }]) {
        const { status, body } = await call('POST', '/memories', { messages, ...ids });
        expect([status, typeof body.detail]).toEqual([400, 'string']);
      }
    });

    it('refuses metadata of a name that it would have to drop', async () => {
      for (const metadata of [{ constructor: 'x' }, { deep: [{ prototype: 'x' }] }]) {
        const { status, body } = await call('POST', '/memories', { messages, user_id, infer: false, metadata });
        expect([status, typeof body.detail]).toEqual([400, 'string']);
      }
    });

    it.each<[string, object, string[]]>([
      ['no messages', { user_id }, ['body', 'messages']],
      ['an empty list', { user_id, messages: [] }, ['body', 'messages']],
      ['a message without content', { user_id, messages: [{ role: 'user' }] }, ['body', 'messages', '0', 'content']],
      ['text for messages', { user_id, messages: 'hello' }, ['body', 'messages']],
      ['an id that is none', { user_id: 'a\u0000', messages }, ['body', 'user_id']],
      ['a number for an id', { user_id: 7, messages }, ['body', 'user_id']],
      ['a day that is none', { user_id, messages, expiration_date: '2025-02-30' }, ['body', 'expiration_date']],
      ['metadata that is a list', { user_id, messages, metadata: [] }, ['body', 'metadata']],
    ])('refuses %s with 422 and a list of problems', async (_what, body, loc) => {
      const answer = await call<{ detail: { loc: string[]; msg: string; type: string }[] }>('POST', '/memories', body);

      expect(answer.status).toBe(422);
      expect(answer.body.detail[0]).toEqual({ loc, msg: TEXT, type: TEXT });
    });
  });

  describe('GET /memories', () => {
    it('lists newest first, with the fields of Mem0, a total and pages', async () => {
      const more = {
        user_id: 'list',
        agent_id: 'coach',
        run_id: 'run 1',
        metadata: { a: 1, toString: 'odd' },
      };
      await keep(['one', 'two', 'three'], more);

      const all = await call<Results>('GET', '/memories?user_id=list');

      expect(textsOf(all)).toEqual(['three', 'two', 'one']);
      expect(all.body.total).toBe(3);
      expect(all.body.results[0]).toMatchObject({
        ...more,
        hash: TEXT,
        created_at: TEXT,
        updated_at: null,
      });
      expect(textsOf(await call('GET', '/memories?user_id=list&top_k=1&offset=1'))).toEqual(['two']);
      expect(textsOf(await call('GET', '/memories?agent_id=coach&run_id=run+1&unknown=1'))).toHaveLength(3);
      expect(textsOf(await call('GET', '/memories?user_id=list&agent_id=nobody'))).toEqual([]);
    });

    it('hides what has expired, unless show_expired says otherwise', async () => {
      await keep(['over'], { user_id: 'expiry', expiration_date: '2000-01-01' });
      await keep(['not yet'], { user_id: 'expiry', expiration_date: '2999-01-01' });

      expect(textsOf(await call('GET', '/memories?user_id=expiry'))).toEqual(['not yet']);
      for (const yes of ['true', 'True', '1']) {
        expect(textsOf(await call('GET', `/memories?user_id=expiry&show_expired=${yes}`))).toEqual(['not yet', 'over']);
      }
    });

    it('refuses to list everybody with 403, and a wrong query with 422', async () => {
      expect((await call('GET', '/memories')).status).toBe(403);
      for (const query of [
        'top_k=0',
        'top_k=1001',
        'top_k=x',
        'offset=-1',
        'show_expired=maybe',
        'user_id=a&user_id=b',
      ]) {
        const { status, body } = await call<{ detail: { loc: string[] }[] }>('GET', `/memories?user_id=list&${query}`);
        expect([query, status, body.detail[0]?.loc[0]]).toEqual([query, 422, 'query']);
      }
    });
  });

  describe('DELETE /memories', () => {
    it('removes all memories of someone, and of nobody else', async () => {
      await keep(['one', 'two'], { user_id: 'gone' });
      await keep(['three'], { user_id: 'stays' });

      const { status, body } = await call('DELETE', `/memories?${of('gone')}`);

      expect([status, body]).toEqual([200, { message: 'All relevant memories deleted' }]);
      expect(textsOf(await call('GET', '/memories?user_id=gone'))).toEqual([]);
      expect(textsOf(await call('GET', '/memories?user_id=stays'))).toEqual(['three']);
      expect((await call('DELETE', '/memories?user_id=gone')).status).toBe(200);
    });

    it('refuses to remove everything', async () => {
      expect((await call('DELETE', '/memories')).status).toBe(400);
      expect((await call('DELETE', '/memories?user_id=')).status).toBe(422);
      expect((await call('DELETE', '/memories?filters[user_id]=gone')).status).toBe(400);
    });
  });
});
