import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cleanUpLater } from './clean-up.js';

/** A delivery as it arrived. */
export interface Received {
  readonly headers: IncomingMessage['headers'];
  /** As it was signed. */
  readonly raw: string;
  readonly body: {
    readonly webhook_id: string;
    readonly delivery_id: string;
    readonly event_type: string;
    readonly event_details: Readonly<Record<string, unknown>> & { readonly data: { readonly memory: string } };
  };
}

/** How the next requests are answered: with a status, or not at all. */
export type ReceiverAnswer = { readonly status: number; readonly location?: string } | 'silence';

/** A server that webhooks are delivered to. */
export class WebhookReceiver {
  /** Everything that arrived, oldest first. */
  readonly received: Received[] = [];
  private script: ReceiverAnswer[] = [{ status: 200 }];
  private wake: () => void = () => undefined;

  private constructor(private readonly server: Server) {}

  /** Starts on a free port; it ends with the test file at the latest. */
  static async start(): Promise<WebhookReceiver> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const answer = receiver.take(request, Buffer.concat(chunks).toString());
        if (answer === 'silence') return;
        response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location });
        response.end('{}');
      });
    });
    const receiver = new WebhookReceiver(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanUpLater(() => receiver.stop());
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** How requests are answered from now on, one after the other; the last answer stays. */
  answers(...script: ReceiverAnswer[]): void {
    this.script = script;
  }

  /** The deliveries once the condition holds for them. */
  async until(holds: (received: readonly Received[]) => boolean): Promise<readonly Received[]> {
    while (!holds(this.received)) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.received;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private take({ headers }: IncomingMessage, raw: string): ReceiverAnswer {
    this.received.push({ headers, raw, body: JSON.parse(raw) as Received['body'] });
    this.wake();
    const next = this.script.length > 1 ? this.script.shift() : this.script[0];
    return next ?? { status: 200 };
  }
}

/** The signature that a delivery must carry, made as the documentation says. */
export function expectedSignature(secret: string, { headers, raw }: Received): string {
  const timestamp = String(headers['x-pika-timestamp']);
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${raw}`).digest('hex')}`;
}
