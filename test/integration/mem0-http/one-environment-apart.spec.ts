import { describe, expect, it } from 'vitest';
import { runUntilExit, type Service, startAlone } from '../../support/service.js';

/** A conversation with the service, and all that it answered, ids and times left out. */
async function conversationWith(service: Service): Promise<unknown[]> {
  const answers: unknown[] = [];
  const ask = async <Body>(method: string, path: string, body?: unknown) => {
    const answer = await service.request<Body>(method, path, body);
    answers.push([answer.status, steady(answer.body)]);
    return answer.body;
  };
  const messages = [{ role: 'user', content: 'I live in Hanoi, I love pizza and I am allergic to peanuts.' }];
  await ask('POST', '/memories', { messages, user_id: 'Nguyễn Minh Phúc' });
  await ask('POST', '/memories', { messages: [{ role: 'user', content: 'I live in Da Nang now.' }], user_id: 'Nguyễn Minh Phúc' }); // prettier-ignore
  await ask('POST', '/pika/ltm/add_facts', { user_id: 'ana', facts: ['Owns a red canoe', 'owns a red CANOE', 'Plays chess'] }); // prettier-ignore
  await ask('POST', '/pika/search', { user_id: 'Nguyễn Minh Phúc', query: 'Where does he live?', limit: 1 });
  const { results } = await ask<{ results: { id: string }[] }>('GET', '/memories?user_id=ana');
  const path = `/memories/${results[0]?.id ?? ''}`;
  await ask('PUT', path, { text: 'Plays go', metadata: { since: 2020, deep: { a: [1] } } });
  await ask('GET', path);
  await ask('GET', `${path}/history`);
  await ask('POST', '/search', { query: 'games', filters: { AND: [{ user_id: 'ana' }, { since: { gte: 2019 } }] } });
  await ask('DELETE', path);
  await ask('GET', path);
  await ask('GET', '/entities');
  await ask('GET', '/memories?user_id=nobody');
  return answers;
}

/** What must be the same whatever the adapter: no ids, times, scores and durations. */
function steady(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(steady);
  if (typeof value !== 'object' || value === null) return value;
  const changing = /^(id|memory_id|hash|cursor|score|timings_ms|.*_at)$/;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !changing.test(name))
      .map(([name, each]) => [name, steady(each)]),
  );
}

describe('the service, started twice with nothing but the environment changed,', { timeout: 60_000 }, () => {
  it.each(['oss', 'platform'])('answers the same with the Mem0 SDK and with a Mem0 service (%s)', async (flavor) => {
    const mem0 = await startAlone();
    const here = await startAlone();
    const there = await startAlone({ LTM_ADAPTER: 'http', MEM0_BASE_URL: mem0.url, MEM0_HTTP_FLAVOR: flavor });

    const [ofSdk, ofService] = [await conversationWith(here), await conversationWith(there)];

    expect(ofService).toEqual(ofSdk);
    await here.stop();
    await there.stop();
    await mem0.stop();
  });
});

describe('an environment with half an adapter', () => {
  it.each([
    [{ LTM_ADAPTER: 'http' }, 'MEM0_BASE_URL'],
    [{ MEM0_BASE_URL: 'http://127.0.0.1:9' }, 'MEM0_BASE_URL'],
    [{ LTM_ADAPTER: 'http', MEM0_BASE_URL: 'mem0.local' }, 'MEM0_BASE_URL'],
    [{ LTM_ADAPTER: 'http', MEM0_BASE_URL: 'http://mem0.local', MEM0_HTTP_FLAVOR: 'grpc' }, 'MEM0_HTTP_FLAVOR'],
    [{ LTM_ADAPTER: 'http', MEM0_BASE_URL: 'http://mem0.local', MEM0_API_KEY: 'a b' }, 'MEM0_API_KEY'],
    [{ LTM_ADAPTER: 'http', MEM0_BASE_URL: 'http://mem0.local', VECTOR_STORE: 'qdrant' }, 'VECTOR_STORE'],
    [{ LTM_ADAPTER: 'http', MEM0_BASE_URL: 'http://mem0.local', EMBEDDER_PROVIDER: 'openai' }, 'EMBEDDER_PROVIDER'],
  ])('ends the start with one line that names the variable: %j', async (settings: Record<string, string>, variable) => {
    const { code, output } = await runUntilExit(settings);

    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain(variable);
  });
});
