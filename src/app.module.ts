import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { SettingsModule } from './config/settings.module.js';
import { AccessModule } from './modules/access/access.module.js';
import { ExtractionModule } from './modules/extraction/extraction.module.js';
import { FeedbackModule } from './modules/feedback/feedback.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { JobsModule } from './modules/jobs/jobs.module.js';
import { LtmModule } from './modules/ltm/ltm.module.js';
import { Mem0ApiModule } from './modules/mem0-api/mem0-api.module.js';
import { OrchestratorModule } from './modules/orchestrator/orchestrator.module.js';
import { ProfileModule } from './modules/profile/profile.module.js';
import { StmModule } from './modules/stm/stm.module.js';
import { WebhooksModule } from './modules/webhooks/webhooks.module.js';
import { SharedCacheModule } from './platform/cache/shared-cache.module.js';
import { KernelModule } from './platform/kernel/kernel.module.js';

/** The composition root: everything that one process is made of. */
@Module({})
export class AppModule {
  /** @throws InvalidSetting */
  static from(environment: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.from(environment),
        KernelModule,
        SharedCacheModule,
        CqrsModule.forRoot(),
        AccessModule,
        StmModule,
        LtmModule,
        ExtractionModule,
        OrchestratorModule,
        ProfileModule,
        JobsModule,
        WebhooksModule,
        FeedbackModule,
        Mem0ApiModule,
        HealthModule,
      ],
    };
  }
}
