import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeWithSdk } from '../support/requires.js';
import { type Service, startService } from '../support/service.js';
import { expectedSignature, type Received, WebhookReceiver } from '../support/webhook-receiver.js';

interface Webhook {
  readonly webhook_id: string;
  readonly secret: string;
}
interface Added {
  readonly results: readonly { id: string }[];
}
interface Jobs {
  readonly jobs: readonly { kind: string; status: string; attempts: number; error?: { message: string } }[];
}

const HOOKS = '/api/v1/webhooks/projects/default/';
const ALL = ['memory_add', 'memory_update', 'memory_delete'];

describeWithSdk(
  'webhooks of the platform protocol',
  'a Mem0 service tells of its own changes, and webhooks are refused here',
  () => {
    let service: Service;
    let receiver: WebhookReceiver;
    beforeAll(async () => {
      service = await startService({
        JOBS_BACKOFF_MS: '10',
        JOBS_LEASE_MS: '1000',
        JOBS_MAX_ATTEMPTS: '3',
        WEBHOOKS_TIMEOUT_MS: '300',
      });
    });
    afterAll(() => service.stop());
    beforeEach(async () => {
      receiver = await WebhookReceiver.start();
    });
    afterEach(async () => {
      const { body } = await service.request<Webhook[]>('GET', HOOKS);
      for (const { webhook_id: id } of body) await service.request('DELETE', `/api/v1/webhooks/${id}/`);
    });

    const listen = async (more: object = {}): Promise<Webhook> => {
      const body = { name: 'hook', url: receiver.url, event_types: ALL, ...more };
      return (await service.request<Webhook>('POST', HOOKS, body)).body;
    };
    const add = async (content: string): Promise<string> => {
      const body = { messages: [{ role: 'user', content }], user_id: 'ana', infer: false };
      const answer = await service.request<Added>('POST', '/v3/memories/add/', body);
      return answer.body.results[0]?.id ?? '';
    };
    const told = ({ body: { event_type, event_details } }: Received) => [
      event_type,
      event_details['id'],
      event_details['event'],
      event_details.data.memory,
    ];

    it('tell of what is added, changed and removed, signed, in order', async () => {
      await add('before there was a webhook');
      const { webhook_id, secret } = await listen();
      const id = await add('The bicycle is blue');
      await service.request('PUT', `/v1/memories/${id}/`, { text: 'The bicycle is green' });
      await service.request('DELETE', `/v1/memories/${id}/`);

      const received = await receiver.until(({ length }) => length === 3);

      expect(received.map(told)).toEqual([
        ['memory_add', id, 'ADD', 'The bicycle is blue'],
        ['memory_update', id, 'UPDATE', 'The bicycle is green'],
        ['memory_delete', id, 'DELETE', 'The bicycle is green'],
      ]);
      for (const each of received) {
        expect(each.headers['x-pika-signature']).toBe(expectedSignature(secret, each));
        expect(each.headers['x-pika-event']).toBe(each.body.event_type);
        expect(each.headers['x-pika-delivery']).toBe(each.body.delivery_id);
        expect(each.body).toMatchObject({ webhook_id, event_details: { user_id: 'ana', app_id: null } });
      }
    });

    it('tell of the categories of new facts on demand', async () => {
      await listen({ event_types: ['memory_categorize'] });
      const messages = [{ role: 'user', content: 'I am allergic to peanuts.' }];
      await service.request('POST', '/v3/memories/add/', { messages, user_id: 'ana' });

      const [first] = await receiver.until(({ length }) => length === 1);

      expect(first?.body).toMatchObject({ event_type: 'memory_categorize', event_details: { categories: ['health'] } });
    });

    it('are tried again with the same delivery id', async () => {
      receiver.answers({ status: 500 }, 'silence', { status: 204 });
      await listen();
      await add('Third time lucky');

      const received = await receiver.until(({ length }) => length === 3);

      expect(new Set(received.map(({ headers }) => headers['x-pika-delivery'])).size).toBe(1);
      expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
    });

    it('end as a failed job after the last attempt, and the next delivery goes on', async () => {
      receiver.answers({ status: 500 }, { status: 500 }, { status: 500 }, { status: 200 });
      await listen();
      await add('Never arrives');
      await add('Arrives');
      await receiver.until(({ length }) => length === 4);

      const { body } = await service.request<Jobs>('GET', '/pika/jobs?status=failed');

      expect(body.jobs).toMatchObject([
        { kind: 'webhooks.deliver', attempts: 3, error: { message: 'The receiver of the webhook answered with 500.' } },
      ]);
    });

    it('follow no redirect', async () => {
      const elsewhere = await WebhookReceiver.start();
      receiver.answers({ status: 307, location: elsewhere.url }, { status: 200 });
      await listen();
      await add('Stay here');

      await receiver.until(({ length }) => length === 2);

      expect(elsewhere.received).toEqual([]);
    });

    it('lose nothing that was acknowledged when the process is killed', async () => {
      await listen();
      const ids: string[] = [];
      for (let round = 0; round < 3; round += 1) {
        ids.push(await add(`Round ${round} a`), await add(`Round ${round} b`));
        await service.kill9();
        await service.restart();
      }

      const has = (received: readonly Received[], id: string) =>
        received.some(({ body }) => body.event_details['id'] === id);
      const received = await receiver.until((soFar) => ids.every((id) => has(soFar, id)));

      const deliveries = new Map(received.map(({ body }) => [body.delivery_id, body.event_details['id']]));
      expect([...deliveries.values()].map(String).toSorted()).toEqual(ids.toSorted()); // queued once each
    }, 60_000);

    it('can be listed, changed, switched off and removed', async () => {
      const { webhook_id: id } = await listen();
      const list = async () => (await service.request<object[]>('GET', HOOKS)).body;
      const change = (body: object) => service.request('PUT', `/api/v1/webhooks/${id}/`, body);

      expect(await list()).toMatchObject([{ webhook_id: id, name: 'hook', is_active: true, event_types: ALL }]);
      expect((await list())[0]).not.toHaveProperty('secret');
      await change({ is_active: false });
      await add('Not told');
      await change({ is_active: true, name: 'renamed', event_types: ['memory_delete'] });
      const memory = await add('Not told either');
      await service.request('DELETE', `/v1/memories/${memory}/`);
      const [first] = await receiver.until(({ length }) => length === 1);
      expect(first?.body.event_type).toBe('memory_delete');
      expect(await list()).toMatchObject([{ name: 'renamed', is_active: true }]);

      const { status, body } = await service.request('DELETE', `/api/v1/webhooks/${id}/`);
      expect([status, body]).toEqual([200, { message: 'Webhook deleted successfully' }]);
      expect(await list()).toEqual([]);
      expect((await service.request('DELETE', `/api/v1/webhooks/${id}/`)).status).toBe(404);
    });

    it.each([
      ['another scheme', { url: 'ftp://example.com/' }],
      ['no address', { url: 'hello' }],
      ['an unknown event', { event_types: ['memory_read'] }],
      ['no event', { event_types: [] }],
      ['no name', { name: ' ' }],
    ])('refuse %s with 400', async (_what, wrong) => {
      const answer = await service.request('POST', HOOKS, { name: 'x', url: receiver.url, event_types: ALL, ...wrong });
      expect(answer.status).toBe(400);
    });
  },
);

