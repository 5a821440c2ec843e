import type { Answer, Service } from './service.js';

/** The answer to a search. */
export interface Found {
  readonly results: readonly { id: string; memory: string; source: string; score_details?: object }[];
  readonly degraded: readonly string[];
  readonly served_by: Readonly<Record<string, string>>;
  readonly cursor: string;
  readonly code?: string;
}

/** Who asks, unless a body says otherwise. */
export const user_id = 'Nguyễn Minh Phúc';

/** What a test asks of one service. @param headers of all requests */
export function clientOf(service: () => Service, headers: Record<string, string> = {}) {
  const request = <Body>(method: string, path: string, body?: unknown) =>
    service().request<Body>(method, path, body, headers);
  return {
    request,
    search: (body: object | string) =>
      request<Found>('POST', '/pika/search', typeof body === 'string' ? body : { user_id, ...body }),
    add: async (...facts: string[]) => {
      const { body } = await request<{ results: { id: string }[]; cursor: string }>('POST', '/pika/ltm/add_facts', {
        user_id,
        facts,
      });
      return { ids: body.results.map(({ id }) => id), cursor: body.cursor };
    },
    say: (session: string, content: string) =>
      request('POST', `/pika/stm/sessions/${session}/messages`, { user_id, messages: [{ role: 'user', content }] }),
  };
}

/** What was found, best first. */
export const texts = ({ body }: Answer<Found>) => body.results.map(({ memory }) => memory);
/** The part of an answer that does not depend on who answered. */
export const withoutTimes = ({ results, cursor, degraded }: Found) => ({ results, cursor, degraded });

/** The value of one line of `/metrics`. */
export async function metric(service: Service, line: string, headers = {}): Promise<number> {
  const { body } = await service.request<string>('GET', '/metrics', undefined, headers);
  const found = body.split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? 0 : Number(found.slice(line.length + 1));
}
