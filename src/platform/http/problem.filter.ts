import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { DomainError } from '../../shared/kernel/domain-error.js';
import { type Failure, failureOf } from './http-status.js';

/** Every failure of a native route as `application/problem+json` (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(raised: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const failure = failureOf(raised);
    if (failure.status >= 500) this.logger.error(failure.error);
    if (!reply.sent) sendProblem(request, reply, failure);
  }
}

/** Our own routes. All others are Mem0's, whose clients read `detail` alone: also of what no controller has seen. */
const NATIVE = /^\/(pika|health|metrics|docs|openapi)\b/;

/** Answers with a failure as `application/problem+json`, or in Mem0's form. */
export function sendProblem({ id, url }: FastifyRequest, reply: FastifyReply, failure: Failure): void {
  const { status, code, detail, error } = failure;
  if (!NATIVE.test(url)) {
    void reply.status(status).send({ detail, code, request_id: id });
    return;
  }
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: STATUS_CODES[status] ?? 'Error',
        status,
        detail,
        code,
        request_id: id,
        ...(error instanceof DomainError ? error.details : {}),
        ...(error instanceof DomainError && error.fields.length > 0 ? { errors: error.fields } : {}),
      }),
    );
}
