import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DEFAULT_TENANT } from '../../shared/kernel/scope.js';

/** A request whose key was checked; the tenant is the one that the key belongs to. */
export interface TenantRequest {
  tenant?: string;
  /** Whether the caller runs the service, and may change what all tenants share. */
  operator?: boolean;
}

/** Controller parameter: the tenant of the caller's key, a string. */
export const Tenant = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<TenantRequest>().tenant ?? DEFAULT_TENANT,
);

/** Controller parameter: whether the caller runs the service, a boolean. */
export const Operator = createParamDecorator(
  (_: unknown, context: ExecutionContext): boolean =>
    context.switchToHttp().getRequest<TenantRequest>().operator === true,
);
