import { Query } from '@nestjs/cqrs';
import type { MemoryConfigurationView } from '../../domain/memory-configuration.js';

/** What is configured for a tenant, without secrets. */
export class GetConfiguration extends Query<MemoryConfigurationView> {
  constructor(readonly tenant: string) {
    super();
  }
}
