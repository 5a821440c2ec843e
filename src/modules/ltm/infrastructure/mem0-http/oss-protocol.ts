import { wellFormedText } from './well-formed-text.js';
import { canonicalText } from '../../../../shared/kernel/canonical-text.js';
import { LtmUnavailable } from '../../domain/ltm.errors.js';
import { objectOf } from './json-reading.js';
import type { Mem0Client } from './mem0-client.js';
import { Mem0Protocol, MOST_FOUND, type RemoteDraft, type RemotePage, type RemoteQuery } from './mem0-protocol.js';
import {
  readEntities,
  readHistory,
  readMemories,
  readMemory,
  type RemoteEntity,
  type RemoteIds,
  type RemoteLine,
  type RemoteMemory,
} from './remote-memory.js';

/** The protocol of Mem0's own server. */
export class OssProtocol extends Mem0Protocol {
  constructor(private readonly client: Mem0Client) {
    super();
  }

  override async add(ids: RemoteIds, { role, text, metadata }: RemoteDraft): Promise<string> {
    const body = { messages: [{ role, content: text }], ...ids, metadata, infer: false };
    const stored = await this.client.ask(
      { method: 'POST', path: '/memories', body, repeatable: false },
      storedIdOf(text),
    );
    return stored ?? noSuchRoute('POST /memories');
  }

  // A server without `offset` gives the first page again; whoever reads on has to notice.
  override async page(ids: RemoteIds, page: number): Promise<RemotePage> {
    const offset = page === 0 ? undefined : page * MOST_FOUND;
    const query = { ...ids, top_k: MOST_FOUND, show_expired: true, offset };
    const memories = await this.client.ask({ method: 'GET', path: '/memories', query, repeatable: true }, readMemories);
    if (memories === undefined) return noSuchRoute('GET /memories');
    return { memories, more: memories.length >= MOST_FOUND };
  }

  override async find(ids: RemoteIds, name: string, value: string): Promise<readonly RemoteMemory[]> {
    const filters = { ...ids, [name]: value };
    return this.query({ query: value, filters, top_k: 100, threshold: 0, show_expired: true });
  }

  override search(ids: RemoteIds, { text, topK, signal }: RemoteQuery): Promise<readonly RemoteMemory[]> {
    const body = { query: text, filters: ids, top_k: topK, threshold: 0, explain: true, show_expired: true };
    return this.query(body, signal);
  }

  override get(id: string): Promise<RemoteMemory | undefined> {
    return this.client.ask({ method: 'GET', path: pathOf(id), repeatable: true }, (answer) =>
      answer === null ? undefined : readMemory(answer),
    );
  }

  override update(id: string, text: string, metadata: Readonly<Record<string, unknown>>): Promise<boolean> {
    return this.done({ method: 'PUT', path: pathOf(id), body: { text, metadata }, repeatable: true });
  }

  override delete(id: string): Promise<boolean> {
    return this.done({ method: 'DELETE', path: pathOf(id), repeatable: true });
  }

  override async deleteAll(ids: RemoteIds): Promise<void> {
    await this.done({ method: 'DELETE', path: '/memories', query: { ...ids }, repeatable: true });
  }

  override async history(id: string): Promise<RemoteLine[]> {
    const request = { method: 'GET', path: `${pathOf(id)}/history`, repeatable: true } as const;
    return (await this.client.ask(request, readHistory)) ?? [];
  }

  override async entities(): Promise<RemoteEntity[]> {
    const request = { method: 'GET', path: '/entities', repeatable: true } as const;
    return (await this.client.ask(request, readEntities)) ?? noSuchRoute('GET /entities');
  }

  // The cheapest question that every Mem0 server answers, with the key checked.
  override async ping(): Promise<void> {
    const request = { method: 'GET', path: '/configure/providers', repeatable: true } as const;
    const answer = await this.client.quickly(request);
    if (answer === undefined) noSuchRoute('GET /configure/providers');
  }

  private async query(body: object, signal?: AbortSignal): Promise<readonly RemoteMemory[]> {
    const request = { method: 'POST', path: '/search', body, repeatable: true, search: true, signal } as const;
    return (await this.client.ask(request, readMemories)) ?? noSuchRoute('POST /search');
  }

  private async done(request: Parameters<Mem0Client['ask']>[0]): Promise<boolean> {
    return (await this.client.ask(request, () => true)) ?? false;
  }
}

function pathOf(id: string): string {
  return `/memories/${encodeURIComponent(id)}`;
}

/**
 * Reads the id of the one memory that was stored.
 * @param text what was to be stored; an answer that names another text is no answer to this request
 */
export function storedIdOf(text: string): (answer: unknown) => string {
  return (answer) => {
    const { results } = objectOf(answer);
    const [first, ...others] = Array.isArray(results) ? (results as unknown[]) : [];
    const { id, memory = objectOf(objectOf(first)['data'])['memory'] } = objectOf(first);
    const isIt = typeof memory !== 'string' || canonicalText(memory) === canonicalText(wellFormedText(text));
    if (typeof id === 'string' && id !== '' && others.length === 0 && isIt) return id;
    throw new LtmUnavailable(`The Mem0 service did not say which memory it stored: ${JSON.stringify(answer)}`);
  };
}

/** @throws LtmUnavailable */
export function noSuchRoute(route: string): never {
  throw new LtmUnavailable(`The Mem0 service has no ${route}; check MEM0_BASE_URL and MEM0_HTTP_FLAVOR`);
}
