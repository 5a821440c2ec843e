import { Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { requireId } from '../../../../shared/kernel/entity-id.js';
import { Scope } from '../../../../shared/kernel/scope.js';
import { type Profile, type ProfileFact, ReadProfile } from '../../../profile/profile.api.js';
import { PlatformProfileDto } from './profile.dto.js';
import { PlatformController } from './platform-controller.decorator.js';

/** What is known of a user at a glance. */
@PlatformController('v2/entities/user/:entity_id/profile')
export class PlatformProfileController {
  constructor(private readonly queries: QueryBus) {}

  // It is kept ready, so it is never pending; there is a fixed form in the place of a schema.
  @Get()
  @ApiOperation({ summary: 'Who a user is, likes and dislikes, and what was learnt last' })
  @ApiOkResponse({ type: PlatformProfileDto })
  async read(@Tenant() tenant: string, @Param('entity_id') id: string): Promise<PlatformProfileDto> {
    const user = requireId('entity_id', id);
    const profile = await this.queries.execute(new ReadProfile(Scope.of(tenant, { user })));
    const isKnown = Object.keys(profile.counts).length > 0;
    return {
      profile: isKnown ? contentsOf(profile) : {},
      status: isKnown ? 'succeeded' : 'insufficient_data',
      entity_type: 'user',
      entity_id: user,
      updated_at: profile.asOf,
      generation_count: profile.version,
      error: null,
    };
  }
}

function contentsOf({ identity, favourites, dislikes, recent }: Profile): PlatformProfileDto['profile'] {
  const valueOf = ({ value }: ProfileFact) => value;
  const named = Object.entries(identity).map(([kind, fact]) => [kind, fact.value]);
  const liked = Object.entries(favourites).map(([sort, facts]) => [sort, facts.map(valueOf)]);
  return {
    identity: Object.fromEntries(named) as Record<string, string>,
    favourites: Object.fromEntries(liked) as Record<string, string[]>,
    dislikes: dislikes.map(valueOf),
    recent: recent.map(({ text }) => text),
  };
}
