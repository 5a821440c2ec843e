import { Query } from '@nestjs/cqrs';
import type { Fact } from '../../domain/fact.js';

/** One memory of a tenant; an unknown id is the error MemoryNotFound. */
export class GetFact extends Query<Fact> {
  constructor(
    readonly tenant: string,
    readonly id: string,
  ) {
    super();
  }
}
