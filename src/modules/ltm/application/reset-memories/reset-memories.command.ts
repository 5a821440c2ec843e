import { Command } from '@nestjs/cqrs';

/** Remove all memories of a tenant, with their history. */
export class ResetMemories extends Command<void> {
  constructor(readonly tenant: string) {
    super();
  }
}
