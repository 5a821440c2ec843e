import { Body, Get, Param, Patch, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { ConfigureMemory, GetConfiguration } from '../../../ltm/ltm.api.js';
import { ChangedProjectDto, type ProjectDto, ShownProjectDto } from './answers.dto.js';
import { categoriesOf } from './is-categories.decorator.js';
import { PlatformController } from './platform-controller.decorator.js';
import { withFields } from './platform-view.js';
import { ProjectChangeDto, ProjectFieldsDto } from './project.dto.js';
import { requireOwnProject } from './project-of.js';

/** The settings of a tenant's project: how its conversations are read. */
@PlatformController('api/v1/orgs/organizations/:org_id/projects/:project_id')
export class ProjectController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The settings of the project' })
  @ApiOkResponse({ type: ShownProjectDto })
  @ApiNotFoundResponse()
  async read(
    @Tenant() tenant: string,
    @Param('org_id') organization: string,
    @Param('project_id') project: string,
    @Query() { fields }: ProjectFieldsDto,
  ): Promise<ShownProjectDto> {
    requireOwnProject(tenant, project, organization);
    return withFields(await this.settings(tenant), fields);
  }

  @Patch()
  @ApiOperation({ summary: 'Change settings of the project; used by every later extraction' })
  @ApiOkResponse({ type: ChangedProjectDto })
  @ApiNotFoundResponse()
  async change(
    @Tenant() tenant: string,
    @Param('org_id') organization: string,
    @Param('project_id') project: string,
    @Body() body: ProjectChangeDto,
  ): Promise<ChangedProjectDto> {
    requireOwnProject(tenant, project, organization);
    const { custom_instructions: instructions, custom_categories: categories } = body;
    await this.commands.execute(
      new ConfigureMemory(tenant, {
        customInstructions: instructions?.trim() === '' ? null : instructions,
        customCategories: categories === undefined ? undefined : (categoriesOf(categories) ?? null),
      }),
    );
    return { message: 'Updated custom instructions and categories', ...(await this.settings(tenant)) };
  }

  private async settings(tenant: string) {
    const { customInstructions, customCategories } = await this.queries.execute(new GetConfiguration(tenant));
    return {
      id: tenant,
      name: tenant,
      custom_instructions: customInstructions ?? null,
      custom_categories: customCategories?.map(({ name, description }) => ({ [name]: description })) ?? null,
    } satisfies ProjectDto;
  }
}
