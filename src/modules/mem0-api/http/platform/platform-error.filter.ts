import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failureOf } from '../../../../platform/http/http-status.js';
import { DomainError } from '../../../../shared/kernel/domain-error.js';

/**
 * Every failure of a platform route in the platform's form: `{detail}` in words, which its clients show; beside it
 * our `code`, the `request_id` and, for a body that does not fit (400 there, not 422), the fields.
 */
@Catch()
export class PlatformErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('mem0-api');

  catch(raised: unknown, host: ArgumentsHost): void {
    const { status, code, detail, error } = failureOf(raised);
    if (status >= 500) this.logger.error(error);
    const http = host.switchToHttp();
    const { id } = http.getRequest<FastifyRequest>();
    const fields = error instanceof DomainError ? error.fields : [];
    void http
      .getResponse<FastifyReply>()
      .status(status === 422 ? 400 : status)
      .send({ detail, code, request_id: id, ...(fields.length > 0 && { errors: fields }) });
  }
}
