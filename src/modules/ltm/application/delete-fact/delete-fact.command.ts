import { Command } from '@nestjs/cqrs';

/** Remove a memory; its history stays. An unknown id is the error MemoryNotFound. */
export class DeleteFact extends Command<void> {
  constructor(
    readonly tenant: string,
    readonly id: string,
  ) {
    super();
  }
}
