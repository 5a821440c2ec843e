import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { cleanUpLater } from './clean-up.js';

/** What a request gets in the place of the answer. `pass` sends it on, and answers as the service did. */
export type Fault = (exchange: Exchange) => Promise<void> | void;

/** One request on its way through the proxy. */
export interface Exchange {
  readonly asked: IncomingMessage;
  readonly answer: ServerResponse;
  /** Sends the request on. */
  readonly pass: () => Promise<Passed>;
}

/** What the service behind the proxy answered. */
interface Passed {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** No fault. */
export const passes: Fault = async ({ answer, pass }) => {
  const { status, headers, body } = await pass();
  answer.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
};

/** Every answer comes later. */
export const delays =
  (milliseconds: number): Fault =>
  async (exchange) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
    if (!exchange.answer.destroyed) await passes(exchange);
  };

/** The connection is reset before the service has heard of the request. */
export const resets: Fault = ({ asked }) => {
  asked.socket.resetAndDestroy();
};

/** The service does what it is asked for, and nobody ever hears of it. */
export const losesAnswers: Fault = async ({ asked, pass }) => {
  await pass();
  asked.socket.resetAndDestroy();
};

/** Refuses with a status. @param retryAfter seconds */
export const answers =
  (status: number, retryAfter?: number): Fault =>
  ({ answer }) => {
    const headers = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
    answer.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{"detail":"planted fault"}');
  };

/** The service does what it is asked for, and its answer breaks off in the middle. */
export const halfAnswers: Fault = async ({ asked, answer, pass }) => {
  const { status, headers, body } = await pass();
  answer.writeHead(status, { ...headers, 'content-length': body.length + 10 });
  answer.write(body.subarray(0, Math.floor(body.length / 2)), () => asked.socket.destroy());
};

/** Answers 200 with something of no protocol. */
export const garbage =
  (text = '<html>Welcome to nginx!</html>'): Fault =>
  ({ answer }) => {
    answer.writeHead(200, { 'content-type': 'application/json' }).end(text);
  };

/** Takes the request and never says a word. */
export const blackHole: Fault = () => undefined;

/** A proxy before a service, which fails as it is told to. */
export class FaultProxy {
  /** How many requests came since the fault was last changed. */
  requests = 0;
  private fault: Fault = passes;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
    private port: number,
  ) {}

  /** @param target the base URL of the service */
  static async start(target: string): Promise<FaultProxy> {
    const server = createServer((asked, answer) => void proxy.handle(asked, answer));
    const proxy = new FaultProxy(server, new URL(target), 0);
    await proxy.listen();
    cleanUpLater(() => proxy.stop());
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What happens to requests from now on. */
  plant(fault: Fault): void {
    this.fault = fault;
    this.requests = 0;
  }

  /** No more faults; requests that are held end. */
  heal(): void {
    this.plant(passes);
    this.server.closeAllConnections();
  }

  /** Nobody listens any more: connections are refused. */
  async goAway(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  /** Listens again, at the same address. */
  async comeBack(): Promise<void> {
    this.plant(passes);
    await this.listen();
  }

  async stop(): Promise<void> {
    if (this.server.listening) await this.goAway();
  }

  private async listen(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  private async handle(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    this.requests += 1;
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of asked) chunks.push(chunk as Buffer);
      await this.fault({ asked, answer, pass: () => this.pass(asked, Buffer.concat(chunks)) });
    } catch {
      asked.socket.destroy(); // the client or the service went away
    }
  }

  private async pass({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Passed> {
    const outgoing = request(new URL(url ?? '/', this.target), {
      method,
      headers: { ...headers, host: this.target.host },
    });
    outgoing.end(body);
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) };
  }
}
