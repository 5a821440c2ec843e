/** What can be said of a memory. */
export const RATINGS = ['POSITIVE', 'NEGATIVE', 'VERY_NEGATIVE'] as const;

export type Rating = (typeof RATINGS)[number];

/** What a tenant's people said of a memory. */
export interface Feedback {
  readonly memoryId: string;
  readonly rating: Rating;
  readonly reason: string | undefined;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** Some of the feedback, latest first, and how much there is. */
export interface FeedbackPage {
  readonly feedback: readonly Feedback[];
  readonly total: number;
}
