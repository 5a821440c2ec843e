import { Module } from '@nestjs/common';
import { ExportJobHandler } from './application/export-job.handler.js';
import { RecordAddJobHandler } from './application/record-add-job.handler.js';
import { ConfigureController } from './http/configure.controller.js';
import { EntitiesController } from './http/entities.controller.js';
import { MemoriesController } from './http/memories.controller.js';
import { PlatformAddController } from './http/platform/add.controller.js';
import { BatchController } from './http/platform/batch.controller.js';
import { PlatformEntitiesController } from './http/platform/entities.controller.js';
import { EventsController } from './http/platform/events.controller.js';
import { ExportsController } from './http/platform/exports.controller.js';
import { FeedbackController } from './http/platform/feedback.controller.js';
import { PlatformFindController } from './http/platform/find.controller.js';
import { PlatformMemoriesController } from './http/platform/memories.controller.js';
import { PingController } from './http/platform/ping.controller.js';
import { PlatformProfileController } from './http/platform/profile.controller.js';
import { ProjectController } from './http/platform/project.controller.js';
import { WebhooksController } from './http/platform/webhooks.controller.js';
import { Mem0SearchController } from './http/search.controller.js';

const server = [MemoriesController, Mem0SearchController, EntitiesController, ConfigureController];

const platform = [
  PingController,
  PlatformAddController,
  PlatformFindController,
  PlatformMemoriesController,
  BatchController,
  PlatformEntitiesController,
  EventsController,
  ProjectController,
  WebhooksController,
  FeedbackController,
  ExportsController,
  PlatformProfileController,
];

/** Mem0's protocols, that of its server and that of its platform, over the use cases of long-term memory. */
@Module({ controllers: [...server, ...platform], providers: [RecordAddJobHandler, ExportJobHandler] })
export class Mem0ApiModule {}
