import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessSettings } from '../../config/access.settings.js';
import { Admission } from '../../platform/http/admission.js';
import { ApiKeys } from './application/ports/api-keys.port.js';
import { ApiKeyGuard } from './http/api-key.guard.js';
import { KeyAdmission } from './http/key-admission.js';
import { EnvironmentApiKeys } from './infrastructure/environment-api-keys.js';

/** Who may call, and for which tenant. */
@Module({
  providers: [
    {
      provide: ApiKeys,
      useFactory: ({ apiKeys }: AccessSettings) => new EnvironmentApiKeys(apiKeys),
      inject: [AccessSettings],
    },
    { provide: Admission, useClass: KeyAdmission },
    { provide: APP_GUARD, useClass: ApiKeyGuard },
  ],
})
export class AccessModule {}
