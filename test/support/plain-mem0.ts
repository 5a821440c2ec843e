import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { cleanUpLater } from './clean-up.js';

interface PlainMemory {
  readonly id: string;
  memory: string;
  readonly ids: Readonly<Record<string, string>>;
  metadata: Record<string, unknown>;
  readonly created_at: string;
  updated_at: string;
}

type Fields = Readonly<Record<string, unknown>>;

const IDS = ['user_id', 'agent_id', 'run_id'];
const MOST = 1_000;

/**
 * Mem0's own server as far as its documentation promises, and no further: it lists the oldest first without offset or
 * total, gives a memory new metadata in the place of the old, knows no duplicates, hides nothing and ranks by words in
 * common. Kept in memory.
 */
export class PlainMem0 {
  private readonly memories = new Map<string, PlainMemory>();
  private readonly past: Fields[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<PlainMem0> {
    const server = createServer((request, response) => void mem0.handle(request, response));
    const mem0 = new PlainMem0(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanUpLater(() => mem0.stop());
    return mem0;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Fields;
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mem0');
    const [status, answer] = this.answer(request.method ?? '', pathname, Object.fromEntries(searchParams), body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private answer(method: string, path: string, query: Fields, body: Fields): [number, unknown] {
    const [, first, id = '', rest] = path.split('/').map(decodeURIComponent);
    if (first === 'search') return [200, { results: this.search(body) }];
    if (first === 'entities' && id === '') return [200, this.entities()];
    if (path === '/configure/providers') return [200, {}];
    if (first !== 'memories') return [404, { detail: 'Not Found' }];
    if (id === '') return this.ofScope(method, query, body);
    return rest === 'history'
      ? [200, this.past.filter((line) => line['memory_id'] === id)]
      : this.one(method, id, body);
  }

  private ofScope(method: string, query: Fields, body: Fields): [number, unknown] {
    const ids = idsIn(method === 'POST' ? body : query);
    if (Object.values(ids).some((id) => /\s/.test(id))) return [400, { detail: 'ids take no white space' }];
    if (Object.keys(ids).length === 0) return [400, { detail: 'At least one identifier is required.' }];
    if (method === 'POST') return [200, { results: this.add(ids, body) }];
    const within = this.within(ids);
    if (method === 'GET') return [200, { results: within.slice(0, Number(query['top_k'] ?? 100)).map(view) }];
    for (const memory of within) this.remove(memory);
    return [200, { message: 'All relevant memories deleted' }];
  }

  private one(method: string, id: string, body: Fields): [number, unknown] {
    const memory = this.memories.get(id);
    if (method === 'GET') return [200, memory === undefined ? null : view(memory)];
    if (memory === undefined) return [404, { detail: 'Memory not found' }];
    if (method === 'DELETE') this.remove(memory);
    else this.change(memory, body);
    return [200, { message: 'done' }];
  }

  private add(ids: Record<string, string>, body: Fields): object[] {
    return (body['messages'] as { content: string }[]).map(({ content }) => {
      const now = new Date().toISOString();
      const metadata = { ...(body['metadata'] as Record<string, unknown>) };
      const memory = { id: randomUUID(), memory: content, ids, metadata, created_at: now, updated_at: now };
      this.memories.set(memory.id, memory);
      this.note(memory, 'ADD', null, content);
      return { id: memory.id, memory: content, event: 'ADD' };
    });
  }

  private change(memory: PlainMemory, body: Fields): void {
    const text = String(body['text']);
    this.note(memory, 'UPDATE', memory.memory, text);
    memory.memory = text;
    memory.metadata = { ...(body['metadata'] as Record<string, unknown>) };
    memory.updated_at = new Date().toISOString();
  }

  private remove(memory: PlainMemory): void {
    this.memories.delete(memory.id);
    this.note(memory, 'DELETE', memory.memory, null);
  }

  private search({ query, filters = {}, top_k: topK = 10 }: Fields): object[] {
    const wanted = wordsOf(String(query));
    return this.within(filters as Fields)
      .map((memory) => {
        const words = wordsOf(memory.memory);
        const common = [...wanted].filter((word) => words.has(word)).length / Math.max(1, wanted.size);
        const details = { semantic_score: common, bm25_score: 0, entity_boost: 0, max_possible_score: 1 };
        return { ...view(memory), score: common, score_details: details };
      })
      .toSorted((a, b) => b.score - a.score)
      .slice(0, Math.min(MOST, Number(topK)));
  }

  private within(filters: Fields): PlainMemory[] {
    return [...this.memories.values()].filter(({ ids, metadata }) =>
      Object.entries(filters).every(([name, value]) => (IDS.includes(name) ? ids[name] : metadata[name]) === value),
    );
  }

  private entities(): object[] {
    return IDS.flatMap((name) => {
      const owners = [...this.memories.values()].flatMap(({ ids }) => ids[name] ?? []);
      return [...new Set(owners)].map((id) => {
        return { id, type: name.replace('_id', ''), total_memories: owners.filter((owner) => owner === id).length };
      });
    });
  }

  private note({ id, created_at }: PlainMemory, event: string, before: string | null, after: string | null): void {
    const line = { id: randomUUID(), memory_id: id, old_memory: before, new_memory: after, event, created_at };
    this.past.push({ ...line, updated_at: new Date().toISOString(), is_deleted: event === 'DELETE' });
  }
}

function idsIn(fields: Fields): Record<string, string> {
  return Object.fromEntries(IDS.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name]]] : [])));
}

function view({ ids, ...memory }: PlainMemory): object {
  return { ...memory, ...ids, hash: createHash('md5').update(memory.memory).digest('hex'), actor_id: null };
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
