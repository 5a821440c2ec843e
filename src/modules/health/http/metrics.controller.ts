import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Operator } from '../../../platform/http/tenant.decorator.js';
import { Metrics } from '../../../platform/telemetry/metrics.js';
import { DomainError } from '../../../shared/kernel/domain-error.js';

@ApiTags('operations')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @ApiOperation({ summary: 'What the process tells of itself, for Prometheus; with keys, by the first of them' })
  @ApiProduces('text/plain')
  async read(@Operator() isOperator: boolean, @Res() reply: FastifyReply): Promise<void> {
    if (!isOperator) {
      throw new DomainError('metrics.not_operator', 'refused', 'Metrics are for the first key of PIKA_API_KEYS.');
    }
    const text = await this.metrics.registry.metrics();
    await reply.header('content-type', this.metrics.registry.contentType).send(text);
  }
}
