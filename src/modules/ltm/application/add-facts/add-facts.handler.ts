import { CommandHandler, EventBus, type ICommandHandler } from '@nestjs/cqrs';
import type { StoreReceipt } from '../../domain/fact.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { FactsStored } from '../facts-stored.event.js';
import { AddFacts } from './add-facts.command.js';

@CommandHandler(AddFacts)
export class AddFactsHandler implements ICommandHandler<AddFacts> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly events: EventBus,
  ) {}

  async execute({ scope, facts, metadata }: AddFacts): Promise<StoreReceipt> {
    const receipt = await this.memory.addFacts(scope, facts, metadata);
    this.events.publish(new FactsStored(scope, receipt));
    return receipt;
  }
}
