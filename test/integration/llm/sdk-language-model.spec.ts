import { beforeEach, describe, expect, it } from 'vitest';
import { SdkLanguageModel } from '../../../src/modules/ltm/infrastructure/mem0-sdk/models/sdk-language-model.js';
import { LanguageModelUnavailable } from '../../../src/platform/llm/language-model.js';
import {
  after,
  cutsConnection,
  fails,
  holds,
  nonsense,
  OpenAiStandIn,
  type Reply,
  says,
} from '../../support/openai-stand-in.js';

const QUESTION = [{ role: 'user', content: 'Say hello, in JSON.' }] as const;

let standIn: OpenAiStandIn;

beforeEach(async () => {
  standIn = await OpenAiStandIn.start();
});

describe('A language model of the SDK', () => {
  it.each<[string, Reply]>([
    ['500', fails(500)],
    ['503', fails(503)],
    ['429 with a short Retry-After', fails(429, 0)],
    ['a connection that is cut', cutsConnection],
    ['an answer beside the protocol', nonsense],
    ['no answer in time', after(60_000, says('late'))],
  ])('is asked again after %s', async (_, failure) => {
    standIn.chat(failure, says('hello'));
    expect(await (await model(300)).complete(QUESTION, { json: true })).toBe('hello');
    expect(standIn.chats).toHaveLength(2);
  });

  it.each<[string, Reply]>([
    ['400', fails(400)],
    ['401', fails(401)],
    ['429 with a long Retry-After', fails(429, 3_600)],
  ])('is not asked again after %s', async (_, failure) => {
    standIn.chat(failure);
    await expect((await model()).complete(QUESTION, { json: false })).rejects.toThrow(LanguageModelUnavailable);
    expect(standIn.chats).toHaveLength(1);
  });

  it('is asked three times, and left alone after five failures in a row', async () => {
    standIn.chat(fails(500));
    const failing = await model();
    await expect(failing.complete(QUESTION, { json: false })).rejects.toThrow(/openai:some-model failed: .*500/);
    expect(standIn.chats).toHaveLength(3);
    await expect(failing.complete(QUESTION, { json: false })).rejects.toThrow(/left alone/);
    await expect(failing.complete(QUESTION, { json: false })).rejects.toThrow(/left alone/);
    expect(standIn.chats).toHaveLength(5);
  });

  it('stops when its caller does, and the request with it', async () => {
    const held = holds(says('too late'));
    standIn.chat(held.reply);
    const caller = new AbortController();
    const answer = (await model()).complete(QUESTION, { json: false, signal: caller.signal });
    await held.arrived;
    caller.abort(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
    expect(standIn.chats).toHaveLength(1);
  });

  it('hides the key that a server repeats', async () => {
    standIn.chat((request, response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: `bad key ${request.headers.authorization}` } }));
    });
    await expect((await model()).complete(QUESTION, { json: false })).rejects.toThrow(/bad key Bearer \*\*\*/);
  });

  it('asks for JSON only where it is wanted, and sends only what is configured', async () => {
    standIn.chat(says('{}'));
    const plain = await model();
    await plain.complete(QUESTION, { json: true });
    await plain.complete(QUESTION, { json: false });
    expect(standIn.chats.map(({ body }) => Object.keys(body).toSorted())).toEqual([
      ['messages', 'model', 'response_format'],
      ['messages', 'model'],
    ]);
  });
});

function model(timeoutMs = 5_000): Promise<SdkLanguageModel> {
  const config = { model: 'some-model', base_url: standIn.url, api_key: 'sk-hidden-1' };
  return SdkLanguageModel.create({ provider: 'openai', config }, timeoutMs);
}
