import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { MemoryConfiguration, type ProviderNames } from '../ports/memory-configuration.port.js';
import { ListProviders } from './list-providers.query.js';

@QueryHandler(ListProviders)
export class ListProvidersHandler implements IQueryHandler<ListProviders> {
  constructor(private readonly configuration: MemoryConfiguration) {}

  async execute(): Promise<ProviderNames> {
    return this.configuration.providers();
  }
}
