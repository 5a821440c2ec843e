import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { requireId } from '../../../shared/kernel/entity-id.js';
import { Scope } from '../../../shared/kernel/scope.js';
import { ReadProfile } from '../profile.api.js';
import { profileBody, ProfileDto } from './profile.dto.js';

@ApiTags('profile')
@Controller('pika/ltm/users')
export class ProfileController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':user_id/profile')
  @ApiOperation({
    summary: 'Who a user is, and what the user likes, and what was learnt last',
    description: 'Right up to the last write. A user without memories has an empty profile.',
  })
  @ApiOkResponse({ type: ProfileDto })
  async read(@Tenant() tenant: string, @Param('user_id') id: string): Promise<ProfileDto> {
    const user = requireId('user_id', id);
    const profile = await this.queries.execute(new ReadProfile(Scope.of(tenant, { user })));
    return profileBody(user, profile);
  }
}
