import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cleanUpLater } from './clean-up.js';

/** A folder of one test. */
export interface TemporaryFolder {
  readonly path: string;
  /** Removes it with everything inside; the end of the test file does so at the latest. */
  remove(): Promise<void>;
}

/** A new empty folder. Its name has a space and diacritics, as folders of people have. */
export async function temporaryFolder(name: string): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), `pika ${name} é-`));
  return { path, remove: cleanUpLater(() => rm(path, { recursive: true, force: true })) };
}
