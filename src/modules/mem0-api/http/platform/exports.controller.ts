import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { EnqueueJob, GetJob, type Job, ListJobs, WaitForJob } from '../../../jobs/jobs.api.js';
import { ListByFilter, parseFilter } from '../../../ltm/ltm.api.js';
import { EXPORT_KIND, exportJob, type ExportRequest, type ExportResult } from '../../application/export-job.handler.js';
import { ExportNotFound } from '../../domain/mem0-api.errors.js';
import { ExportDto, ExportRequestedDto } from './answers.dto.js';
import { CreateExportDto, filtersOf, ReadExportDto } from './export.dto.js';
import { eventStatus } from './event-view.js';
import { PlatformController } from './platform-controller.decorator.js';
import { platformMemory } from './platform-view.js';

/** Milliseconds that a reader waits for an export that is being made. */
const WAIT_MS = 10_000;

/** Latest exports among which one is looked for by its filters. */
const LOOKED_AT = 100;

/** Memories collected in the background and read at once. */
@PlatformController('v1/exports')
export class ExportsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Collect memories for an export' })
  @ApiCreatedResponse({ type: ExportRequestedDto })
  async create(@Tenant() tenant: string, @Body() body: CreateExportDto): Promise<ExportRequestedDto> {
    const filters = filtersOf(body);
    // What would fail is refused now, not in the job.
    const probe = { offset: 0, limit: 1 };
    await this.queries.execute(new ListByFilter(tenant, parseFilter(filters), probe, { wildcards: true }));
    const { id } = await this.commands.execute(new EnqueueJob(exportJob(tenant, { filters })));
    return { message: 'Memory export request received. The export will be ready in a few seconds.', id };
  }

  @Post('get')
  @HttpCode(200)
  @ApiOperation({ summary: 'Read an export, by its id or the filters that it was made with' })
  @ApiOkResponse({ type: ExportDto })
  @ApiNotFoundResponse()
  async read(@Tenant() tenant: string, @Body() body: ReadExportDto): Promise<ExportDto> {
    const id = body.memory_export_id?.toLowerCase() ?? (await this.latestWith(tenant, filtersOf(body)));
    const { kind } = await this.queries.execute(new GetJob(tenant, id));
    if (kind !== EXPORT_KIND) throw new ExportNotFound();
    return viewOf(await this.queries.execute(new WaitForJob(tenant, id, WAIT_MS)));
  }

  private async latestWith(tenant: string, filters: Record<string, unknown>): Promise<string> {
    const wanted = JSON.stringify(filters);
    const { jobs } = await this.queries.execute(new ListJobs(tenant, { kinds: [EXPORT_KIND], limit: LOOKED_AT }));
    const found = jobs.find(({ payload }) => JSON.stringify((payload as ExportRequest).filters) === wanted);
    if (found === undefined) throw new ExportNotFound();
    return found.id;
  }
}

function viewOf(job: Job): ExportDto {
  const { facts } = (job.result ?? { facts: [] }) as ExportResult;
  return {
    id: job.id,
    status: eventStatus(job),
    error: job.error?.message ?? null,
    count: facts.length,
    memories: facts.map(platformMemory),
  };
}
