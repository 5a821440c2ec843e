import { Injectable, type OnModuleInit } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type JobContext, JobHandler, JobHandlers, type NewJob } from '../../jobs/jobs.api.js';
import { type Fact, ListByFilter, parseFilter } from '../../ltm/ltm.api.js';
import { ExportTooLarge } from '../domain/mem0-api.errors.js';

/** The kind of the jobs that make exports. */
export const EXPORT_KIND = 'mem0.export';

/** Most memories of one export. */
export const MAX_EXPORTED = 10_000;

const CHUNK = 1_000;

/** Which memories are wanted: filters as the caller wrote them. */
export interface ExportRequest {
  readonly filters: Readonly<Record<string, unknown>>;
}

/** The memories as they were when the job ran, newest first. */
export interface ExportResult {
  readonly facts: readonly Fact[];
}

/** The job that makes an export. */
export function exportJob(tenant: string, request: ExportRequest): NewJob {
  return { tenant, kind: EXPORT_KIND, payload: request };
}

/** Collects the memories of an export. */
@Injectable()
export class ExportJobHandler extends JobHandler<ExportRequest, ExportResult> implements OnModuleInit {
  readonly kind = EXPORT_KIND;

  constructor(
    private readonly queries: QueryBus,
    private readonly handlers: JobHandlers,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async run({ filters }: ExportRequest, { tenant, progress }: JobContext): Promise<ExportResult> {
    const filter = parseFilter(filters);
    const facts: Fact[] = [];
    for (;;) {
      const listing = { offset: facts.length, limit: CHUNK };
      const page = await this.queries.execute(new ListByFilter(tenant, filter, listing, { wildcards: true }));
      if (page.total > MAX_EXPORTED) throw new ExportTooLarge(page.total, MAX_EXPORTED);
      facts.push(...page.facts);
      if (page.facts.length === 0 || facts.length >= page.total) return { facts };
      await progress((100 * facts.length) / page.total, 'reading memories');
    }
  }
}
