import { CommandHandler, EventBus, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { ExtractFacts } from '../../../extraction/extraction.api.js';
import { CATEGORIES_FIELD } from '../../domain/fact.js';
import { FactsStored } from '../facts-stored.event.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { MemoryConfiguration } from '../ports/memory-configuration.port.js';
import { Remember, type Remembered } from './remember.command.js';

@CommandHandler(Remember)
export class RememberHandler implements ICommandHandler<Remember> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly configuration: MemoryConfiguration,
    private readonly queries: QueryBus,
    private readonly events: EventBus,
  ) {}

  async execute(command: Remember): Promise<Remembered> {
    const remembered = await (command.options.infer ? this.facts(command) : this.turns(command));
    this.events.publish(new FactsStored(command.scope, remembered));
    return remembered;
  }

  private turns({ scope, turns, options: { metadata, expiresOn } }: Remember): Promise<Remembered> {
    return this.memory.addTurns(scope, turns, { metadata, expiresOn });
  }

  private async facts({ scope, turns, options }: Remember): Promise<Remembered> {
    const { factPrompt, ...tenants } = await this.configuration.instructions(scope.tenant);
    const { metadata = {}, expiresOn, signal } = options;
    const prompt = given(options.prompt) ?? factPrompt;
    const customInstructions = given(options.customInstructions) ?? tenants.customInstructions;
    const categories = options.customCategories ?? tenants.customCategories;
    const { facts, ...extraction } = await this.queries.execute(
      new ExtractFacts({ scope, turns, prompt, customInstructions, categories, signal }),
    );
    const receipt = await this.memory.addFacts(
      scope,
      facts.map(({ ownCategories, ...fact }) => {
        const own = ownCategories === undefined ? undefined : { [CATEGORIES_FIELD]: ownCategories };
        return { ...fact, metadata: own, expiresOn };
      }),
      metadata,
    );
    return { ...receipt, extraction };
  }
}

// Blank text is none.
function given(text: string | undefined): string | undefined {
  return text?.trim() ? text : undefined;
}
