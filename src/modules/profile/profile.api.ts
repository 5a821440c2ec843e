/** What other modules may import of profiles. */
export { ReadProfile } from './application/read-profile/read-profile.query.js';
export type { Profile, ProfileContents, ProfileFact } from './domain/profile.js';
