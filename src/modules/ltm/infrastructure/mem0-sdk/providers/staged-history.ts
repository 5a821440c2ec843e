import { currentAdd } from '../engine-call.js';
import type { HistoryEntry } from '../../../domain/fact.js';

/** One history line in the SDK's words. */
interface SdkHistoryRecord {
  readonly memoryId: string;
  readonly previousValue: string | null;
  readonly newValue: string | null;
  readonly action: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly isDeleted?: number;
}

/** Mem0's history manager: collects the lines in the unit of work of the call, beside the memories they tell of. */
export class StagedHistory {
  async addHistory(
    memoryId: string,
    previousValue: string | null,
    newValue: string | null,
    action: string,
    createdAt?: string,
    updatedAt?: string,
    isDeleted?: number,
  ): Promise<void> {
    currentAdd().unit.history.push(
      entryOf({
        memoryId,
        previousValue,
        newValue,
        action,
        ...(createdAt === undefined ? {} : { createdAt }),
        ...(updatedAt === undefined ? {} : { updatedAt }),
        ...(isDeleted === undefined ? {} : { isDeleted }),
      }),
    );
  }

  async batchAddHistory(records: readonly SdkHistoryRecord[]): Promise<void> {
    currentAdd().unit.history.push(...records.map(entryOf));
  }

  async getHistory(): Promise<[]> {
    return [];
  }

  async reset(): Promise<void> {}

  close(): void {}
}

// Only additions go through the SDK's pipeline.
function entryOf(record: SdkHistoryRecord): Omit<HistoryEntry, 'id'> {
  return {
    memoryId: record.memoryId,
    previous: record.previousValue,
    next: record.newValue,
    event: 'ADD',
    createdAt: record.createdAt ?? new Date().toISOString(),
    updatedAt: record.updatedAt ?? null,
    deleted: record.isDeleted === 1,
  };
}
