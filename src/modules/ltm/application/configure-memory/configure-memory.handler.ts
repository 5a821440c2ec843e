import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ConfigurationRefused } from '../../domain/ltm.errors.js';
import { MemoryConfiguration } from '../ports/memory-configuration.port.js';
import { ConfigureMemory } from './configure-memory.command.js';

@CommandHandler(ConfigureMemory)
export class ConfigureMemoryHandler implements ICommandHandler<ConfigureMemory> {
  constructor(private readonly configuration: MemoryConfiguration) {}

  async execute({ tenant, change }: ConfigureMemory): Promise<void> {
    if (Object.values(change).every((part) => part === undefined)) {
      throw new ConfigurationRefused(
        'There is nothing to configure: give llm, embedder, vector_store, custom_fact_extraction_prompt, custom_instructions or custom_categories.',
      );
    }
    await this.configuration.change(tenant, change);
  }
}
