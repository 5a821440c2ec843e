import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { Scope } from '../../../../shared/kernel/scope.js';
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
    const fact = await this.memory.delete(tenant, id);
    if (fact === undefined) throw new MemoryNotFound(id);
    this.events.publish(new FactsChanged(tenant, Scope.of(tenant, fact.ids).owner));
  }
}
