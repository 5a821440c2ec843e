import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import { Scope } from '../../../../shared/kernel/scope.js';
import type { Fact } from '../../domain/fact.js';
import { MemoryNotFound } from '../../domain/ltm.errors.js';
import { FactsChanged } from '../facts-changed.event.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { RestoreFact } from './restore-fact.command.js';

@CommandHandler(RestoreFact)
export class RestoreFactHandler implements ICommandHandler<RestoreFact> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly events: EventBus,
  ) {}

  async execute({ tenant, id }: RestoreFact): Promise<Fact> {
    const fact = await this.memory.restore(tenant, id);
    if (fact === undefined) throw new MemoryNotFound(id);
    this.events.publish(new FactsChanged(tenant, Scope.of(tenant, fact.ids).owner));
    return fact;
  }
}
