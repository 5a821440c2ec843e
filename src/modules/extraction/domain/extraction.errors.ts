import { DomainError } from '../../../shared/kernel/domain-error.js';

/** The language model answered, twice, with something that cannot be read as facts; nothing was stored. */
export class ExtractionFailed extends DomainError {
  constructor(model: string, answer: string) {
    const shown = answer.length > 200 ? `${answer.slice(0, 200)}…` : answer;
    super(
      'extraction.failed',
      'unavailable',
      `The answer of the LLM (${model}) could not be read as facts, twice; it was: ${JSON.stringify(shown)}`,
    );
  }
}
