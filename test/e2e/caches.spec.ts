import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, metric, texts, user_id, withoutTimes } from '../support/search-client.js';
import { type Answer, type Service, startService } from '../support/service.js';

describe('caches over HTTP', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());
  const { request, search, add, say } = clientOf(() => service);

  it('answer an equal search again, also for a body in another order or with other white space', async () => {
    await add('likes tea');
    const first = await search({ query: 'tea', limit: 5 });
    expect(first.body.served_by['ltm']).not.toBe('l0');
    const again = [
      await search({ query: 'tea', limit: 5 }),
      await search(`{ "limit" : 5,\n "query": " tea ", "user_id": ${JSON.stringify(user_id)} }`),
      await search({ limit: 5, query: 'tea' }),
    ];
    for (const { status, body, headers } of again) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(body.served_by).toEqual({ stm: 'l0', ltm: 'l0' });
      expect(withoutTimes(body)).toEqual(withoutTimes(first.body));
    }
  });

  it('explain an answer or do not, whoever asked first', async () => {
    for (const explain of [true, false, true]) {
      const { body } = await search({ query: 'what to drink, tea?', explain });
      expect(body.results[0]?.score_details !== undefined).toBe(explain);
    }
  });

  it('never show what a write has changed', async () => {
    const query = { query: 'which pets' };
    const warm = async () => {
      await search(query);
      return texts(await search(query));
    };
    await warm();
    const { ids } = await add('has pets: two dogs');
    expect(texts(await search(query))).toContain('has pets: two dogs');
    await warm();
    await request('PUT', `/memories/${ids[0]}`, { text: 'has pets: one cat' });
    expect(texts(await search(query))).toContain('has pets: one cat');
    expect(await warm()).not.toContain('has pets: two dogs');
    await say('chat', 'My pets are hungry');
    expect(texts(await search(query))).toContain('My pets are hungry');
    await warm();
    await request('DELETE', `/pika/stm/sessions/chat?user_id=${encodeURIComponent(user_id)}`);
    expect(texts(await search(query))).not.toContain('My pets are hungry');
    await warm();
    await request('DELETE', `/memories/${ids[0]}`);
    expect(texts(await search(query))).not.toContain('has pets: one cat');
  });

  it('refuse what is invalid, whatever was valid before', async () => {
    expect((await search({ query: 'tea', threshold: null, min_cursor: null, filters: null })).status).toBe(200);
    for (const wrong of [
      { limit: 0 },
      { limit: '5' },
      { limit: true },
      { surprise: 1 },
      { min_cursor: 'x' },
      { query: ' ' },
    ])
      expect((await search({ query: 'tea', ...wrong })).status).toBe(422);
    const huge = await search(
      `{"user_id":${JSON.stringify(user_id)},"query":"tea","threshold":1e400,"min_cursor":null,"filters":null}`,
    );
    expect(huge).toMatchObject({ status: 400, body: { code: 'request.number_too_large' } });
  });

  it('ask both memories where filters are null', async () => {
    await say('drinks', 'green tea please');
    const { body } = await search({ query: 'green tea', filters: null });
    expect(body.results.map(({ source }) => source)).toContain('stm');
  });

  it('show the write of a cursor, and say so when it does not come', async () => {
    await search({ query: 'where to ski' });
    const { cursor } = await add('skis in Sa Pa');
    expect(texts(await search({ query: 'where to ski', min_cursor: cursor }))).toContain('skis in Sa Pa');
    const future = Buffer.from('ltm:999999999').toString('base64url');
    const late = await search({ query: 'where to ski', min_cursor: future, timeout_ms: 60 });
    expect(late).toMatchObject({ status: 200, body: { degraded: ['ltm'] } });
    const nothing = await search({ query: 'where to ski', min_cursor: future, timeout_ms: 60, sources: ['ltm'] });
    expect(nothing).toMatchObject({ status: 503, body: { code: 'search.unavailable' } });
    expect((await search({ query: 'where to ski' })).body.degraded).toEqual([]);
  });

  it('show the write of a cursor of a session that another process took', async () => {
    const other = await startService({ PIKA_DATA_DIR: service.dataDir });
    const { search: searchThere } = clientOf(() => other);
    const cursorOf = ({ body }: Answer<unknown>) => (body as { cursor: string }).cursor;
    for (const dragon of ['red dragon', 'green dragon', 'white dragon']) {
      const min_cursor = cursorOf(await say(`old ${dragon}`, `the old ${dragon}`));
      for (let n = 0; n < 3; n++) await searchThere({ query: dragon, min_cursor });
      expect(cursorOf(await say(`young ${dragon}`, `the young ${dragon}`))).toBe(min_cursor);
      expect(texts(await searchThere({ query: dragon, min_cursor }))).toContain(`the young ${dragon}`);
    }
    await other.stop();
  });

  it('are warm again after a write for what is asked often', async () => {
    for (let n = 0; n < 3; n++) await search({ query: 'favourite music' });
    const misses = () => metric(service, 'pika_cache_lookups_total{layer="l0",outcome="miss"}');
    const before = await misses();
    const { cursor } = await add('favourite music: jazz');
    await expect.poll(misses).toBeGreaterThan(before); // the refresh has asked
    await expect.poll(async () => (await search({ query: 'favourite music' })).body.served_by['ltm']).toBe('l0');
    const { body } = await search({ query: 'favourite music', min_cursor: cursor });
    expect(body.results.map(({ memory }) => memory)).toContain('favourite music: jazz');
  });

  it('are dropped for one user, and tell how much that was', async () => {
    const other = { user_id: 'Lan', query: 'tea' };
    await search({ query: 'tea' });
    await search({ query: 'What do I like?' });
    await search(other);
    const { status, body } = await request<Record<string, number>>(
      'DELETE',
      `/pika/users/${encodeURIComponent(user_id)}/caches`,
    );
    expect(status).toBe(200);
    expect(body['l0']).toBeGreaterThan(0);
    expect(body['l2']).toBeGreaterThan(0);
    expect((await search({ query: 'tea' })).body.served_by).toEqual({ stm: 'store', ltm: 'l4' });
    expect((await search(other)).body.served_by['ltm']).toBe('l0');
  });

  it('are seen in the metrics, layer by layer', async () => {
    const { body, headers } = await request<string>('GET', '/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    for (const line of [
      /^pika_cache_lookups_total\{layer="l0",outcome="hit"\} [1-9]/m,
      /^pika_cache_lookups_total\{layer="l2",outcome="miss"\} [1-9]/m,
      /^pika_cache_l0_size\{unit="bytes"\} [1-9]/m,
      /^pika_cache_shared_size\{unit="entries"\} [1-9]/m,
      /^pika_cache_l3_lookups\{kind="standing_answer",outcome="misses"\} \d/m,
      /^pika_cache_hit_age_seconds_count\{layer="l0"\} [1-9]/m,
    ])
      expect(body).toMatch(line);
    expect(body).not.toContain(user_id);
  });
});

