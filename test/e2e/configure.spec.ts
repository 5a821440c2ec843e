import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fails, holds, OpenAiStandIn, says } from '../support/openai-stand-in.js';
import { type Service, startService } from '../support/service.js';

const PROMPT = [
  'Bạn đọc hội thoại và ghi lại từng điều nhỏ về người dùng.',
  'Mỗi fact một dòng, dạng "Loại: Giá trị". Không có gì thì trả về [].',
  'Chỉ trả về JSON: {"facts": ["Tên: Trần Bình An"]}',
].join('\n');

const FACTS = ['Tên: Trần Bình An', 'Địa chỉ: Huế', 'Sở thích: chơi cờ', 'Sở thích: nuôi vẹt'];

const CONVERSATION = [
  { role: 'user', content: 'Chào bạn, mình là Trần Bình An, mình sống ở Huế.' },
  { role: 'assistant', content: 'Chào An! Bạn thích gì?' },
  { role: 'user', content: 'Mình thích chơi cờ và nuôi vẹt.' },
];

const openai = { provider: 'openai', config: { model: 'gpt-4o-mini', temperature: 0.1, max_tokens: 2000 } };

let standIn: OpenAiStandIn;
let service: Service;

beforeAll(async () => {
  standIn = await OpenAiStandIn.start();
  service = await startService({
    LLM_BASE_URL: standIn.url,
    LLM_API_KEY: 'sk-test-0123456789',
    JOBS_BACKOFF_MS: '1',
    JOBS_MAX_ATTEMPTS: '2',
    LOG_LEVEL: 'warn',
  });
});

afterAll(() => service.stop());

beforeEach(() => {
  standIn.requests.length = 0;
  standIn.chat(says(JSON.stringify({ note: 'replayed', facts: FACTS })));
});

describe('Configuring the prompt at run time', () => {
  it.each([
    ['at the root', { llm: { ...openai, custom_fact_extraction_prompt: PROMPT } }],
    ['under config', { config: { llm: { ...openai, custom_fact_extraction_prompt: PROMPT } } }],
  ])('%s makes later conversations obey it, also after a restart', async (name, body) => {
    expect(await configure(body)).toEqual({ status: 200, body: { message: 'Configuration set successfully' } });
    expect(await remember(`An ${name}`)).toEqual(FACTS);
    expect(await stored(`An ${name}`)).toEqual(FACTS.toSorted());
    await service.restart();
    expect(await remember(`Bình ${name}`)).toEqual(FACTS);
    expect(await stored(`An ${name}`)).toEqual(FACTS.toSorted());
  });

  it('sends the prompt word for word, with the conversation and the sampling that was set', async () => {
    await configure({ llm: { ...openai, custom_fact_extraction_prompt: PROMPT } });
    await remember('verbatim');
    const { body, headers } = standIn.chats[0] ?? { body: {}, headers: {} };
    expect(body.messages?.[0]).toEqual({ role: 'system', content: PROMPT });
    for (const { content } of CONVERSATION) expect(body.messages?.[1]?.content).toContain(content);
    expect(body).toMatchObject({ model: 'gpt-4o-mini', temperature: 0.1, max_tokens: 2000 });
    expect(headers.authorization).toBe('Bearer sk-test-0123456789');
  });

  it('keeps the prompt out of the way of one that a request brings', async () => {
    await configure({ custom_fact_extraction_prompt: PROMPT });
    const own = 'Return JSON {"facts": []} about food alone.';
    await service.request('POST', '/memories', { messages: CONVERSATION, user_id: 'own', prompt: own });
    expect(standIn.chats[0]?.body.messages?.[0]?.content).toBe(own);
    await service.request('POST', '/pika/ltm/extract?wait_ms=20000', {
      messages: CONVERSATION,
      user_id: 'own',
      prompt: `${own} Again.`,
    });
    expect(standIn.chats[1]?.body.messages?.[0]?.content).toBe(`${own} Again.`);
  });

  it('shows what is configured without secrets', async () => {
    await configure({
      llm: { provider: 'openai', config: { api_key: 'sk-secret-1', openai_base_url: standIn.url, model: 'm' } },
      custom_fact_extraction_prompt: PROMPT,
    });
    const { body } = await service.request('GET', '/configure');
    expect(JSON.stringify(body)).not.toContain('sk-');
    expect(body).toMatchObject({
      llm: { provider: 'openai', config: { api_key: '***', base_url: standIn.url, model: 'm' } },
      embedder: { provider: 'local' },
      vector_store: { provider: 'sqlite' },
      custom_fact_extraction_prompt: PROMPT,
    });
    await configure({ llm: (body as { llm: object }).llm });
    await remember('sent back');
    expect(standIn.chats[0]?.headers.authorization).toBe('Bearer sk-secret-1');
    await configure({ llm: { config: { api_key: null, openai_base_url: null, model: null } } });
  });

  it('lists the providers', async () => {
    const { body } = await service.request<Record<string, string[]>>('GET', '/configure/providers');
    expect(body['llm']).toEqual(expect.arrayContaining(['none', 'openai', 'ollama', 'anthropic']));
    expect(body['embedder']).toEqual(expect.arrayContaining(['local', 'openai', 'ollama', 'huggingface']));
    expect(body['vector_store']).toEqual(['sqlite']);
  });
});

