import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { hideSecrets, type MemoryConfigurationView, type ProviderChoice } from '../../domain/memory-configuration.js';
import { MemoryConfiguration } from '../ports/memory-configuration.port.js';
import { GetConfiguration } from './get-configuration.query.js';

@QueryHandler(GetConfiguration)
export class GetConfigurationHandler implements IQueryHandler<GetConfiguration> {
  constructor(private readonly configuration: MemoryConfiguration) {}

  async execute({ tenant }: GetConfiguration): Promise<MemoryConfigurationView> {
    const view = await this.configuration.read(tenant);
    return { ...view, llm: shown(view.llm), embedder: shown(view.embedder), vectorStore: shown(view.vectorStore) };
  }
}

const shown = (choice: ProviderChoice): ProviderChoice => hideSecrets(choice) as ProviderChoice;