describe('caches and keys', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ PIKA_API_KEYS: 'red:red-secret-1,blue:blue-secret-2' });
  });
  afterAll(() => service.stop());
  const key = (secret: string) => ({ 'x-api-key': secret });
  const red = clientOf(() => service, key('red-secret-1'));
  const blue = clientOf(() => service, key('blue-secret-2'));

  it('keep tenants with equal bodies apart', async () => {
    await red.add('likes tea');
    for (let n = 0; n < 3; n++) {
      expect(texts(await red.search({ query: 'tea' }))).toEqual(['likes tea']);
      expect(texts(await blue.search({ query: 'tea' }))).toEqual([]);
    }
    const purge = `/pika/users/${encodeURIComponent(user_id)}/caches`;
    await blue.request('DELETE', purge);
    expect((await red.search({ query: 'tea' })).body.served_by['ltm']).toBe('l0');
  });

  it('answer nobody without a key, however often it was asked', async () => {
    await red.search({ query: 'tea' });
    expect((await red.search({ query: 'tea' })).body.served_by['ltm']).toBe('l0');
    for (const nobody of [{}, key('wrong-secret'), { authorization: 'Bearer wrong-secret' }, key('')]) {
      const refused = await clientOf(() => service, nobody).search({ query: 'tea' });
      expect(refused.status).toBe(401);
      expect(refused.body.results).toBeUndefined();
    }
  });

  it('compute once what is asked at the same time', async () => {
    const misses = () => metric(service, 'pika_cache_lookups_total{layer="l2",outcome="miss"}', key('red-secret-1'));
    const before = await misses();
    const query = { user_id: 'Kasparov', query: 'who plays chess?' };
    const all = await Promise.all(Array.from({ length: 20 }, () => red.search(query)));
    for (const { body } of all) expect(withoutTimes(body)).toEqual(withoutTimes(all[0]?.body ?? body));
    expect(await misses()).toBe(before + 1);
  });

  it('show metrics to the operator alone', async () => {
    expect((await red.request('GET', '/metrics')).status).toBe(200);
    expect(await blue.request('GET', '/metrics')).toMatchObject({
      status: 403,
      body: { code: 'metrics.not_operator' },
    });
    expect((await service.request('GET', '/metrics')).status).toBe(401);
  });
});
