import { Query } from '@nestjs/cqrs';
import type { FeedbackPage } from '../../domain/feedback.js';

/** What was said of memories, latest first, page by page; of one memory where its id is given. */
export class ListFeedback extends Query<FeedbackPage> {
  constructor(
    readonly tenant: string,
    readonly page: { readonly memoryId?: string | undefined; readonly offset: number; readonly limit: number },
  ) {
    super();
  }
}
