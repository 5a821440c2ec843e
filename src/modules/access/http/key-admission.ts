import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Admission } from '../../../platform/http/admission.js';
import type { TenantRequest } from '../../../platform/http/tenant.decorator.js';
import { DEFAULT_TENANT } from '../../../shared/kernel/scope.js';
import { ApiKeys } from '../application/ports/api-keys.port.js';

/** Binds a request to the tenant of its key; without keys everybody is the one tenant and runs the service. */
@Injectable()
export class KeyAdmission extends Admission {
  constructor(private readonly keys: ApiKeys) {
    super();
  }

  admit(request: FastifyRequest & TenantRequest): void {
    if (!this.keys.required) {
      request.tenant = DEFAULT_TENANT;
      request.operator = true;
      return;
    }
    const secret = secretOf(request);
    const tenant = secret === undefined ? undefined : this.keys.tenantOf(secret);
    if (tenant === undefined) return;
    request.tenant = tenant;
    request.operator = this.keys.isOperator(tenant);
  }
}

function secretOf({ headers }: FastifyRequest): string | undefined {
  const key = headers['x-api-key'];
  if (typeof key === 'string') return key;
  return /^(?:Bearer|Token)\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}
