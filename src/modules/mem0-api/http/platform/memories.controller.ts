import { Body, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import {
  DeleteByFilter,
  DeleteFact,
  GetFact,
  MemoryNotFound,
  parseFilter,
  ReadHistory,
  UpdateFact,
} from '../../../ltm/ltm.api.js';
import { DoneDto } from '../answers.dto.js';
import { NothingToUpdate } from '../mem0-ids.js';
import { DeleteMemoryDto, MemoryChangeDto, OwnersDto } from './change-memories.dto.js';
import { PlatformHistoryDto, PlatformMemoryDto } from './memory.dto.js';
import { PlatformController } from './platform-controller.decorator.js';
import { requireUuid, UnscopedDeletion } from './platform.errors.js';
import { platformHistory, platformMemory } from './platform-view.js';

const ID_NAMES = ['user_id', 'agent_id', 'app_id', 'run_id'] as const;

/** One memory on the platform, and the removal of many. */
@PlatformController('v1/memories')
export class PlatformMemoriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get(':memory_id')
  @ApiOperation({ summary: 'Read a memory' })
  @ApiOkResponse({ type: PlatformMemoryDto })
  @ApiNotFoundResponse()
  async read(@Tenant() tenant: string, @Param('memory_id') id: string): Promise<PlatformMemoryDto> {
    return platformMemory(await this.queries.execute(new GetFact(tenant, requireUuid('memory_id', id))));
  }

  @Put(':memory_id')
  @ApiOperation({ summary: 'Change a memory' })
  @ApiOkResponse({ type: PlatformMemoryDto })
  @ApiNotFoundResponse()
  @ApiConflictResponse({ description: 'The owner has another memory with this text.' })
  async update(
    @Tenant() tenant: string,
    @Param('memory_id') id: string,
    @Body() body: MemoryChangeDto,
  ): Promise<PlatformMemoryDto> {
    const change = body.asChange();
    if (change === undefined) throw new NothingToUpdate();
    return platformMemory(await this.commands.execute(new UpdateFact(tenant, requireUuid('memory_id', id), change)));
  }

  @Get(':memory_id/history')
  @ApiOperation({ summary: 'What happened to a memory, oldest first; also after it was removed' })
  @ApiOkResponse({ type: [PlatformHistoryDto] })
  @ApiNotFoundResponse()
  async history(@Tenant() tenant: string, @Param('memory_id') id: string): Promise<PlatformHistoryDto[]> {
    const history = await this.queries.execute(new ReadHistory(tenant, requireUuid('memory_id', id)));
    if (history.length === 0) throw new MemoryNotFound(id);
    return history.map(platformHistory);
  }

  @Delete(':memory_id')
  @ApiOperation({ summary: 'Remove a memory' })
  @ApiOkResponse({ type: DoneDto })
  @ApiNotFoundResponse()
  async remove(
    @Tenant() tenant: string,
    @Param('memory_id') id: string,
    @Query() _options: DeleteMemoryDto,
  ): Promise<DoneDto> {
    await this.commands.execute(new DeleteFact(tenant, requireUuid('memory_id', id)));
    return { message: 'Memory deleted successfully!' };
  }

  @Delete()
  @ApiOperation({ summary: 'Remove all memories of someone; "*" for everyone of a kind' })
  @ApiOkResponse({ type: DoneDto })
  async removeAll(@Tenant() tenant: string, @Query() query: OwnersDto): Promise<DoneDto> {
    const given = ID_NAMES.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]] as const]));
    if (given.length === 0) throw new UnscopedDeletion();
    const everything = given.length === ID_NAMES.length && given.every(([, id]) => id === '*');
    const filter = everything ? { OR: given.map(([name, id]) => ({ [name]: id })) } : Object.fromEntries(given);
    await this.commands.execute(new DeleteByFilter(tenant, parseFilter(filter)));
    return { message: 'Memories deleted successfully!' };
  }
}
