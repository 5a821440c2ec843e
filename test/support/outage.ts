import { expect } from 'vitest';
import { FaultProxy } from './fault-proxy.js';
import { type Service, startAlone } from './service.js';

/** What a search answers, as far as faults are concerned. */
export interface FoundDuringFault {
  readonly results: readonly { id: string; memory: string; source: string }[];
  readonly degraded: readonly string[];
}

interface Ready {
  readonly details: { readonly outbox: { waiting: number; refused: number } };
  readonly degraded: readonly string[];
  readonly upstreams: readonly { name: string; state: string; failures: number }[];
}

/** The service with its long-term memory in a second instance of it, and a proxy between them that can fail. */
export class Outage {
  private constructor(
    readonly mem0: Service,
    readonly proxy: FaultProxy,
    readonly service: Service,
  ) {}

  /** @param settings of the service, beside those of the adapter */
  static async start(settings: Record<string, string> = {}): Promise<Outage> {
    const mem0 = await startAlone({ LOG_LEVEL: 'warn' });
    const proxy = await FaultProxy.start(mem0.url);
    const adapter = { LTM_ADAPTER: 'http', MEM0_BASE_URL: proxy.url, MEM0_TIMEOUT_MS: '1000', LOG_LEVEL: 'warn' };
    return new Outage(mem0, proxy, await startAlone({ ...adapter, ...settings }));
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.proxy.stop();
    await this.mem0.stop();
  }

  addFact(user: string, fact: string) {
    return this.service.request<{ results: { id: string; event: string }[]; degraded?: string[] }>(
      'POST',
      '/pika/ltm/add_facts',
      { user_id: user, facts: [fact] },
    );
  }

  search(user: string, query: string, more: object = {}) {
    return this.service.request<FoundDuringFault>('POST', '/pika/search', { user_id: user, query, ...more });
  }

  async ready() {
    return this.service.request<Ready>('GET', '/health/ready');
  }

  async stateOf(upstream: string): Promise<string | undefined> {
    return (await this.ready()).body.upstreams.find(({ name }) => name === upstream)?.state;
  }

  /** Waits until the Mem0 service has all that was accepted. */
  async untilDelivered(timeout = 60_000): Promise<void> {
    await expect.poll(async () => (await this.ready()).body.details.outbox.waiting, { timeout, interval: 100 }).toBe(0);
  }

  /** The texts of a user's memories, newest first, as the service shows them. */
  async stored(user: string): Promise<string[]> {
    const { body } = await this.service.request<{ results: { memory: string }[] }>(
      'GET',
      `/memories?user_id=${encodeURIComponent(user)}&top_k=1000`,
    );
    return body.results.map(({ memory }) => memory);
  }
}
