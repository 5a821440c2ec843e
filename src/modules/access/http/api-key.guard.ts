import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PUBLIC_ROUTE } from '../../../platform/http/public-route.decorator.js';
import type { TenantRequest } from '../../../platform/http/tenant.decorator.js';
import { DEFAULT_TENANT } from '../../../shared/kernel/scope.js';
import { KeyRequired } from '../domain/access.errors.js';
import { ApiKeys } from '../application/ports/api-keys.port.js';

/** Lets a request in when its key is known, and binds it to the tenant of that key. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(
    private readonly keys: ApiKeys,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest & TenantRequest>();
    if (!this.keys.required) {
      request.tenant = DEFAULT_TENANT;
      request.operator = true;
      return true;
    }
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [context.getHandler(), context.getClass()]))
      return true;
    const secret = secretOf(request);
    const tenant = secret === undefined ? undefined : this.keys.tenantOf(secret);
    if (tenant === undefined) {
      void http.getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
      throw new KeyRequired();
    }
    request.tenant = tenant;
    request.operator = this.keys.isOperator(tenant);
    return true;
  }
}

function secretOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['x-api-key'];
  if (typeof key === 'string') return key;
  return /^(?:Bearer|Token)\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}
