import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { FactsChanged } from '../facts-changed.event.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { ResetMemories } from './reset-memories.command.js';

@CommandHandler(ResetMemories)
export class ResetMemoriesHandler implements ICommandHandler<ResetMemories> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly events: EventBus,
  ) {}

  async execute({ tenant }: ResetMemories): Promise<void> {
    await this.memory.reset(tenant);
    this.events.publish(new FactsChanged(tenant));
  }
}
