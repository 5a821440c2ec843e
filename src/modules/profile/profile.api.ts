/** What other modules may import of profiles. */
export { ForgetProfile } from './application/forget-profile/forget-profile.command.js';
export { ReadProfile } from './application/read-profile/read-profile.query.js';
export { type ProfileLayerStats, ReadProfileStats } from './application/read-profile-stats/read-profile-stats.query.js';
export { ReadStandingAnswer } from './application/read-standing-answer/read-standing-answer.query.js';
export type { Profile, ProfileContents, ProfileFact } from './domain/profile.js';
