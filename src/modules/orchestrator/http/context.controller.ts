import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContextSettings } from '../../../config/context.settings.js';
import { OrchestratorSettings } from '../../../config/orchestrator.settings.js';
import { minVersionOf } from './min-version.js';
import { Tenant } from '../../../platform/http/tenant.decorator.js';
import { Scope } from '../../../shared/kernel/scope.js';
import { BuildContext, type Context } from '../application/build-context/build-context.query.js';
import { BuiltContextDto, ContextDto, DEFAULT_MAX_TOKENS } from './context.dto.js';

@ApiTags('context')
@Controller('pika')
export class ContextController {
  constructor(
    private readonly queries: QueryBus,
    private readonly settings: ContextSettings,
    private readonly orchestrator: OrchestratorSettings,
  ) {}

  @Post('context')
  @HttpCode(200)
  @ApiOperation({ summary: 'What the model should know now, within one budget of tokens' })
  @ApiOkResponse({ type: BuiltContextDto })
  async context(@Tenant() tenant: string, @Body() body: ContextDto): Promise<BuiltContextDto> {
    const scope = Scope.of(tenant, { user: body.user_id, agent: body.agent_id, session: body.session_id });
    const context = await this.queries.execute(
      new BuildContext(scope, {
        text: body.query,
        maxTokens: body.max_tokens ?? DEFAULT_MAX_TOKENS,
        limit: body.limit ?? this.settings.facts,
        timeoutMs: body.timeout_ms ?? this.orchestrator.timeoutMs,
        minVersion: minVersionOf(body.min_cursor),
      }),
    );
    return answer(context);
  }
}

function answer({ timings, ledger, ...context }: Context): BuiltContextDto {
  return {
    ...context,
    ledger: ledger.map(({ score, ...line }) => ({ ...line, ...(score !== undefined && { score: round(score, 4) }) })),
    timings_ms: Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, round(ms, 2)])),
  };
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
