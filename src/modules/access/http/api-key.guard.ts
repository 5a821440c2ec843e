import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { PUBLIC_ROUTE } from '../../../platform/http/public-route.decorator.js';
import type { TenantRequest } from '../../../platform/http/tenant.decorator.js';
import { KeyRequired } from '../domain/access.errors.js';

/** Lets in who was admitted, and everybody to public routes. */
@Injectable()
export class ApiKeyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    if (http.getRequest<TenantRequest>().tenant !== undefined) return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, [context.getHandler(), context.getClass()]))
      return true;
    void http.getResponse<FastifyReply>().header('www-authenticate', 'Bearer');
    throw new KeyRequired();
  }
}
