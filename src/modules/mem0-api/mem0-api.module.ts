import { Module } from '@nestjs/common';
import { ConfigureController } from './http/configure.controller.js';
import { EntitiesController } from './http/entities.controller.js';
import { MemoriesController } from './http/memories.controller.js';
import { Mem0SearchController } from './http/search.controller.js';

/** Mem0's protocols, over the use cases of long-term memory. */
@Module({ controllers: [MemoriesController, Mem0SearchController, EntitiesController, ConfigureController] })
export class Mem0ApiModule {}