describe('A configuration that cannot work', () => {
  beforeAll(() => configure({ llm: openai, custom_fact_extraction_prompt: PROMPT }));

  it.each([
    ['an unknown provider', { llm: { provider: 'openia' } }, /openia/],
    ['a provider that is a name of JavaScript', { llm: { provider: 'constructor' } }, /constructor/],
    [
      'a provider without its package',
      { llm: { provider: 'anthropic', config: { api_key: 'k' } } },
      /npm install @anthropic-ai\/sdk/,
    ],
    ['a wrong setting', { llm: { provider: 'openai', config: { temperature: 'hot' } } }, /temperature/],
    ['another vector store', { vector_store: { provider: 'qdrant' } }, /sqlite/],
    [
      'an embedder of unknown dimensions',
      { embedder: { provider: 'ollama', config: { model: 'x' } } },
      /ollama|DIMENSIONS/,
    ],
    ['nothing', {}, /nothing to configure/i],
  ])('%s is refused with 400, and the old one stays', async (name, body, reason) => {
    const before = await service.request('GET', '/configure');
    const { status, body: answer } = await service.request<{ detail: string }>('POST', '/configure', {
      ...body,
      custom_instructions: Object.keys(body).length === 0 ? undefined : 'must not be kept',
    });
    expect(status).toBe(400);
    expect(answer.detail).toMatch(reason);
    expect((await service.request('GET', '/configure')).body).toEqual(before.body);
    expect(await remember(`after ${name}`)).toEqual(FACTS);
  });

  it('an embedder of other vectors is a conflict while there are memories', async () => {
    const embedder = { provider: 'openai', config: { api_key: 'k', base_url: standIn.url, embedding_dims: 64 } };
    const { status, body } = await service.request<{ detail: string }>('POST', '/configure', { embedder });
    expect(status).toBe(409);
    expect(body.detail).toContain('local');
  });

  it('a body of the wrong form is 422', async () => {
    const { status } = await service.request('POST', '/configure', { llm: 'openai' });
    expect(status).toBe(422);
  });
});

describe('An LLM that fails', () => {
  beforeAll(() => configure({ llm: openai, custom_fact_extraction_prompt: PROMPT }));

  it('fails the job with the reason, and a retry works once it is back', async () => {
    standIn.chat(fails(400));
    const job = await extract('outage');
    expect(job).toMatchObject({ status: 'failed', attempts: 2, error: { code: 'llm.unavailable' } });
    expect(job.error?.message).toContain('stand-in says 400');
    standIn.chat(says(JSON.stringify({ facts: FACTS })));
    await service.request('POST', `/pika/jobs/${job.job_id}/retry`);
    await expect.poll(async () => (await read(job.job_id)).status, { timeout: 10_000 }).toBe('completed');
    expect(await stored('outage')).toEqual(FACTS.toSorted());
  });

  it('is asked again when it answers nonsense, once, before the job fails', async () => {
    standIn.chat(says('I would rather talk about the weather.'));
    const job = await extract('nonsense');
    expect(job).toMatchObject({ status: 'failed', error: { code: 'extraction.failed' } });
    expect(job.error?.message).toContain('the weather');
    expect(standIn.chats).toHaveLength(4); // twice in each of two attempts
    expect(await stored('nonsense')).toEqual([]);
    standIn.chat(says('Hm.'), says('Here you are:\n```json\n{"facts": [{"fact": "Tên: An"}]}\n```'));
    expect(await extract('nonsense')).toMatchObject({ status: 'completed', result: { strategy: 'prompt' } });
    expect(await stored('nonsense')).toEqual(['Tên: An']);
  });

  it('is 502 with code and request id on the Mem0 routes', async () => {
    standIn.chat(fails(401));
    const { status, body } = await service.request('POST', '/memories', { messages: CONVERSATION, user_id: 'u' });
    expect(status).toBe(502);
    expect(body).toMatchObject({ code: 'llm.unavailable', detail: expect.stringContaining('401') as string });
    expect(body).toHaveProperty('request_id');
    expect(JSON.stringify(body)).not.toContain('sk-test');
  });
});

