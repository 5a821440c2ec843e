import { Logger } from '@nestjs/common';
import type { Deadline } from '../../../../shared/kernel/deadline.js';

/** What one memory answered, or why it did not, and how long it took in milliseconds. */
export type Asked<T> =
  | { readonly ms: number; readonly value: T; readonly error: undefined }
  | { readonly ms: number; readonly value: undefined; readonly error: unknown };

const logger = new Logger('orchestrator');

/** Asks one memory until the deadline; a failure or delay is an answer, not an exception. */
export async function ask<T>(
  name: string,
  deadline: Deadline,
  question: (signal: AbortSignal) => Promise<T>,
): Promise<Asked<T>> {
  const started = performance.now();
  try {
    const value = await deadline.wait(question(deadline.signal));
    return { ms: performance.now() - started, value, error: undefined };
  } catch (error) {
    logger.warn(`${name} could not answer: ${error instanceof Error ? error.message : String(error)}`);
    return { ms: performance.now() - started, value: undefined, error };
  }
}
