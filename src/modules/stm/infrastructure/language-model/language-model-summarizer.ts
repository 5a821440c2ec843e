import { Logger } from '@nestjs/common';
import type { LanguageModel } from '../../../../platform/llm/language-model.js';
import { Summarizer, type SummaryRequest } from '../../application/ports/summarizer.port.js';
import type { TokenCounter } from '../../../../shared/kernel/token-counter.js';
import { clipToTokens } from '../../../../shared/kernel/clip-to-tokens.js';
import type { Summary } from '../../domain/tiers.js';
import { summaryPrompt } from './summary-prompt.js';

/** How often a model is asked for an answer that can be used; that it cannot be reached is retried below it. */
const ATTEMPTS = 2;

/**
 * Summaries by the language model that is configured now. Where there is none the other summariser writes them; where
 * there is one that fails, it does so too and the summary says so (`degraded`).
 */
export class LanguageModelSummarizer extends Summarizer {
  private readonly logger = new Logger('stm');

  constructor(
    private readonly model: LanguageModel,
    private readonly otherwise: Summarizer,
    private readonly tokens: TokenCounter,
  ) {
    super();
  }

  override async summarize(request: SummaryRequest, signal?: AbortSignal): Promise<Summary> {
    if (!this.model.available) return this.otherwise.summarize(request, signal);
    try {
      const written = await this.write(request, signal);
      if (written !== undefined) return written;
      this.logger.warn(`${this.model.name} wrote no summary that fits; an extractive one takes its place`);
    } catch (error) {
      // A job that was stopped is not to write a worse summary in a hurry.
      signal?.throwIfAborted();
      this.logger.warn(`A summary is extractive: ${error instanceof Error ? error.message : String(error)}`);
    }
    return { ...(await this.otherwise.summarize(request, signal)), degraded: true };
  }

  // Too long twice is cut: the rest of what the model chose is worth more than sentences that it did not.
  private async write(request: SummaryRequest, signal: AbortSignal | undefined): Promise<Summary | undefined> {
    const { maxTokens } = request;
    let longest = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // Asked for half as much the second time, a model that wrote too much comes within the budget.
      const asked = { ...request, maxTokens: Math.ceil(maxTokens / 2 ** attempt) };
      const text = (await this.model.complete(summaryPrompt(asked), { json: false, signal })).trim();
      const tokens = await this.tokens.count(text);
      if (text !== '' && tokens <= maxTokens) return this.summary(text, tokens);
      if (text !== '') longest = text;
    }
    const { text, tokens } = await clipToTokens(longest, maxTokens, this.tokens);
    return text === '' ? undefined : this.summary(text, tokens);
  }

  private summary(text: string, tokens: number): Summary {
    return { text, tokens, summarizedBy: 'llm', degraded: false };
  }
}
