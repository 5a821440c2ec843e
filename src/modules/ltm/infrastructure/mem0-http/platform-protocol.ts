import type { Mem0Client, Mem0Request } from './mem0-client.js';
import { Mem0Refused } from './mem0-client.js';
import { isObject } from './json-reading.js';
import { Mem0Protocol, type RemoteDraft, type RemotePage, type RemoteQuery } from './mem0-protocol.js';
import { noSuchRoute, storedIdOf } from './oss-protocol.js';
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

/** Memories or entities on one page. */
const PAGE_SIZE = 100;

/** The protocol of Mem0's hosted platform; every path ends in a slash. */
export class PlatformProtocol extends Mem0Protocol {
  constructor(private readonly client: Mem0Client) {
    super();
  }

  override async add(ids: RemoteIds, { role, text, metadata }: RemoteDraft): Promise<string> {
    const body = { messages: [{ role, content: text }], ...ids, metadata, infer: false };
    const path = '/v3/memories/add/';
    const stored = await this.client.ask({ method: 'POST', path, body, repeatable: false }, storedIdOf(text));
    return stored ?? noSuchRoute(`POST ${path}`);
  }

  override page(ids: RemoteIds, page: number): Promise<RemotePage> {
    return this.listed({ AND: conditionsOf(ids) }, page);
  }

  override async find(ids: RemoteIds, name: string, value: string): Promise<readonly RemoteMemory[]> {
    const filters = { AND: [...conditionsOf(ids), { metadata: { [name]: value } }] };
    return (await this.listed(filters, 0)).memories;
  }

  override async search(ids: RemoteIds, { text, topK, signal }: RemoteQuery): Promise<readonly RemoteMemory[]> {
    const body = { query: text, filters: { AND: conditionsOf(ids) }, top_k: topK, threshold: 0 };
    const path = '/v3/memories/search/';
    const request = { method: 'POST', path, body, repeatable: true, search: true, signal } as const;
    return (await this.client.ask(request, readMemories)) ?? noSuchRoute(`POST ${path}`);
  }

  override async get(id: string): Promise<RemoteMemory | undefined> {
    try {
      return await this.client.ask({ method: 'GET', path: pathOf(id), repeatable: true }, readMemory);
    } catch (error) {
      // An id that the platform cannot have given.
      if (error instanceof Mem0Refused && error.status === 400) return undefined;
      throw error;
    }
  }

  override update(id: string, text: string, metadata: Readonly<Record<string, unknown>>): Promise<boolean> {
    return this.done({ method: 'PUT', path: pathOf(id), body: { text, metadata }, repeatable: true });
  }

  override delete(id: string): Promise<boolean> {
    return this.done({ method: 'DELETE', path: pathOf(id), repeatable: true });
  }

  override async deleteAll(ids: RemoteIds): Promise<void> {
    await this.done({ method: 'DELETE', path: '/v1/memories/', query: { ...ids }, repeatable: true });
  }

  override async history(id: string): Promise<RemoteLine[]> {
    const request = { method: 'GET', path: `${pathOf(id)}history/`, repeatable: true } as const;
    return (await this.client.ask(request, readHistory)) ?? [];
  }

  override async entities(): Promise<RemoteEntity[]> {
    const path = '/v1/entities/';
    const entities: RemoteEntity[] = [];
    for (let page = 1; ; page += 1) {
      const request = { method: 'GET', path, query: { page, page_size: PAGE_SIZE }, repeatable: true } as const;
      const read = (answer: unknown) => ({ found: readEntities(answer), more: hasNext(answer) });
      const { found, more } = (await this.client.ask(request, read)) ?? noSuchRoute(`GET ${path}`);
      entities.push(...found);
      if (!more) return entities;
    }
  }

  override async ping(): Promise<void> {
    const answer = await this.client.quickly({ method: 'GET', path: '/v1/ping/', repeatable: true });
    if (answer === undefined) noSuchRoute('GET /v1/ping/');
  }

  private async listed(filters: object, page: number): Promise<RemotePage> {
    const path = '/v3/memories/';
    const query = { page: page + 1, page_size: PAGE_SIZE };
    const request = { method: 'POST', path, query, body: { filters }, repeatable: true } as const;
    const read = (answer: unknown) => ({ memories: readMemories(answer), more: hasNext(answer) });
    return (await this.client.ask(request, read)) ?? noSuchRoute(`POST ${path}`);
  }

  private async done(request: Mem0Request): Promise<boolean> {
    return (await this.client.ask(request, () => true)) ?? false;
  }
}

function conditionsOf(ids: RemoteIds): object[] {
  return Object.entries(ids).flatMap(([name, id]: [string, string | undefined]) =>
    id === undefined ? [] : [{ [name]: id }],
  );
}

function hasNext(answer: unknown): boolean {
  return isObject(answer) && typeof answer['next'] === 'string' && answer['next'] !== '';
}

function pathOf(id: string): string {
  return `/v1/memories/${encodeURIComponent(id)}/`;
}
