import type { Service } from '../../eval/client.mjs';

interface Request {
  readonly user_id: string;
  readonly messages: readonly { readonly content: string }[];
}

/** Every request that writes, as the service got it. */
export interface MemoryDouble extends Service {
  readonly writes: Request[];
}

/** A service that keeps each message, or what `extract` makes of it, and finds what shares a word with the query. */
export function memoryDouble(extract: (text: string) => readonly string[] = (text) => [text]): MemoryDouble {
  const memories: { id: string; user: string; memory: string }[] = [];
  const writes: Request[] = [];
  return {
    writes,
    remember(request) {
      const write = request as unknown as Request;
      writes.push(write);
      const added = write.messages
        .flatMap(({ content }) => extract(content))
        .map((memory, index) => ({ id: `memory ${memories.length + index}`, user: write.user_id, memory }));
      memories.push(...added);
      return Promise.resolve({ results: added });
    },
    post(_path, body) {
      const { query, user_id, filters } = body as { query: string; user_id?: string; filters?: { user_id: string } };
      const user = user_id ?? filters?.user_id;
      const results = memories.filter((one) => one.user === user && one.memory.includes(query));
      return Promise.resolve({ results, degraded: [] });
    },
    forget: () => Promise.resolve(true),
  };
}
