import { Query } from '@nestjs/cqrs';
import type { InputReport } from '../../domain/prepare-turns.js';
import type { ExtractedFacts, ExtractionRequest } from '../ports/fact-extractor.port.js';

/** The facts of a conversation, how they were found, and what of the conversation was read. */
export interface Extraction extends ExtractedFacts {
  readonly input: InputReport;
}

/** The facts in a conversation. */
export class ExtractFacts extends Query<Extraction> {
  constructor(readonly request: ExtractionRequest) {
    super();
  }
}
