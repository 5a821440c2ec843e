import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { cleanUpLater } from './clean-up.js';
import { standInVector } from './stand-in-vector.js';

/** A request as the server got it. */
export interface RecordedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model?: string;
    readonly messages?: readonly { role: string; content: string }[];
    readonly input?: string | readonly string[];
    readonly dimensions?: number;
    readonly [name: string]: unknown;
  };
}

/** What the server does with one request. */
export type Reply = (request: RecordedRequest, response: ServerResponse) => void | Promise<void>;

/** The model says this. */
export const says =
  (content: string): Reply =>
  ({ body }, response) =>
    sendJson(response, 200, {
      id: 'stand-in',
      object: 'chat.completion',
      created: 0,
      model: body.model,
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    });

/** The server refuses with a status; `Retry-After` in seconds. */
export const fails =
  (status: number, retryAfter?: number): Reply =>
  (_, response) => {
    if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
    sendJson(response, status, { error: { message: `stand-in says ${status}`, type: 'stand_in', code: null } });
  };

/** The server answers 200 with something that is not of the protocol. */
export const nonsense: Reply = (_, response) => sendJson(response, 200, { hello: ['world'] });

/** The server closes the connection in the middle of an answer. */
export const cutsConnection: Reply = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"choices":[');
  response.socket?.destroy();
};

/** The server keeps the request until it is released, or the client goes away. */
export function holds(reply: Reply): { readonly reply: Reply; readonly arrived: Promise<void>; release(): void } {
  let arrive: () => void = () => undefined;
  let release: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  return {
    arrived,
    release: () => release(),
    reply: async (request, response) => {
      arrive();
      await Promise.race([released, once(response, 'close')]);
      if (!response.destroyed) await reply(request, response);
    },
  };
}

/** The server answers after some time. */
export const after =
  (milliseconds: number, reply: Reply): Reply =>
  async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
    if (!response.destroyed) await reply(request, response);
  };

/** Vectors of the texts, the same ones each time. @param drop how many of the last ones are left out */
export const embeds =
  ({ dimensions = 64, drop = 0 }: { dimensions?: number; drop?: number } = {}): Reply =>
  ({ body }, response) => {
    const texts = [body.input ?? []].flat();
    const data = texts.slice(0, texts.length - drop).map((text, index) => ({
      object: 'embedding',
      index,
      embedding: standInVector(text, body.dimensions ?? dimensions),
    }));
    sendJson(response, 200, { object: 'list', model: body.model, data, usage: { prompt_tokens: 1, total_tokens: 1 } });
  };

/** A server that speaks OpenAI's protocol: chat completions and embeddings, scripted by the test. */
export class OpenAiStandIn {
  /** Everything that was asked, oldest first. */
  readonly requests: RecordedRequest[] = [];
  private chatScript: Reply[] = [says('{"facts": []}')];
  private embeddingScript: Reply[] = [embeds()];

  private constructor(private readonly server: Server) {}

  /** Starts on a free port, or on one that is given; it ends with the test file at the latest. */
  static async start(port = 0): Promise<OpenAiStandIn> {
    const server = createServer((request, response) => void standIn.answer(request, response));
    const standIn = new OpenAiStandIn(server);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    cleanUpLater(() => standIn.stop());
    return standIn;
  }

  /** The base URL that a client of OpenAI's protocol takes. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** What chat requests get from now on, one after the other; the last one stays. */
  chat(...replies: Reply[]): void {
    this.chatScript = replies;
  }

  /** What requests for embeddings get from now on, one after the other; the last one stays. */
  embeddings(...replies: Reply[]): void {
    this.embeddingScript = replies;
  }

  /** The chat requests so far. */
  get chats(): RecordedRequest[] {
    return this.requests.filter(({ path }) => path === '/v1/chat/completions');
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const recorded: RecordedRequest = {
      path: request.url ?? '',
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as RecordedRequest['body'],
    };
    this.requests.push(recorded);
    await this.replyTo(recorded.path)(recorded, response);
  }

  private replyTo(path: string): Reply {
    const script =
      path === '/v1/chat/completions' ? this.chatScript : path === '/v1/embeddings' ? this.embeddingScript : [];
    const reply = script.length > 1 ? script.shift() : script[0];
    return reply ?? fails(404);
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
