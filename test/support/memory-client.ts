import type { Service } from './service.js';

/** One message of a conversation. */
export interface SaidMessage {
  readonly role: string;
  readonly content: string;
}

/** A job as the service shows it. */
export interface ShownJob {
  readonly job_id: string;
  readonly status: string;
  readonly attempts: number;
  readonly error?: { readonly code: string; readonly message: string };
  readonly result?: Readonly<Record<string, unknown>>;
}

/** What tests of extraction ask a running service for, in their words. */
export class MemoryClient {
  constructor(
    private readonly service: Service,
    private readonly conversation: readonly SaidMessage[],
  ) {}

  /** `POST /configure`. */
  async configure(body: object): Promise<{ status: number; body: unknown }> {
    const { status, body: answer } = await this.service.request('POST', '/configure', body);
    return { status, body: answer };
  }

  /** `POST /memories` with the conversation. @returns what was stored, in order; the answer when it was refused */
  async remember(user: string): Promise<unknown> {
    const { status, body } = await this.service.request<{ results: { memory: string }[] }>('POST', '/memories', {
      messages: this.conversation,
      user_id: user,
    });
    return status === 200 ? body.results.map(({ memory }) => memory) : { status, body };
  }

  /** All memories of a user, sorted. */
  async stored(user: string): Promise<string[]> {
    const query = new URLSearchParams({ user_id: user, top_k: '100' }).toString();
    const { body } = await this.service.request<{ results: { memory: string }[] }>('GET', `/memories?${query}`);
    return body.results.map(({ memory }) => memory).toSorted();
  }

  /** `POST /pika/ltm/extract` with the conversation, and the job once it has ended. */
  async extract(user: string, more: object = {}): Promise<ShownJob> {
    const body = { user_id: user, messages: this.conversation, ...more };
    return (await this.service.request<ShownJob>('POST', '/pika/ltm/extract?wait_ms=20000', body)).body;
  }

  async job({ job_id: id }: ShownJob): Promise<ShownJob> {
    return (await this.service.request<ShownJob>('GET', `/pika/jobs/${id}`)).body;
  }

  async retry({ job_id: id }: ShownJob): Promise<void> {
    await this.service.request('POST', `/pika/jobs/${id}/retry`);
  }
}
