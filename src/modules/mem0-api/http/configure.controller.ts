import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiConflictResponse, ApiForbiddenResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Operator, Tenant } from '../../../platform/http/tenant.decorator.js';
import { type ConfigurationChange, ConfigureMemory, GetConfiguration, ListProviders } from '../../ltm/ltm.api.js';
import { DoneDto, ProviderNamesDto, ShownConfigurationDto } from './answers.dto.js';
import { type ConfigurationDto, ConfigureDto, type ProviderDto } from './configure.dto.js';
import { Mem0ServerController } from './mem0-server-controller.decorator.js';
import { OperatorOnly } from './mem0-ids.js';

/** Configuration at run time, on Mem0's own server. */
@Mem0ServerController('configure')
export class ConfigureController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Change providers and prompts; kept across restarts',
    description: "Prompts are each tenant's own. Providers are for the operator: the first key of PIKA_API_KEYS.",
  })
  @ApiOkResponse({ type: DoneDto })
  @ApiForbiddenResponse({ description: 'Another key than that of the operator changes providers.' })
  @ApiConflictResponse({ description: 'There are memories that were embedded by another embedder.' })
  async configure(
    @Tenant() tenant: string,
    @Operator() isOperator: boolean,
    @Body() body: ConfigureDto,
  ): Promise<DoneDto> {
    const change = changeOf(body);
    const { llm, embedder, vectorStore } = change;
    const isForAll = [llm, embedder, vectorStore].some((provider) => provider !== undefined);
    if (isForAll && !isOperator) throw new OperatorOnly();
    await this.commands.execute(new ConfigureMemory(tenant, change));
    return { message: 'Configuration set successfully' };
  }

  @Get()
  @ApiOperation({ summary: 'What is configured, without secrets' })
  @ApiOkResponse({ type: ShownConfigurationDto })
  async read(@Tenant() tenant: string, @Operator() isOperator: boolean): Promise<ShownConfigurationDto> {
    const {
      llm,
      embedder,
      vectorStore,
      factPrompt = null,
      customInstructions = null,
    } = await this.queries.execute(new GetConfiguration(tenant));
    // Addresses of the operator's servers are nothing for the tenants.
    const shown = <T extends { provider: string }>(choice: T) => (isOperator ? choice : { provider: choice.provider });
    return {
      version: 'v1.1',
      llm: { ...shown(llm), custom_fact_extraction_prompt: factPrompt },
      embedder: shown(embedder),
      vector_store: shown(vectorStore),
      custom_fact_extraction_prompt: factPrompt,
      custom_instructions: customInstructions,
    };
  }

  @Get('providers')
  @ApiOperation({ summary: 'Names of the providers that can be configured' })
  @ApiOkResponse({ type: ProviderNamesDto })
  async providers(): Promise<ProviderNamesDto> {
    const { llm, embedder, vectorStore } = await this.queries.execute(new ListProviders());
    return { llm, embedder, vector_store: vectorStore };
  }
}

function changeOf(body: ConfigureDto): ConfigurationChange {
  const pick = <Name extends keyof ConfigurationDto>(name: Name): ConfigurationDto[Name] => {
    const wrapped = body.config?.[name];
    if (wrapped !== undefined) return wrapped; // null counts as well: it removes
    return body[name];
  };
  const llm = pick('llm');
  const prompt = pick('custom_fact_extraction_prompt');
  return {
    llm: providerOf(llm),
    embedder: providerOf(pick('embedder')),
    vectorStore: providerOf(pick('vector_store')),
    factPrompt: textOf(prompt === undefined ? llm?.custom_fact_extraction_prompt : prompt),
    customInstructions: textOf(pick('custom_instructions')),
  };
}

function providerOf(dto: ProviderDto | null | undefined): ConfigurationChange['llm'] {
  const { provider, config } = dto ?? {};
  const isChange = (provider !== undefined && provider !== null) || (config !== undefined && config !== null);
  return isChange ? { provider: provider?.toLowerCase(), config: config ?? undefined } : undefined;
}

// A blank prompt is none.
function textOf(text: string | null | undefined): string | null | undefined {
  return text?.trim() === '' ? null : text;
}