describeWithSdk(
  'webhooks of several tenants',
  'a Mem0 service tells of its own changes, and webhooks are refused here',
  () => {
    const RED = { authorization: 'Token red-secret-1' };
    const BLUE = { authorization: 'Token blue-secret-2' };
    const KEYS = { PIKA_API_KEYS: 'red:red-secret-1,blue:blue-secret-2' };
    const hooksOf = (tenant: string) => `/api/v1/webhooks/projects/${tenant}/`;
    let service: Service | undefined;
    afterEach(() => service?.stop());

    it('do not call private networks unless a setting allows it', async () => {
      service = await startService(KEYS);
      for (const url of ['http://127.0.0.1:1/', 'http://localhost/', 'http://169.254.169.254/', 'http://[::1]/']) {
        const answer = await service.request('POST', hooksOf('red'), { name: 'x', url, event_types: ALL }, RED);
        expect([url, answer.status]).toEqual([url, 400]);
      }
      const isPublic = { name: 'x', url: 'https://example.com/', event_types: ALL };
      const { body } = await service.request<Webhook>('POST', hooksOf('red'), isPublic, RED);
      const moved = { url: 'http://10.0.0.1/' };
      expect((await service.request('PUT', `/api/v1/webhooks/${body.webhook_id}/`, moved, RED)).status).toBe(400);
    });

    it('hear of their own tenant alone', async () => {
      service = await startService({ ...KEYS, WEBHOOKS_ALLOW_PRIVATE: 'true' });
      const [red, blue] = [await WebhookReceiver.start(), await WebhookReceiver.start()];
      const hook = (url: string) => ({ name: 'x', url, event_types: ALL });
      const made = await service.request<Webhook>('POST', hooksOf('red'), hook(red.url), RED);
      await service.request('POST', hooksOf('blue'), hook(blue.url), BLUE);
      expect((await service.request('GET', hooksOf('red'), undefined, BLUE)).status).toBe(404);
      const path = `/api/v1/webhooks/${made.body.webhook_id}/`;
      expect((await service.request('PUT', path, { name: 'mine' }, BLUE)).status).toBe(404);
      expect((await service.request('DELETE', path, undefined, BLUE)).status).toBe(404);

      const add = (content: string, key: Record<string, string>) => {
        const body = { messages: [{ role: 'user', content }], user_id: 'ana', infer: false };
        return service?.request('POST', '/v3/memories/add/', body, key);
      };
      await add('of red', RED);
      await add('of blue', BLUE);
      await Promise.all([red.until(({ length }) => length > 0), blue.until(({ length }) => length > 0)]);

      const texts = ({ received }: WebhookReceiver) => received.map(({ body }) => body.event_details.data.memory);
      expect([texts(red), texts(blue)]).toEqual([['of red'], ['of blue']]);
    });
  },
);
