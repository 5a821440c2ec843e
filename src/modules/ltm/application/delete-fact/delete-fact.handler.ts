import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { MemoryNotFound } from '../../domain/ltm.errors.js';
import { FactsChanged } from '../facts-changed.event.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { DeleteFact } from './delete-fact.command.js';

@CommandHandler(DeleteFact)
export class DeleteFactHandler implements ICommandHandler<DeleteFact> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly events: EventBus,
  ) {}

  async execute({ tenant, id }: DeleteFact): Promise<void> {
    if (!(await this.memory.delete(tenant, id))) throw new MemoryNotFound(id);
    this.events.publish(new FactsChanged(tenant, [id]));
  }
}
