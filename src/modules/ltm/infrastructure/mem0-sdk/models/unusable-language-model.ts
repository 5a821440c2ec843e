import { LanguageModel, LanguageModelUnavailable } from '../../../../../platform/llm/language-model.js';

/**
 * Stands for a language model that was configured and can no longer be made, for instance as its package is gone.
 * Extraction then fails visibly, where rules would find something else in silence, and another one can be configured.
 */
export class UnusableLanguageModel extends LanguageModel {
  readonly available = true;

  constructor(
    readonly name: string,
    private readonly cause: Error,
  ) {
    super();
  }

  async complete(): Promise<string> {
    throw new LanguageModelUnavailable(`The LLM ${this.name} cannot be used: ${this.cause.message}`, this.cause);
  }
}
