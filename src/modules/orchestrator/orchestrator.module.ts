import { Module } from '@nestjs/common';
import { SearchMemoryHandler } from './application/search-memory/search-memory.handler.js';
import { SearchController } from './http/search.controller.js';

/** One search over short-term and long-term memory. */
@Module({ controllers: [SearchController], providers: [SearchMemoryHandler] })
export class OrchestratorModule {}
