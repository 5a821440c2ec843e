import { Command } from '@nestjs/cqrs';
import type { Feedback, Rating } from '../../domain/feedback.js';

/**
 * Say what a memory is worth; null takes back what was said. An unknown memory is the error MemoryNotFound.
 * Answers what is kept.
 */
export class GiveFeedback extends Command<Feedback | undefined> {
  constructor(
    readonly tenant: string,
    readonly memoryId: string,
    readonly rating: Rating | null,
    readonly reason?: string | undefined,
  ) {
    super();
  }
}
