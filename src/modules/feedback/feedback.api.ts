/** What other modules may import of the feedback. */
export { GiveFeedback } from './application/give-feedback/give-feedback.command.js';
export { ListFeedback } from './application/list-feedback/list-feedback.query.js';
export { type Feedback, type Rating, RATINGS } from './domain/feedback.js';
