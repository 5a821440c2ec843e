import { Body, Controller, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { cursorOf } from '../../../platform/http/cursor.js';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { Scope } from '../../../shared/kernel/scope.js';
import { categorizeFact } from '../../extraction/extraction.api.js';
import { EnqueueJob, isFinished, type JobView, jobView, WaitForJob } from '../../jobs/jobs.api.js';
import { RestoreFact } from '../application/restore-fact/restore-fact.command.js';
import { AddFacts } from '../application/add-facts/add-facts.command.js';
import { extractionJob } from '../application/remember/remember-job.handler.js';
import type { NewFact, StoreReceipt } from '../domain/fact.js';
import { AddFactsDto } from './add-facts.dto.js';
import { ExtractDto, WaitDto } from './extract.dto.js';
import { type AddedFactDto, AddedFactsDto, ExtractionDto, RestoredFactDto } from './answers.dto.js';
import type { FactDto } from './fact.dto.js';

@ApiTags('long-term memory')
@Controller('pika/ltm')
export class LtmController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post('add_facts')
  @HttpCode(200)
  @ApiOperation({ summary: 'Store facts that are known already, without an LLM' })
  @ApiOkResponse({ type: AddedFactsDto })
  async addFacts(@Tenant() tenant: string, @Body() body: AddFactsDto): Promise<AddedFactsDto> {
    const command = new AddFacts(scopeOf(tenant, body), body.facts.map(factOf), body.metadata);
    const receipt = await this.commands.execute(command);
    const isQueued = receipt.outcomes.some(({ event }) => event === 'QUEUED');
    return {
      results: receipt.outcomes.map(resultOf),
      cursor: cursorOf('ltm', receipt.version),
      ...(isQueued && { degraded: ['ltm'] }), // kept safely, and found as soon as the Mem0 service has it
    };
  }

  @Post('memories/:memory_id/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bring back a memory that another one has superseded; that one then steps back' })
  @ApiOkResponse({ type: RestoredFactDto })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'The owner has another memory with this text.' })
  async restore(@Tenant() tenant: string, @Param('memory_id') id: string): Promise<RestoredFactDto> {
    const { text, category, customScore } = await this.commands.execute(new RestoreFact(tenant, id));
    return { id, memory: text, category, custom_score: customScore };
  }

  @Post('extract')
  @HttpCode(202)
  @ApiOperation({ summary: 'Distil facts from a conversation, as a durable job' })
  @ApiOkResponse({
    description: 'The job, ended within `wait_ms`.',
    schema: { $ref: '#/components/schemas/JobDto' },
  })
  @ApiAcceptedResponse({ type: ExtractionDto })
  async extract(
    @Tenant() tenant: string,
    @Body() body: ExtractDto,
    @Query() { wait_ms: waitMs = 0 }: WaitDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView | ExtractionDto> {
    const { messages, metadata, prompt } = body;
    const queued = await this.commands.execute(
      new EnqueueJob(extractionJob(scopeOf(tenant, body), { turns: messages, metadata, prompt })),
    );
    const statusUrl = `/pika/jobs/${queued.id}`;
    void reply.header('location', statusUrl);
    if (waitMs > 0) {
      const job = await this.queries.execute(new WaitForJob(tenant, queued.id, waitMs));
      if (isFinished(job)) {
        void reply.status(200);
        return jobView(job);
      }
    }
    return { job_id: queued.id, status: queued.status, status_url: statusUrl };
  }
}

function scopeOf(tenant: string, ids: { user_id: string; agent_id?: string; session_id?: string }): Scope {
  return Scope.of(tenant, { user: ids.user_id, agent: ids.agent_id, session: ids.session_id });
}

function factOf({ text, category, confidence, metadata, expiration_date: expiresOn }: FactDto): NewFact {
  const found = categorizeFact(text);
  return {
    text,
    category: category ?? found.category,
    confidence: confidence ?? found.confidence,
    kind: found.kind,
    metadata,
    expiresOn,
  };
}

function resultOf({ id, text, event, customScore }: StoreReceipt['outcomes'][number]): AddedFactDto {
  return { id, memory: text, event, custom_score: customScore };
}
