import { Controller, Delete, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { Scope } from '../../../shared/kernel/scope.js';
import { type ForgottenSearches, ForgetSearches } from '../application/forget-searches/forget-searches.command.js';

const LAYERS = ['l0', 'l2', 'l3'] satisfies (keyof ForgottenSearches)[];

@ApiTags('operations')
@Controller('pika/users')
export class CachesController {
  constructor(private readonly commands: CommandBus) {}

  @Delete(':user_id/caches')
  @ApiOperation({ summary: 'Drop what the caches hold of a user; nothing that is remembered is lost' })
  @ApiParam({ name: 'user_id' })
  @ApiOkResponse({
    description: 'How many entries were dropped, by layer',
    schema: {
      type: 'object',
      required: LAYERS,
      properties: Object.fromEntries(LAYERS.map((layer) => [layer, { type: 'integer', minimum: 0 }])),
      example: { l0: 3, l2: 5, l3: 1 },
    },
  })
  forget(@Tenant() tenant: string, @Param('user_id') user: string): Promise<ForgottenSearches> {
    return this.commands.execute(new ForgetSearches(Scope.of(tenant, { user })));
  }
}
