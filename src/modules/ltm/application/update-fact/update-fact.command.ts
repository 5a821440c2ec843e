import { Command } from '@nestjs/cqrs';
import type { Fact, FactChange } from '../../domain/fact.js';

/** Change the text, metadata or last day of a memory; an unknown id is the error MemoryNotFound. */
export class UpdateFact extends Command<Fact> {
  constructor(
    readonly tenant: string,
    readonly id: string,
    readonly change: FactChange,
  ) {
    super();
  }
}
