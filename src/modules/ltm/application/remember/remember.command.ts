import { Command } from '@nestjs/cqrs';
import type { Extraction, Turn } from '../../../extraction/extraction.api.js';
import type { CustomCategory } from '../../../../shared/kernel/fact-category.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Metadata, StoreReceipt } from '../../domain/fact.js';

/** What is remembered of a conversation. */
export interface RememberOptions {
  readonly metadata?: Metadata | undefined;
  /** true: the facts in it; false: every turn word for word. */
  readonly infer: boolean;
  /** Last day on which it holds, `YYYY-MM-DD` (UTC). */
  readonly expiresOn?: string | undefined;
  /** The system message of the extraction, for this conversation alone; else the tenant's is used. */
  readonly prompt?: string | undefined;
  /** What Mem0's own prompt is told in addition, for this conversation alone; else the tenant's is used. */
  readonly customInstructions?: string | undefined;
  /** The categories that facts are sorted into, for this conversation alone; else the tenant's are used. */
  readonly customCategories?: readonly CustomCategory[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was stored, and how it was found where it was extracted. */
export interface Remembered extends StoreReceipt {
  readonly extraction?: Omit<Extraction, 'facts'> | undefined;
}

/** Remember a conversation for long: its facts, or its turns as they are. */
export class Remember extends Command<Remembered> {
  constructor(
    readonly scope: Scope,
    readonly turns: readonly Turn[],
    readonly options: RememberOptions,
  ) {
    super();
  }
}
