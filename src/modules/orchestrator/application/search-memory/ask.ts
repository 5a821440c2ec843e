import { Logger } from '@nestjs/common';
import { DeadlineExceeded } from '../../../../shared/kernel/domain-error.js';

/** What one memory answered, or why it did not, and how long it took in milliseconds. */
export type Asked<T> =
  | { readonly ms: number; readonly value: T; readonly error: undefined }
  | { readonly ms: number; readonly value: undefined; readonly error: unknown };

const logger = new Logger('orchestrator');

/** Asks one memory within a time budget; a failure or delay is an answer, not an exception. */
export async function ask<T>(
  name: string,
  budgetMs: number,
  question: (signal: AbortSignal) => Promise<T>,
): Promise<Asked<T>> {
  const started = performance.now();
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineExceeded(name, budgetMs)), budgetMs);
  });
  try {
    const value = await Promise.race([question(abort.signal), late]);
    return { ms: performance.now() - started, value, error: undefined };
  } catch (error) {
    abort.abort(error);
    logger.warn(`${name} could not answer: ${error instanceof Error ? error.message : String(error)}`);
    return { ms: performance.now() - started, value: undefined, error };
  } finally {
    clearTimeout(timer);
  }
}
