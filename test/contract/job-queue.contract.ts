import { describe } from 'vitest';
import { describeClaiming } from './job-queue/claiming.contract.js';
import { describeKeeping } from './job-queue/keeping.contract.js';
import { describeLanes } from './job-queue/lanes.contract.js';
import { describeOutcomes } from './job-queue/outcomes.contract.js';
import { describeRecords } from './job-queue/records.contract.js';
import type { JobStorage } from './job-queue/job-queue.js';

/** What every adapter of JobStore must do. */
export function describeJobStore(adapter: string, newStorage: () => JobStorage): void {
  describe(`Job store: ${adapter}`, () => {
    describeKeeping(newStorage);
    describeClaiming(newStorage);
    describeOutcomes(newStorage);
    describeLanes(newStorage);
    describeRecords(newStorage);
  });
}
