import { Body, Delete, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { DeleteFact, GetFact, UpdateFact } from '../../../ltm/ltm.api.js';
import { DoneDto } from '../answers.dto.js';
import { NothingToUpdate } from '../mem0-ids.js';
import { BatchDeleteDto, BatchUpdateDto } from './change-memories.dto.js';
import { PlatformController } from './platform-controller.decorator.js';

/** Many memories in one request. All of them have to be there before the first is touched. */
@PlatformController('v1/batch')
export class BatchController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Put()
  @ApiOperation({ summary: 'Change memories' })
  @ApiOkResponse({ type: DoneDto })
  @ApiNotFoundResponse({ description: 'One of them is not there; nothing was changed.' })
  @ApiConflictResponse({ description: 'The owner has another memory with one of the texts.' })
  async update(@Tenant() tenant: string, @Body() { memories }: BatchUpdateDto): Promise<DoneDto> {
    const changes = memories.map((each) => ({ id: each.memory_id, change: each.asChange() }));
    await this.requireAll(tenant, changes);
    for (const { id, change } of changes) {
      if (change === undefined) throw new NothingToUpdate();
      await this.commands.execute(new UpdateFact(tenant, id, change));
    }
    return { message: `Successfully updated ${memories.length} memories` };
  }

  @Delete()
  @ApiOperation({ summary: 'Remove memories' })
  @ApiOkResponse({ type: DoneDto })
  @ApiNotFoundResponse({ description: 'One of them is not there; nothing was removed.' })
  async remove(@Tenant() tenant: string, @Body() { memories }: BatchDeleteDto): Promise<DoneDto> {
    const ids = [...new Set(memories.map(({ memory_id: id }) => id))];
    await this.requireAll(
      tenant,
      ids.map((id) => ({ id })),
    );
    for (const id of ids) await this.commands.execute(new DeleteFact(tenant, id));
    return { message: `Successfully deleted ${ids.length} memories` };
  }

  private async requireAll(tenant: string, memories: readonly { id: string }[]): Promise<void> {
    for (const { id } of memories) await this.queries.execute(new GetFact(tenant, id));
  }
}
