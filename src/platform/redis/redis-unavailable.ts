import { DomainError } from '../../shared/kernel/domain-error.js';

/** Redis cannot be reached, or cannot write now. */
export class RedisUnavailable extends DomainError {
  constructor(
    readonly reason: string,
    cause?: unknown,
  ) {
    super('redis.unavailable', 'unavailable', `Redis cannot be reached: ${reason}`, { cause });
  }
}
