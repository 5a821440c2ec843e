import type { FastifyRequest } from 'fastify';
import type { TenantRequest } from './tenant.decorator.js';

/** A request whose caller is known and whose body is parsed, but not validated. */
export type EarlyRequest = Pick<FastifyRequest, 'body'> & TenantRequest;

/** Answers a request at once, with the bytes of its JSON; undefined lets it go on to validation and its controller. */
export type EarlyAnswer = (request: EarlyRequest) => Buffer | undefined;

interface Route {
  readonly method: string;
  readonly answer: EarlyAnswer;
}

/** Routes that may answer before a request goes through validation and its controller. The class is the DI token. */
export class EarlyAnswers {
  private readonly routes = new Map<string, Route>();

  /** One method of an address alone can answer early. */
  register(method: string, url: string, answer: EarlyAnswer): void {
    this.routes.set(url, { method, answer });
  }

  answer(request: FastifyRequest & TenantRequest): Buffer | undefined {
    const route = this.routes.get(request.url);
    return route?.method === request.method ? route.answer(request) : undefined;
  }
}
