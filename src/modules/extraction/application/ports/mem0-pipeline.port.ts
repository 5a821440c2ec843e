import type { ExtractionRequest } from './fact-extractor.port.js';

/** A conversation for Mem0's pipeline. */
export type PipelineQuestion = Omit<ExtractionRequest, 'prompt' | 'categories'>;

/** Mem0's own extraction, as far as its prompt. The class is the DI token; long-term memory brings the adapter. */
export abstract class Mem0Pipeline {
  /**
   * Fills in Mem0's extraction prompt (the conversation, the memories nearest to it, the instructions) and asks the
   * language model.
   * @returns the answer as it came
   * @throws LanguageModelUnavailable
   */
  abstract ask(question: PipelineQuestion): Promise<string>;
}
