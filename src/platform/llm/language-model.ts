import { DomainError } from '../../shared/kernel/domain-error.js';

/** One message to a language model. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** How a language model is to answer. */
export interface CompletionOptions {
  /** Whether the answer has to be one JSON object; a wish, which not every provider grants. */
  readonly json: boolean;
  /** Ends the wait, and the request where the provider can. */
  readonly signal?: AbortSignal | undefined;
}

/** The language model that is configured now. The class is the DI token. */
export abstract class LanguageModel {
  /** Whether there is one at all. */
  abstract readonly available: boolean;

  /** Provider and model, for logs and results: `openai:gpt-4o-mini`; `none` without one. */
  abstract readonly name: string;

  /**
   * One answer. A call that has begun ends on the model that it began with, whatever is configured meanwhile.
   * @returns the text as the model gave it, possibly empty
   * @throws LanguageModelUnavailable after retries
   */
  abstract complete(messages: readonly ChatMessage[], options: CompletionOptions): Promise<string>;
}

/** The language model is not there, refuses, or does not answer in time; another attempt may succeed. */
export class LanguageModelUnavailable extends DomainError {
  constructor(reason: string, cause?: unknown) {
    super('llm.unavailable', 'unavailable', reason, { cause });
  }
}
