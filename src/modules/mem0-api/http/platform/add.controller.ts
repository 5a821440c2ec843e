import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Tenant } from '../../../../platform/http/tenant.decorator.js';
import { EnqueueJob } from '../../../jobs/jobs.api.js';
import { APP_FIELD, extractionJob, Remember } from '../../../ltm/ltm.api.js';
import { recordOf } from '../../application/record-add-job.handler.js';
import { turnOf } from '../turn-of.js';
import { AddMemoriesDto } from './add-memories.dto.js';
import { AddAnswerDto } from './event.dto.js';
import { addedView } from './event-view.js';
import { categoriesOf } from './is-categories.decorator.js';
import { PlatformController } from './platform-controller.decorator.js';
import { type Place, placeOf } from './platform-ids.js';

/** Adding memories on the platform: queued, with an event to ask after. */
@PlatformController('v3/memories/add')
export class PlatformAddController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Remember a conversation; the event tells when it is done' })
  @ApiOkResponse({ type: AddAnswerDto })
  async add(@Tenant() tenant: string, @Body() body: AddMemoriesDto): Promise<AddAnswerDto> {
    const place = placeOf(tenant, body, body.filters);
    return body.infer === false ? this.keep(place, body) : this.queue(place, body);
  }

  private async queue({ scope, app }: Place, body: AddMemoriesDto): Promise<AddAnswerDto> {
    const { expiration_date: expiresOn, custom_instructions: instructions } = body;
    const job = await this.commands.execute(
      new EnqueueJob(
        extractionJob(scope, {
          turns: body.messages.map(turnOf),
          metadata: metadataOf(body, app),
          expiresOn,
          customInstructions: instructions ?? undefined,
          customCategories: categoriesOf(body.custom_categories),
        }),
      ),
    );
    return {
      message: 'Memory processing has been queued for background execution',
      status: 'PENDING',
      event_id: job.id,
    };
  }

  private async keep({ scope, app }: Place, body: AddMemoriesDto): Promise<AddAnswerDto> {
    const options = { metadata: metadataOf(body, app), infer: false, expiresOn: body.expiration_date };
    const { outcomes } = await this.commands.execute(new Remember(scope, body.messages.map(turnOf), options));
    const results = outcomes.map(({ id, text, event }) => ({ id, memory: text, event }));
    const job = await this.commands.execute(new EnqueueJob(recordOf(scope, results)));
    return {
      status: 'SUCCEEDED',
      event_id: job.id,
      results: results.map(addedView),
    };
  }
}

function metadataOf({ metadata, timestamp }: AddMemoriesDto, app: string | undefined): Record<string, unknown> {
  return { ...metadata, ...(timestamp !== undefined && { timestamp }), ...(app !== undefined && { [APP_FIELD]: app }) };
}
