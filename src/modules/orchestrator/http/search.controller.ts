import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OrchestratorSettings } from '../../../config/orchestrator.settings.js';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { canonicalText } from '../../../shared/kernel/canonical-text.js';
import { Scope } from '../../../shared/kernel/scope.js';
import { parseFilter } from '../../ltm/ltm.api.js';
import { SearchMemory } from '../application/search-memory/search-memory.query.js';
import { SOURCES } from '../domain/recall.js';
import { minVersionOf } from './min-version.js';
import { RecallDto } from './recall.dto.js';
import { RecallJson } from './recall-json.js';
import { SearchDoor } from './search-door.js';
import { SearchDto } from './search.dto.js';

@ApiTags('search')
@Controller('pika')
export class SearchController {
  constructor(
    private readonly queries: QueryBus,
    private readonly settings: OrchestratorSettings,
    private readonly door: SearchDoor,
    private readonly json: RecallJson,
  ) {}

  @Post('search')
  @HttpCode(200)
  @Header('content-type', 'application/json; charset=utf-8')
  @ApiOperation({ summary: 'Search short-term and long-term memory side by side' })
  @ApiOkResponse({ type: RecallDto })
  async search(
    @Tenant() tenant: string,
    @Body() body: SearchDto,
    @Req() request: { readonly body: unknown },
  ): Promise<Buffer> {
    const query = this.queryOf(tenant, body);
    const explain = body.explain ?? false;
    const recall = await this.queries.execute(query);
    // What is asked once may never be asked again; and a cursor is told apart from those before by the memories alone.
    const isAskedAgain = Object.values(recall.servedBy).includes('l0');
    if (isAskedAgain && body.min_cursor === undefined) this.door.remember(tenant, request.body, { query, explain });
    return this.json.of(recall, explain);
  }

  private queryOf(tenant: string, body: SearchDto): SearchMemory {
    const scope = Scope.of(tenant, { user: body.user_id, agent: body.agent_id, session: body.session_id });
    return new SearchMemory(scope, {
      text: canonicalText(body.query),
      limit: body.limit ?? 10,
      threshold: body.threshold ?? 0,
      filter: body.filters && parseFilter(body.filters),
      sources: body.sources ?? SOURCES,
      timeoutMs: body.timeout_ms ?? this.settings.timeoutMs,
      minVersion: minVersionOf(body.min_cursor),
    });
  }
}
