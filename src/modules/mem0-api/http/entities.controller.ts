import { Controller, Delete, Get, HttpCode, Param, Post, UseFilters } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { DomainError } from '../../../shared/kernel/domain-error.js';
import { Scope } from '../../../shared/kernel/scope.js';
import { DeleteFacts, ListEntities, ResetMemories } from '../../ltm/ltm.api.js';
import { Mem0ErrorFilter } from './mem0-error.filter.js';
import { entityView } from './memory-view.js';

/** Those who have memories, on Mem0's own server. */
@ApiTags('Mem0 server')
@Controller()
@UseFilters(Mem0ErrorFilter)
export class EntitiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('entities')
  @ApiOperation({ summary: 'Everyone who has memories' })
  async list(@Tenant() tenant: string): Promise<object[]> {
    const entities = await this.queries.execute(new ListEntities(tenant));
    return entities.filter(({ type }) => type !== 'app').map(entityView); // Mem0's server knows no applications
  }

  @Delete('entities/:entity_type/:entity_id')
  @ApiOperation({ summary: 'Remove someone with all memories' })
  async remove(
    @Tenant() tenant: string,
    @Param('entity_type') type: string,
    @Param('entity_id') id: string,
  ): Promise<object> {
    await this.commands.execute(new DeleteFacts(scopeOfEntity(tenant, type, id)));
    return { message: 'Entity deleted successfully' };
  }

  @Post('reset')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove all memories' })
  async reset(@Tenant() tenant: string): Promise<object> {
    await this.commands.execute(new ResetMemories(tenant));
    return { message: 'All memories reset' };
  }
}

/** An entity of a type that Mem0 does not have. */
class UnknownEntityType extends DomainError {
  constructor(type: string) {
    super('mem0.unknown_entity_type', 'malformed', `There is no entity type ${type}; there are user, agent and run.`);
  }
}

function scopeOfEntity(tenant: string, type: string, id: string): Scope {
  if (type === 'user') return Scope.of(tenant, { user: id });
  if (type === 'agent') return Scope.of(tenant, { agent: id });
  if (type === 'run') return Scope.of(tenant, { session: id });
  throw new UnknownEntityType(type);
}
