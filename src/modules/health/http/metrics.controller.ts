import { Controller, Get, Res } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Operator } from '../../../platform/http/tenant.decorator.js';
import { Metrics } from '../../../platform/telemetry/metrics.js';
import { DomainError } from '../../../shared/kernel/domain-error.js';

@ApiTags('operations')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @ApiOperation({
    summary: 'What the process tells of itself, for Prometheus',
    description: 'For the operator: with keys, the first of PIKA_API_KEYS.',
  })
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  @ApiForbiddenResponse({ description: 'The key is not that of the operator.' })
  async read(@Operator() isOperator: boolean, @Res() reply: FastifyReply): Promise<void> {
    if (!isOperator) {
      throw new DomainError('metrics.not_operator', 'refused', 'Metrics are for the first key of PIKA_API_KEYS.');
    }
    const text = await this.metrics.registry.metrics();
    await reply.header('content-type', this.metrics.registry.contentType).send(text);
  }
}
