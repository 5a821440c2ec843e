import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fails, OpenAiStandIn, says } from '../support/openai-stand-in.js';
import { type Service, startService } from '../support/service.js';

interface Page {
  readonly results: readonly object[];
}
interface Queued {
  readonly event_id: string;
}

const TEXT: unknown = expect.any(String);

describe('the settings of a project, with a language model', () => {
  let service: Service;
  let model: OpenAiStandIn;
  beforeAll(async () => {
    model = await OpenAiStandIn.start();
    service = await startService({
      PIKA_API_KEYS: 'red:red-secret-1,blue:blue-secret-2',
      JOBS_MAX_ATTEMPTS: '1',
      LLM_PROVIDER: 'openai',
      LLM_MODEL: 'stand-in',
      LLM_BASE_URL: model.url,
      LLM_API_KEY: 'key',
    });
  });
  afterAll(() => service.stop());

  const RED = { authorization: 'Token red-secret-1' };
  const BLUE = { authorization: 'Token blue-secret-2' };
  const PROJECT = '/api/v1/orgs/organizations/pika/projects/red/';
  const add = async (headers: Record<string, string>, more: object = {}) => {
    const body = { messages: [{ role: 'user', content: 'I play chess' }], user_id: 'ana', ...more };
    const queued = await service.request<Queued>('POST', '/v3/memories/add/', body, headers);
    await service.request('GET', `/pika/jobs/${queued.body.event_id}/events`, undefined, headers);
    return (await service.request('GET', `/v1/event/${queued.body.event_id}/`, undefined, headers)).body;
  };
  const asked = () => model.requests.map(({ body }) => JSON.stringify(body.messages));
  const facts = says('{"memory":[{"text":"Plays chess","attributed_to":"user"}]}');

  it('tell the model what to look for and what to sort into, for their own tenant', async () => {
    const settings = { custom_instructions: 'Only board games.', custom_categories: [{ games: 'Board games' }] };
    await service.request('PATCH', PROJECT, settings, RED);
    model.chat(facts, says('{"categories":[["games","unknown"]]}'));

    expect(await add(RED)).toMatchObject({ status: 'SUCCEEDED' });

    const [first = '', second = ''] = asked();
    expect(first).toContain('Only board games.');
    expect(second).toContain('games: Board games');
    const mine = await service.request<Page>('POST', '/v3/memories/', { filters: { user_id: 'ana' } }, RED);
    expect(mine.body.results).toMatchObject([{ memory: 'Plays chess', categories: ['games'] }]);

    model.requests.length = 0;
    model.chat(facts);
    expect(await add(BLUE)).toMatchObject({ status: 'SUCCEEDED' });
    expect(asked()).toHaveLength(1);
    expect(asked()[0]).not.toContain('Only board games.');
  });

  it('give way to those of a request', async () => {
    model.requests.length = 0;
    model.chat(facts, says('{"categories":[[]]}'));

    await add(RED, { user_id: 'bo', custom_instructions: 'Only songs.', custom_categories: ['music'] });

    const [first = '', second = ''] = asked();
    expect([first.includes('Only songs.'), first.includes('Only board games.')]).toEqual([true, false]);
    expect([second.includes('music'), second.includes('Board games')]).toEqual([true, false]);
    const mine = await service.request<Page>('POST', '/v3/memories/', { filters: { user_id: 'bo' } }, RED);
    expect(mine.body.results).toMatchObject([{ categories: [] }]);
  });

  it('end an event as FAILED with the reason when the model fails', async () => {
    model.chat(fails(401));
    expect(await add(RED, { user_id: 'cy' })).toMatchObject({ status: 'FAILED', error: TEXT });
    model.chat(facts, says('neither JSON'));
    expect(await add(RED, { user_id: 'cy' })).toMatchObject({ status: 'FAILED', error: TEXT });
  });
});
