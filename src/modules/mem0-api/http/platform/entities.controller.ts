import { Delete, Get, Param, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { requireId } from '../../../../shared/kernel/entity-id.js';
import { DeleteByFilter, type Entity, ListEntities } from '../../../ltm/ltm.api.js';
import { DoneDto } from '../answers.dto.js';
import { PlatformEntityDto } from './memory.dto.js';
import { ApiPage } from './page.decorator.js';
import { type Page, PageDto, pageOf, rangeOf } from './page-links.js';
import { PlatformController } from './platform-controller.decorator.js';
import { UnknownEntityType } from './platform.errors.js';
import { platformEntity } from './platform-view.js';

const FIELDS: Readonly<Record<Entity['type'], string>> = {
  user: 'user_id',
  agent: 'agent_id',
  app: 'app_id',
  run: 'run_id',
};

/** Those who have memories, on the platform. */
@PlatformController()
export class PlatformEntitiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('v1/entities')
  @ApiOperation({ summary: 'Everyone who has memories, and the applications, page by page' })
  @ApiPage(PlatformEntityDto)
  async list(
    @Tenant() tenant: string,
    @Query() page: PageDto,
    @Req() request: FastifyRequest,
  ): Promise<Page<PlatformEntityDto>> {
    const entities = await this.queries.execute(new ListEntities(tenant));
    const { offset, limit } = rangeOf(page);
    return pageOf(request, page, entities.length, entities.slice(offset, offset + limit).map(platformEntity));
  }

  // Of several that are removed in turn, the later ones may have lost their last memory to the earlier.
  @Delete(['v2/entities/:entity_type/:entity_id', 'v1/entities/:entity_type/:entity_id'])
  @ApiOperation({ summary: 'Remove someone with all memories; no error when there are none' })
  @ApiParam({ name: 'entity_type', enum: Object.keys(FIELDS) })
  @ApiOkResponse({ type: DoneDto })
  async remove(
    @Tenant() tenant: string,
    @Param('entity_type') type: string,
    @Param('entity_id') id: string,
  ): Promise<DoneDto> {
    const field = Object.hasOwn(FIELDS, type) ? FIELDS[type as Entity['type']] : undefined;
    if (field === undefined) throw new UnknownEntityType();
    const value = requireId(field, id);
    await this.commands.execute(new DeleteByFilter(tenant, { field, operator: 'eq', value }));
    return { message: 'Entity deleted successfully!' };
  }
}
