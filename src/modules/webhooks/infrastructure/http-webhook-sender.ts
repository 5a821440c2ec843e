import { createHmac } from 'node:crypto';
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { Agent, request } from 'undici';
import type { Clock } from '../../../shared/kernel/clock.js';
import { type Delivery, WebhookSender } from '../application/ports/webhook-sender.port.js';
import { DeliveryFailed, TargetRefused } from '../domain/webhooks.errors.js';
import { isPrivateAddress, PrivateTarget, requireTarget } from './target.js';

/** How receivers may be called. */
export interface SenderLimits {
  /** Whether receivers may be in this machine or a private network. */
  readonly allowPrivate: boolean;
  /** Milliseconds that one attempt may take. */
  readonly timeoutMs: number;
}

/** Bytes of an answer that are read; what it says does not matter. */
const READ_OF_ANSWER = 16_384;

/**
 * Delivers over HTTP. The address is checked when a name is resolved for a connection, not before: between a check and
 * a call a name could come to mean another machine.
 */
export class HttpWebhookSender extends WebhookSender {
  private readonly agent: Agent;

  constructor(
    private readonly limits: SenderLimits,
    private readonly clock: Clock,
  ) {
    super();
    const { allowPrivate, timeoutMs } = limits;
    this.agent = new Agent({
      connect: { timeout: timeoutMs, ...(allowPrivate ? {} : { lookup: lookupPublic }) },
      keepAliveTimeout: 1_000,
    });
  }

  override check(url: string): void {
    requireTarget(url, this.limits.allowPrivate);
  }

  override async send({ url, secret, id, eventType, body }: Delivery, signal: AbortSignal): Promise<number> {
    const target = requireTarget(url, this.limits.allowPrivate);
    const timestamp = String(Math.floor(this.clock.now() / 1_000));
    const status = await this.post(target, signal, body, {
      'content-type': 'application/json',
      'user-agent': 'pika-memory',
      'x-pika-event': eventType,
      'x-pika-delivery': id,
      'x-pika-timestamp': timestamp,
      'x-pika-signature': `sha256=${signatureOf(secret, timestamp, body)}`,
    });
    if (status < 200 || status > 299) throw new DeliveryFailed(`answered with ${status}`);
    return status;
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private async post(url: URL, signal: AbortSignal, body: string, headers: Record<string, string>): Promise<number> {
    const limit = AbortSignal.timeout(this.limits.timeoutMs);
    try {
      const answer = await request(url, {
        method: 'POST',
        dispatcher: this.agent,
        signal: AbortSignal.any([signal, limit]),
        headers,
        body,
      });
      await answer.body.dump({ limit: READ_OF_ANSWER });
      return answer.statusCode;
    } catch (error) {
      const refused = refusalIn(error);
      if (refused !== undefined) throw refused;
      if (limit.aborted) throw new DeliveryFailed(`did not answer within ${this.limits.timeoutMs} ms`, error);
      throw new DeliveryFailed(`cannot be reached: ${error instanceof Error ? error.message : String(error)}`, error);
    }
  }
}

/** HMAC-SHA256 of `timestamp.body`, in hex. */
function signatureOf(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

function refusalIn(error: unknown): TargetRefused | undefined {
  if (error instanceof TargetRefused) return error;
  return error instanceof Error && error.cause !== undefined ? refusalIn(error.cause) : undefined;
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

// Of a name with several addresses, one that is private is enough to refuse it.
function lookupPublic(hostname: string, options: LookupOptions, callback: LookupCallback): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) callback(error ?? new Error(`${hostname} has no address`), []);
    else if (addresses.some(({ address }) => isPrivateAddress(address))) callback(new PrivateTarget(), []);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
}
