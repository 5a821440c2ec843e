import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OrchestratorSettings } from '../../../config/orchestrator.settings.js';
import { cursorOf, readCursor } from '../../../platform/http/cursor.js';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { canonicalText } from '../../../shared/kernel/canonical-text.js';
import { Scope } from '../../../shared/kernel/scope.js';
import { parseFilter } from '../../ltm/ltm.api.js';
import { SearchMemory } from '../application/search-memory/search-memory.query.js';
import { type Recall, type Recalled, SOURCES } from '../domain/recall.js';
import { SearchDto } from './search.dto.js';

@ApiTags('search')
@Controller('pika')
export class SearchController {
  constructor(
    private readonly queries: QueryBus,
    private readonly settings: OrchestratorSettings,
  ) {}

  @Post('search')
  @HttpCode(200)
  @ApiOperation({ summary: 'Search short-term and long-term memory side by side' })
  async search(@Tenant() tenant: string, @Body() body: SearchDto): Promise<object> {
    const scope = Scope.of(tenant, { user: body.user_id, agent: body.agent_id, session: body.session_id });
    const recall = await this.queries.execute(
      new SearchMemory(scope, {
        text: canonicalText(body.query),
        limit: body.limit ?? 10,
        threshold: body.threshold ?? 0,
        sources: body.sources ?? SOURCES,
        timeoutMs: body.timeout_ms ?? this.settings.timeoutMs,
        filter: body.filters && parseFilter(body.filters),
        minVersion: minVersionOf(body.min_cursor),
      }),
    );
    return answer(recall, body.explain ?? false);
  }
}

// Sessions are read from where they are written, so a write to them is always seen.
function minVersionOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const { memory, version } = readCursor('min_cursor', cursor);
  return memory === 'ltm' ? version : undefined;
}

function answer({ results, degraded, servedBy, timings, version }: Recall, explain: boolean): object {
  return {
    results: results.map((result) => resultOf(result, explain)),
    degraded,
    served_by: servedBy,
    timings_ms: Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, round(ms, 100)])),
    cursor: cursorOf('ltm', version),
  };
}

function resultOf(
  { id, text, score, source, category, createdAt, metadata, parts }: Recalled,
  explain: boolean,
): object {
  return {
    id,
    memory: text,
    score: round(score, 10_000),
    source,
    category: category ?? null,
    created_at: createdAt,
    metadata,
    ...(explain && {
      score_details: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, round(part, 10_000)])),
    }),
  };
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
