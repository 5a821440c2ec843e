import { afterAll } from 'vitest';

import { cleanUpAll } from './clean-up.js';

// Runs in front of every test file.
afterAll(cleanUpAll);
