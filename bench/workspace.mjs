/** Folders that a run measures on, and memories that several cases share. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill, openMemory } from './memory.mjs';

/** @param {ReturnType<typeof import('./progress.mjs').progressOn>} progress */
export async function openWorkspace(progress) {
  const root = await mkdtemp(join(tmpdir(), 'pika-bench-'));
  /** @type {Map<string, Promise<string>>} */
  const shared = new Map();
  let count = 0;

  const folder = async () => mkdtemp(join(root, `${count++}-`));

  const filled = (/** @type {number} */ users, /** @type {number} */ each) => {
    const key = `${users}×${each}`;
    const known = shared.get(key) ?? fillNew(users, each);
    shared.set(key, known);
    return known;
  };

  return {
    folder,

    filled,

    /**
     * @param {number} users
     * @param {number} each
     */
    copied: async (users, each) => {
      const copy = await folder();
      await cp(await filled(users, each), copy, { recursive: true });
      return copy;
    },

    close: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };

  /**
   * @param {number} users
   * @param {number} each
   */
  async function fillNew(users, each) {
    const path = await folder();
    const memory = await openMemory(path);
    const total = (users * each).toLocaleString('en');
    const started = performance.now();
    await fill(memory, {
      users,
      each,
      progress: (done) => progress.step(`storing ${done.toLocaleString('en')} of ${total} memories`),
    });
    await memory.close();
    const seconds = (performance.now() - started) / 1000;
    progress.done(`${total} memories of ${users.toLocaleString('en')} users stored in ${seconds.toFixed(0)} s`);
    return path;
  }
}
