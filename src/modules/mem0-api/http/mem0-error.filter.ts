import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failureOf } from '../../../platform/http/http-status.js';
import { DomainError } from '../../../shared/kernel/domain-error.js';

/** Failures of the services behind this one; Mem0's server answers them with 502 and tells which it was. */
const UPSTREAM: ReadonlySet<string> = new Set(['llm.unavailable', 'extraction.failed', 'embedder.unavailable']);

const WITHOUT_BODY: ReadonlySet<string> = new Set(['GET', 'DELETE']);

/** Every failure of a Mem0 route in Mem0's own form: `{detail}`, for a body that does not fit a list of problems. */
@Catch()
export class Mem0ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('mem0-api');

  catch(raised: unknown, host: ArgumentsHost): void {
    const { status, code, detail, error } = failureOf(raised);
    if (status >= 500) this.logger.error(error);
    const http = host.switchToHttp();
    const { id, method } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (UPSTREAM.has(code)) {
      void reply.status(502).send({ detail, code, request_id: id });
      return;
    }
    const fields = status === 422 && error instanceof DomainError ? error.fields : [];
    const body =
      fields.length === 0
        ? detail
        : fields.map(({ field, message }) => ({
            loc: [WITHOUT_BODY.has(method) ? 'query' : 'body', ...field.split('.')],
            msg: message,
            type: 'value_error',
          }));
    void reply.status(status).send({ detail: body });
  }
}
