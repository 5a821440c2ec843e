import {
  type ChatMessage,
  type CompletionOptions,
  LanguageModel,
  LanguageModelUnavailable,
} from '../../../../../platform/llm/language-model.js';

/** The language model that is configured now, if any. */
export class ConfiguredLanguageModel extends LanguageModel {
  constructor(private current: LanguageModel | undefined) {
    super();
  }

  get available(): boolean {
    return this.current !== undefined;
  }

  get name(): string {
    return this.current?.name ?? 'none';
  }

  /** Calls from now on go to another one; those that have begun end on the one before. */
  use(model: LanguageModel | undefined): void {
    this.current = model;
  }

  async complete(messages: readonly ChatMessage[], options: CompletionOptions): Promise<string> {
    if (this.current === undefined) throw new LanguageModelUnavailable('No LLM is configured');
    return this.current.complete(messages, options);
  }
}
