import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { ChooseStandingQueries } from '../application/choose-standing-queries/choose-standing-queries.command.js';
import { ListStandingQueries } from '../application/list-standing-queries/list-standing-queries.query.js';
import { ChooseStandingQueriesDto, StandingQueriesDto, standingQueriesBody } from './standing-queries.dto.js';

@ApiTags('profile')
@Controller('pika/standing-queries')
export class StandingQueriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The queries whose answers are kept ready for each user who is asked them' })
  @ApiOkResponse({ type: StandingQueriesDto })
  async list(@Tenant() tenant: string): Promise<StandingQueriesDto> {
    return standingQueriesBody(await this.queries.execute(new ListStandingQueries(tenant)));
  }

  @Put()
  @ApiOperation({ summary: 'Choose them all anew' })
  @ApiOkResponse({ type: StandingQueriesDto })
  async choose(@Tenant() tenant: string, @Body() { queries }: ChooseStandingQueriesDto): Promise<StandingQueriesDto> {
    return standingQueriesBody(await this.commands.execute(new ChooseStandingQueries(tenant, queries)));
  }

  @Delete()
  @ApiOperation({ summary: 'Go back to those of the settings' })
  @ApiOkResponse({ type: StandingQueriesDto })
  async reset(@Tenant() tenant: string): Promise<StandingQueriesDto> {
    return standingQueriesBody(await this.commands.execute(new ChooseStandingQueries(tenant, undefined)));
  }
}
