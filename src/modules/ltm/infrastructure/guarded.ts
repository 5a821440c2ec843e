import { DomainError } from '../../../shared/kernel/domain-error.js';
import { LtmUnavailable } from '../domain/ltm.errors.js';

/**
 * Runs work of an adapter: whatever fails that is no error of ours is an outage, with its cause kept.
 * @param what could not be done, for the message
 */
export async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new LtmUnavailable(`${what}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}
