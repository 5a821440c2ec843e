import { Command } from '@nestjs/cqrs';
import type { ConfigurationChange } from '../../domain/memory-configuration.js';

/**
 * Change providers (for everybody) or prompts (for the tenant). A change that cannot work is the error
 * ConfigurationRefused or EmbedderFixed, and what was there stays in force.
 */
export class ConfigureMemory extends Command<void> {
  constructor(
    readonly tenant: string,
    readonly change: ConfigurationChange,
  ) {
    super();
  }
}
