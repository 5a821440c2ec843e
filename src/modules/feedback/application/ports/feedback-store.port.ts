import type { Feedback, FeedbackPage, Rating } from '../../domain/feedback.js';

/** Where feedback is kept, one for each memory. The class is the DI token. */
export abstract class FeedbackStore {
  /** Takes the place of what was said of the memory before. */
  abstract put(tenant: string, memoryId: string, rating: Rating, reason: string | undefined): Promise<Feedback>;

  abstract remove(tenant: string, memoryId: string): Promise<void>;

  /** A tenant's feedback, of one memory or all, latest first. */
  abstract list(tenant: string, memoryId: string | undefined, offset: number, limit: number): Promise<FeedbackPage>;
}
