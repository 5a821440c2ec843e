import { Body, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
} from '@nestjs/swagger';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import {
  CreateWebhook,
  DeleteWebhook,
  ListWebhooks,
  UpdateWebhook,
  type Webhook,
} from '../../../webhooks/webhooks.api.js';
import { DoneDto } from '../answers.dto.js';
import { ChangedWebhookDto, CreatedWebhookDto, WebhookDto } from './answers.dto.js';
import { PlatformController } from './platform-controller.decorator.js';
import { requireUuid } from './platform.errors.js';
import { requireOwnProject } from './project-of.js';
import { CreateWebhookDto, UpdateWebhookDto } from './webhook.dto.js';

/** Where a project wants to be told what happens to its memories. */
@PlatformController('api/v1/webhooks')
export class WebhooksController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get('projects/:project_id')
  @ApiOperation({ summary: 'The webhooks of the project, without their secrets' })
  @ApiOkResponse({ type: [WebhookDto] })
  @ApiNotFoundResponse({ description: 'The project is not that of the key.' })
  async list(@Tenant() tenant: string, @Param('project_id') project: string): Promise<WebhookDto[]> {
    requireOwnProject(tenant, project);
    const webhooks = await this.queries.execute(new ListWebhooks(tenant));
    return webhooks.map(viewOf);
  }

  @Post('projects/:project_id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a webhook; its secret is in this answer alone' })
  @ApiOkResponse({ type: CreatedWebhookDto })
  @ApiForbiddenResponse({ description: 'The memories are in another Mem0 service, which tells of changes itself.' })
  @ApiNotFoundResponse({ description: 'The project is not that of the key.' })
  @ApiConflictResponse({ description: 'There are as many as there can be.' })
  async create(
    @Tenant() tenant: string,
    @Param('project_id') project: string,
    @Body() { name, url, event_types: eventTypes }: CreateWebhookDto,
  ): Promise<CreatedWebhookDto> {
    requireOwnProject(tenant, project);
    const webhook = await this.commands.execute(new CreateWebhook(tenant, { name, url, eventTypes }));
    return { ...viewOf(webhook), secret: webhook.secret };
  }

  @Put(':webhook_id')
  @ApiOperation({ summary: 'Change a webhook' })
  @ApiOkResponse({ type: ChangedWebhookDto })
  @ApiNotFoundResponse()
  async update(
    @Tenant() tenant: string,
    @Param('webhook_id') id: string,
    @Body() body: UpdateWebhookDto,
  ): Promise<ChangedWebhookDto> {
    const { name, url, event_types: eventTypes, is_active: active } = body;
    const change = { name, url, eventTypes, active };
    const webhook = await this.commands.execute(new UpdateWebhook(tenant, requireUuid('webhook_id', id), change));
    return { message: 'Webhook updated successfully', ...viewOf(webhook) };
  }

  @Delete(':webhook_id')
  @ApiOperation({ summary: 'Remove a webhook' })
  @ApiOkResponse({ type: DoneDto })
  @ApiNotFoundResponse()
  async remove(@Tenant() tenant: string, @Param('webhook_id') id: string): Promise<DoneDto> {
    await this.commands.execute(new DeleteWebhook(tenant, requireUuid('webhook_id', id)));
    return { message: 'Webhook deleted successfully' };
  }
}

function viewOf({ id, tenant, name, url, eventTypes, active, createdAt, updatedAt }: Webhook) {
  return {
    webhook_id: id,
    name,
    url,
    project: tenant,
    is_active: active,
    event_types: eventTypes,
    created_at: createdAt,
    updated_at: updatedAt,
  } satisfies WebhookDto;
}
