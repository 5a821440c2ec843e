import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fails, OpenAiStandIn, says } from '../support/openai-stand-in.js';
import { MemoryClient } from '../support/memory-client.js';
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

describe('An LLM that fails', () => {
  beforeAll(() => client.configure({ llm: openai, custom_fact_extraction_prompt: PROMPT }));

  it('fails the job with the reason, and a retry works once it is back', async () => {
    standIn.chat(fails(400));
    const job = await client.extract('outage');
    expect(job).toMatchObject({ status: 'failed', attempts: 2, error: { code: 'llm.unavailable' } });
    expect(job.error?.message).toContain('stand-in says 400');
    standIn.chat(says(JSON.stringify({ facts: FACTS })));
    await client.retry(job);
    await expect.poll(async () => (await client.job(job)).status, { timeout: 10_000 }).toBe('completed');
    expect(await client.stored('outage')).toEqual(FACTS.toSorted());
  });

  it('is asked again when it answers nonsense, once, before the job fails', async () => {
    standIn.chat(says('I would rather talk about the weather.'));
    const job = await client.extract('nonsense');
    expect(job).toMatchObject({ status: 'failed', error: { code: 'extraction.failed' } });
    expect(job.error?.message).toContain('the weather');
    expect(standIn.chats).toHaveLength(4); // twice in each of two attempts
    expect(await client.stored('nonsense')).toEqual([]);
    standIn.chat(says('Hm.'), says('Here you are:\n```json\n{"facts": [{"fact": "Tên: An"}]}\n```'));
    expect(await client.extract('nonsense')).toMatchObject({ status: 'completed', result: { strategy: 'prompt' } });
    expect(await client.stored('nonsense')).toEqual(['Tên: An']);
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

describe("Mem0's own prompt", () => {
  it('is used without a prompt of ours, with custom instructions and what is known already', async () => {
    await client.configure({
      llm: openai,
      custom_fact_extraction_prompt: null,
      custom_instructions: 'Only about parrots.',
    });
    await service.request('POST', '/pika/ltm/add_facts', { user_id: 'mem0', facts: ['Sở thích: nuôi vẹt'] });
    standIn.chat(
      says(
        '{"memory": [{"id": "0", "text": "Sở thích: nuôi vẹt", "attributed_to": "user"}, {"id": "1", "text": "Has a parrot named Kiki"}]}',
      ),
    );
    const job = await client.extract('mem0');
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
    expect(await client.extract('mem0')).toMatchObject({ status: 'failed', error: { code: 'extraction.failed' } });
  });

  it('is not asked when the LLM is taken away, and a prompt is reported as unused', async () => {
    await client.configure({
      llm: { provider: 'none' },
      custom_instructions: null,
      custom_fact_extraction_prompt: PROMPT,
    });
    const job = await client.extract('rules');
    expect(job).toMatchObject({ status: 'completed', result: { strategy: 'rules' } });
    expect(job.result?.notice).toMatch(/no LLM/);
    expect(standIn.requests).toEqual([]);
  });
});
