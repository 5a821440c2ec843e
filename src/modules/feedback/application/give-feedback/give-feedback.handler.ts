import { CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { GetFact } from '../../../ltm/ltm.api.js';
import type { Feedback } from '../../domain/feedback.js';
import { FeedbackStore } from '../ports/feedback-store.port.js';
import { GiveFeedback } from './give-feedback.command.js';

@CommandHandler(GiveFeedback)
export class GiveFeedbackHandler implements ICommandHandler<GiveFeedback> {
  constructor(
    private readonly store: FeedbackStore,
    private readonly queries: QueryBus,
  ) {}

  async execute({ tenant, memoryId, rating, reason }: GiveFeedback): Promise<Feedback | undefined> {
    await this.queries.execute(new GetFact(tenant, memoryId));
    if (rating !== null) return this.store.put(tenant, memoryId, rating, reason);
    await this.store.remove(tenant, memoryId);
    return undefined;
  }
}
