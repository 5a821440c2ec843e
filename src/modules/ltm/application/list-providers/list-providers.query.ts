import { Query } from '@nestjs/cqrs';
import type { ProviderNames } from '../ports/memory-configuration.port.js';

/** Names of the providers that can be configured. */
export class ListProviders extends Query<ProviderNames> {}
