import { Command } from '@nestjs/cqrs';
import type { Fact } from '../../domain/fact.js';

/** Bring a superseded memory back; what took its place steps back. An unknown id is the error MemoryNotFound. */
export class RestoreFact extends Command<Fact> {
  constructor(
    readonly tenant: string,
    readonly id: string,
  ) {
    super();
  }
}
