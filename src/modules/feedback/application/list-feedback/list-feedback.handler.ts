import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { FeedbackPage } from '../../domain/feedback.js';
import { FeedbackStore } from '../ports/feedback-store.port.js';
import { ListFeedback } from './list-feedback.query.js';

@QueryHandler(ListFeedback)
export class ListFeedbackHandler implements IQueryHandler<ListFeedback> {
  constructor(private readonly store: FeedbackStore) {}

  execute({ tenant, page: { memoryId, offset, limit } }: ListFeedback): Promise<FeedbackPage> {
    return this.store.list(tenant, memoryId, offset, limit);
  }
}
