import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DEFAULT_TENANT } from '../../shared/kernel/scope.js';

/** A request whose key was checked; the tenant is the one that the key belongs to. */
export interface TenantRequest {
  tenant?: string;
}

/** Controller parameter: the tenant of the caller's key, a string. */
export const Tenant = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<TenantRequest>().tenant ?? DEFAULT_TENANT,
);
