import type { FastifyRequest } from 'fastify';
import type { TenantRequest } from './tenant.decorator.js';

/** Finds out who calls, before anything else is done with a request. The class is the DI token. */
export abstract class Admission {
  /** Notes the tenant on the request; none when the caller has no valid key. */
  abstract admit(request: FastifyRequest & TenantRequest): void;
}
