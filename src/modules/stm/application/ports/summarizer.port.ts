import type { SessionMessage } from '../../domain/message.js';
import type { Summary } from '../../domain/tiers.js';

/** What is to be said in fewer words. */
export interface SummaryRequest {
  /** A summary of what came before the turns; its content goes into the new one as far as there is room. */
  readonly previous?: string | undefined;
  /** In order, one at least. */
  readonly turns: readonly Pick<SessionMessage, 'role' | 'name' | 'content'>[];
  /** Most tokens of the summary; it is never longer. */
  readonly maxTokens: number;
}

/** Writes summaries of conversations. The class is the DI token. */
export abstract class Summarizer {
  /**
   * @returns a summary that keeps order and speakers, in the language of the conversation
   * @throws the reason of `signal` once that is aborted; an adapter whose model fails answers by other means instead
   */
  abstract summarize(request: SummaryRequest, signal?: AbortSignal): Promise<Summary>;
}
