import type { LLM, LLMResponse } from 'mem0ai/oss';
import type { ChatMessage, LanguageModel } from '../../../../../platform/llm/language-model.js';
import { type AskCall, engineCall } from '../engine-call.js';

type Message = Parameters<LLM['generateResponse']>[0][number];

/**
 * Mem0's LLM: a conversation goes on to the language model that is configured, whose answer is kept for us and not
 * handed to the SDK, which takes what it cannot parse for no facts.
 */
export class SdkLlm implements LLM {
  /** @param model who is asked; facts that are given need none */
  constructor(private readonly model: LanguageModel | undefined) {}

  async generateResponse(messages: Message[]): Promise<string> {
    const call = engineCall.getStore();
    if (call?.kind === 'ask') await this.ask(call, messages);
    return '{"memory":[]}';
  }

  async generateChat(messages: Message[]): Promise<LLMResponse> {
    return { role: 'assistant', content: await this.generateResponse(messages) };
  }

  private async ask(call: AskCall, messages: Message[]): Promise<void> {
    try {
      call.answer = await this.model?.complete(messages.map(chatMessage), { json: true, signal: call.signal });
    } catch (error) {
      call.failure = error instanceof Error ? error : new Error(String(error));
    }
  }
}

function chatMessage({ role, content }: Message): ChatMessage {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { role: role === 'system' || role === 'assistant' ? role : 'user', content: text };
}