describe('Reconfiguring under load', () => {
  it('lets requests in flight end on what they began with, and loses none', async () => {
    await configure({ llm: openai, custom_fact_extraction_prompt: PROMPT });
    const held = holds(says(JSON.stringify({ facts: FACTS })));
    standIn.chat(held.reply, says('{"facts": ["Nghề nghiệp: thợ mộc"]}'));
    const first = remember('held');
    await held.arrived;
    await configure({ llm: { config: { model: 'another' } }, custom_fact_extraction_prompt: `${PROMPT}\nNữa.` });
    const rest = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        if (index % 3 === 0) await configure({ llm: { config: { model: `model-${index}` } } });
        return remember(`load ${index}`);
      }),
    );
    held.release();
    expect(await first).toEqual(FACTS);
    expect(rest).toEqual(Array.from({ length: 10 }, () => ['Nghề nghiệp: thợ mộc']));
    const [begun, ...later] = standIn.chats.map(({ body }) => [body.model, body.messages?.[0]?.content]);
    expect(begun).toEqual(['gpt-4o-mini', PROMPT]);
    for (const [model, prompt] of later) {
      expect(model).not.toBe('gpt-4o-mini');
      expect(prompt).toBe(`${PROMPT}\nNữa.`);
    }
  });
});

describe("Mem0's own prompt", () => {
  it('is used without a prompt of ours, with custom instructions and what is known already', async () => {
    await configure({ llm: openai, custom_fact_extraction_prompt: null, custom_instructions: 'Only about parrots.' });
    await service.request('POST', '/pika/ltm/add_facts', { user_id: 'mem0', facts: ['Sở thích: nuôi vẹt'] });
    standIn.chat(
      says(
        '{"memory": [{"id": "0", "text": "Sở thích: nuôi vẹt", "attributed_to": "user"}, {"id": "1", "text": "Has a parrot named Kiki"}]}',
      ),
    );
    const job = await extract('mem0');
    expect(job).toMatchObject({
      status: 'completed',
      result: { strategy: 'mem0', results: [{ event: 'NOOP' }, { event: 'ADD', memory: 'Has a parrot named Kiki' }] },
    });
    const asked = JSON.stringify(standIn.chats[0]?.body.messages);
    expect(asked).toContain('Only about parrots.');
    expect(asked).toContain('Mình thích chơi cờ và nuôi vẹt.');
    expect(asked).toContain('Sở thích: nuôi vẹt');
  });

  it('fails visibly on nonsense, where the SDK would say that there were no facts', async () => {
    standIn.chat(says('{"memory": "none"}'));
    expect(await extract('mem0')).toMatchObject({ status: 'failed', error: { code: 'extraction.failed' } });
  });

  it('is not asked when the LLM is taken away, and a prompt is reported as unused', async () => {
    await configure({ llm: { provider: 'none' }, custom_instructions: null, custom_fact_extraction_prompt: PROMPT });
    const job = await extract('rules');
    expect(job).toMatchObject({ status: 'completed', result: { strategy: 'rules' } });
    expect(job.result?.notice).toMatch(/no LLM/);
    expect(standIn.requests).toEqual([]);
  });
});

interface Job {
  readonly job_id: string;
  readonly status: string;
  readonly error?: { message: string };
  readonly result?: { notice?: string };
}

async function configure(body: object): Promise<{ status: number; body: unknown }> {
  const { status, body: answer } = await service.request('POST', '/configure', body);
  return { status, body: answer };
}

/** What was stored of the conversation, in the order of the answer. */
async function remember(user: string): Promise<string[]> {
  const { status, body } = await service.request<{ results: { memory: string }[] }>('POST', '/memories', {
    messages: CONVERSATION,
    user_id: user,
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.results.map(({ memory }) => memory);
}

async function stored(user: string): Promise<string[]> {
  const query = new URLSearchParams({ user_id: user, top_k: '100' });
  const { body } = await service.request<{ results: { memory: string }[] }>('GET', `/memories?${query.toString()}`);
  return body.results.map(({ memory }) => memory).toSorted();
}

async function extract(user: string): Promise<Job> {
  const body = { user_id: user, messages: CONVERSATION };
  const { body: job } = await service.request<Job>('POST', '/pika/ltm/extract?wait_ms=20000', body);
  return job;
}

async function read(job: string): Promise<Job> {
  return (await service.request<Job>('GET', `/pika/jobs/${job}`)).body;
}
