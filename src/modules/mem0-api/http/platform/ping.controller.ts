import { Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { PingDto } from './answers.dto.js';
import { ORGANIZATION } from './project-of.js';
import { PlatformController } from './platform-controller.decorator.js';

/** What every client of the platform calls first. */
@PlatformController('v1/ping')
export class PingController {
  // Without an address of a person: the clients would report it to others.
  @Get()
  @ApiOperation({ summary: 'Whose key this is' })
  @ApiOkResponse({ type: PingDto })
  ping(@Tenant() tenant: string): PingDto {
    return { status: 'ok', org_id: ORGANIZATION, project_id: tenant, user_email: null };
  }
}
