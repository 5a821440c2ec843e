import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { holds, OpenAiStandIn, says } from '../support/openai-stand-in.js';
import { MemoryClient } from '../support/memory-client.js';
import { type Service, startService } from '../support/service.js';

/** The store that the service names as its own. */
const VECTORS_ARE_IN = process.env['PIKA_TEST_LTM'] === undefined ? 'sqlite' : 'mem0';

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
let client: MemoryClient;

beforeAll(async () => {
  standIn = await OpenAiStandIn.start();
  service = await startService({
    LLM_BASE_URL: standIn.url,
    LLM_API_KEY: 'sk-test-0123456789',
    JOBS_BACKOFF_MS: '1',
    JOBS_MAX_ATTEMPTS: '2',
    LOG_LEVEL: 'warn',
  });
  client = new MemoryClient(service, CONVERSATION);
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
    expect(await client.configure(body)).toEqual({ status: 200, body: { message: 'Configuration set successfully' } });
    expect(await client.remember(`An ${name}`)).toEqual(FACTS);
    expect(await client.stored(`An ${name}`)).toEqual(FACTS.toSorted());
    await service.restart();
    expect(await client.remember(`Bình ${name}`)).toEqual(FACTS);
    expect(await client.stored(`An ${name}`)).toEqual(FACTS.toSorted());
  });

  it('sends the prompt word for word, with the conversation and the sampling that was set', async () => {
    await client.configure({ llm: { ...openai, custom_fact_extraction_prompt: PROMPT } });
    await client.remember('verbatim');
    const { body, headers } = standIn.chats[0] ?? { body: {}, headers: {} };
    expect(body.messages?.[0]).toEqual({ role: 'system', content: PROMPT });
    for (const { content } of CONVERSATION) expect(body.messages?.[1]?.content).toContain(content);
    expect(body).toMatchObject({ model: 'gpt-4o-mini', temperature: 0.1, max_tokens: 2000 });
    expect(headers.authorization).toBe('Bearer sk-test-0123456789');
  });

  it('keeps the prompt out of the way of one that a request brings', async () => {
    await client.configure({ custom_fact_extraction_prompt: PROMPT });
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
    await client.configure({
      llm: { provider: 'openai', config: { api_key: 'sk-secret-1', openai_base_url: standIn.url, model: 'm' } },
      custom_fact_extraction_prompt: PROMPT,
    });
    const { body } = await service.request('GET', '/configure');
    expect(JSON.stringify(body)).not.toContain('sk-');
    expect(body).toMatchObject({
      llm: { provider: 'openai', config: { api_key: '***', base_url: standIn.url, model: 'm' } },
      embedder: { provider: 'local' },
      vector_store: { provider: VECTORS_ARE_IN },
      custom_fact_extraction_prompt: PROMPT,
    });
    await client.configure({ llm: (body as { llm: object }).llm });
    await client.remember('sent back');
    expect(standIn.chats[0]?.headers.authorization).toBe('Bearer sk-secret-1');
    await client.configure({ llm: { config: { api_key: null, openai_base_url: null, model: null } } });
  });

  it('lists the providers', async () => {
    const { body } = await service.request<Record<string, string[]>>('GET', '/configure/providers');
    expect(body['llm']).toEqual(expect.arrayContaining(['none', 'openai', 'ollama', 'anthropic']));
    expect(body['embedder']).toEqual(expect.arrayContaining(['local', 'openai', 'ollama', 'huggingface']));
    expect(body['vector_store']).toEqual(expect.arrayContaining(['sqlite', 'qdrant', 'milvus']));
  });
});

describe('A configuration that cannot work', () => {
  beforeAll(() => client.configure({ llm: openai, custom_fact_extraction_prompt: PROMPT }));

  it.each([
    ['an unknown provider', { llm: { provider: 'openia' } }, /openia/],
    ['a provider that is a name of JavaScript', { llm: { provider: 'constructor' } }, /constructor/],
    [
      'a provider without its package',
      { llm: { provider: 'anthropic', config: { api_key: 'k' } } },
      /npm install @anthropic-ai\/sdk/,
    ],
    ['a wrong setting', { llm: { provider: 'openai', config: { temperature: 'hot' } } }, /temperature/],
    ['another vector store', { vector_store: { provider: 'qdrant' } }, new RegExp(VECTORS_ARE_IN)],
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
    expect(await client.remember(`after ${name}`)).toEqual(FACTS);
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

describe('Reconfiguring under load', () => {
  it('lets requests in flight end on what they began with, and loses none', async () => {
    await client.configure({ llm: openai, custom_fact_extraction_prompt: PROMPT });
    const held = holds(says(JSON.stringify({ facts: FACTS })));
    standIn.chat(held.reply, says('{"facts": ["Nghề nghiệp: thợ mộc"]}'));
    const first = client.remember('held');
    await held.arrived;
    await client.configure({ llm: { config: { model: 'another' } }, custom_fact_extraction_prompt: `${PROMPT}\nNữa.` });
    const rest = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        if (index % 3 === 0) await client.configure({ llm: { config: { model: `model-${index}` } } });
        return client.remember(`load ${index}`);
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
