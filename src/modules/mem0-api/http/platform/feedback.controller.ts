import { Body, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { type Feedback, GiveFeedback, ListFeedback } from '../../../feedback/feedback.api.js';
import { FeedbackDto, GivenFeedbackDto } from './answers.dto.js';
import { FeedbackPageDto, GiveFeedbackDto } from './feedback.dto.js';
import { ApiPage } from './page.decorator.js';
import { type Page, pageOf, rangeOf } from './page-links.js';
import { PlatformController } from './platform-controller.decorator.js';

/** What people say of the memories. */
@PlatformController('v1/feedback')
export class FeedbackController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say what a memory is worth' })
  @ApiOkResponse({ type: GivenFeedbackDto })
  @ApiNotFoundResponse()
  async give(@Tenant() tenant: string, @Body() body: GiveFeedbackDto): Promise<GivenFeedbackDto> {
    const { memory_id: id, feedback = null, feedback_reason: reason } = body;
    const kept = await this.commands.execute(new GiveFeedback(tenant, id.toLowerCase(), feedback, reason));
    return {
      message: 'Feedback saved',
      memory_id: id,
      feedback: kept?.rating ?? null,
      feedback_reason: kept?.reason ?? null,
    };
  }

  @Get()
  @ApiOperation({ summary: 'What was said of the memories, latest first; not a route of Mem0' })
  @ApiPage(FeedbackDto)
  async list(
    @Tenant() tenant: string,
    @Query() query: FeedbackPageDto,
    @Req() request: FastifyRequest,
  ): Promise<Page<FeedbackDto>> {
    const page = { memoryId: query.memory_id?.toLowerCase(), ...rangeOf(query) };
    const { feedback, total } = await this.queries.execute(new ListFeedback(tenant, page));
    return pageOf(request, query, total, feedback.map(viewOf));
  }
}

function viewOf({ memoryId, rating, reason, createdAt }: Feedback): FeedbackDto {
  return { memory_id: memoryId, feedback: rating, feedback_reason: reason ?? null, created_at: createdAt };
}
