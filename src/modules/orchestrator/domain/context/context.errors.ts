import { DomainError } from '../../../../shared/kernel/domain-error.js';

/** What a context is gathered from. */
export const CONTEXT_SOURCES = ['profile', 'ltm', 'stm'] as const;
export type ContextSource = (typeof CONTEXT_SOURCES)[number];

/** Nothing that was asked for a context could answer. */
export class ContextUnavailable extends DomainError {
  constructor(sources: readonly ContextSource[], cause: unknown) {
    super('context.unavailable', 'unavailable', `Nothing could answer (${sources.join(', ')}).`, {
      cause,
      details: { degraded: sources },
    });
  }
}
