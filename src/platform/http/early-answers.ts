import type { FastifyRequest } from 'fastify';
import type { TenantRequest } from './tenant.decorator.js';

/** A request whose caller is known and whose body is parsed, but not validated. */
export type EarlyRequest = Pick<FastifyRequest, 'body'> & TenantRequest;

/** Answers a request at once, as JSON; undefined lets it go on to validation and its controller. */
export type EarlyAnswer = (request: EarlyRequest) => string | undefined;

/** Routes that may answer before a request goes through validation and its controller. The class is the DI token. */
export class EarlyAnswers {
  private readonly routes = new Map<string, EarlyAnswer>();

  register(method: string, url: string, answer: EarlyAnswer): void {
    this.routes.set(`${method} ${url}`, answer);
  }

  answer(request: FastifyRequest & TenantRequest): string | undefined {
    return this.routes.get(`${request.method} ${request.url}`)?.(request);
  }
}
