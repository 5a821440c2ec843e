import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { Scope } from '../../../../shared/kernel/scope.js';
import type { Fact } from '../../domain/fact.js';
import { MemoryNotFound } from '../../domain/ltm.errors.js';
import { FactsChanged } from '../facts-changed.event.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { UpdateFact } from './update-fact.command.js';

@CommandHandler(UpdateFact)
export class UpdateFactHandler implements ICommandHandler<UpdateFact> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly events: EventBus,
  ) {}

  async execute({ tenant, id, change }: UpdateFact): Promise<Fact> {
    const fact = await this.memory.update(tenant, id, change);
    if (fact === undefined) throw new MemoryNotFound(id);
    this.events.publish(new FactsChanged(tenant, Scope.of(tenant, fact.ids).owner));
    return fact;
  }
}
