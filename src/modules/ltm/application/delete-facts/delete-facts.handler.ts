import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { FactsChanged } from '../facts-changed.event.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { DeleteFacts } from './delete-facts.command.js';

@CommandHandler(DeleteFacts)
export class DeleteFactsHandler implements ICommandHandler<DeleteFacts> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly events: EventBus,
  ) {}

  async execute({ scope }: DeleteFacts): Promise<number> {
    const count = await this.memory.deleteAll(scope);
    this.events.publish(new FactsChanged(scope.tenant, scope.user === undefined ? undefined : scope.owner));
    return count;
  }
}
