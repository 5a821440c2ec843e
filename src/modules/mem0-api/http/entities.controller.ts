import { Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBadRequestResponse, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { DomainError } from '../../../shared/kernel/domain-error.js';
import { Scope } from '../../../shared/kernel/scope.js';
import { DeleteFacts, ListEntities, ResetMemories } from '../../ltm/ltm.api.js';
import { DoneDto, Mem0EntityDto } from './answers.dto.js';
import { Mem0ServerController } from './mem0-server-controller.decorator.js';
import { entityView } from './memory-view.js';

/** Those who have memories, on Mem0's own server. */
@Mem0ServerController()
export class EntitiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('entities')
  @ApiOperation({ summary: 'Everyone who has memories' })
  @ApiOkResponse({ type: [Mem0EntityDto] })
  async list(@Tenant() tenant: string): Promise<Mem0EntityDto[]> {
    const entities = await this.queries.execute(new ListEntities(tenant));
    return entities.filter(({ type }) => type !== 'app').map(entityView); // Mem0's server knows no applications
  }

  @Delete('entities/:entity_type/:entity_id')
  @ApiOperation({ summary: 'Remove someone with all memories' })
  @ApiParam({ name: 'entity_type', enum: ['user', 'agent', 'run'] })
  @ApiOkResponse({ type: DoneDto })
  @ApiBadRequestResponse({ description: 'There is no such type.' })
  async remove(
    @Tenant() tenant: string,
    @Param('entity_type') type: string,
    @Param('entity_id') id: string,
  ): Promise<DoneDto> {
    await this.commands.execute(new DeleteFacts(scopeOfEntity(tenant, type, id)));
    return { message: 'Entity deleted successfully' };
  }

  @Post('reset')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove all memories' })
  @ApiOkResponse({ type: DoneDto })
  async reset(@Tenant() tenant: string): Promise<DoneDto> {
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
