/** What is measured: classes and functions of the built service, from `dist/`. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DIST = new URL('../dist/', import.meta.url);

/** The entry point of the built service. */
export const MAIN = fileURLToPath(new URL('main.js', DIST));

/** The worker that ranks the memories of large owners. */
export const SEARCH_WORKER = new URL('modules/ltm/infrastructure/mem0-sdk/stores/sqlite/search.worker.js', DIST);

if (!existsSync(MAIN)) throw new Error('The service is not built: run `npm run build` first.');

// By name at run time, so that the types come from the sources and need no build.
/** @type {typeof import('../src/shared/kernel/scope.js')} */
export const { Scope, DEFAULT_TENANT } = await built('shared/kernel/scope.js');

/** @type {typeof import('../src/shared/kernel/clock.js')} */
export const { SystemClock } = await built('shared/kernel/clock.js');

/** @type {typeof import('../src/modules/ltm/domain/statement.js')} */
export const { statementOf } = await built('modules/ltm/domain/statement.js');

/** @type {typeof import('../src/modules/ltm/infrastructure/mem0-sdk/content-key.js')} */
export const { contentKey } = await built('modules/ltm/infrastructure/mem0-sdk/content-key.js');

/** @type {typeof import('../src/platform/sqlite/sqlite-database.js')} */
export const { SqliteDatabase } = await built('platform/sqlite/sqlite-database.js');

/** @type {typeof import('../src/modules/ltm/infrastructure/embedders/local-embedder.js')} */
export const { LocalEmbedder } = await built('modules/ltm/infrastructure/embedders/local-embedder.js');

/** @type {typeof import('../src/modules/ltm/infrastructure/mem0-sdk/mem0-engine.js')} */
export const { createMem0Engine } = await built('modules/ltm/infrastructure/mem0-sdk/mem0-engine.js');

/** @type {typeof import('../src/modules/ltm/infrastructure/mem0-sdk/import-mem0.js')} */
export const { importMem0 } = await built('modules/ltm/infrastructure/mem0-sdk/import-mem0.js');

/** @type {typeof import('../src/modules/ltm/infrastructure/mem0-sdk/mem0-sdk-long-term-memory.js')} */
export const { Mem0SdkLongTermMemory } = await built(
  'modules/ltm/infrastructure/mem0-sdk/mem0-sdk-long-term-memory.js',
);

/** @type {typeof import('../src/modules/ltm/infrastructure/mem0-sdk/unit-of-work.js')} */
export const { UnitOfWork } = await built('modules/ltm/infrastructure/mem0-sdk/unit-of-work.js');

/** @type {typeof import('../src/modules/ltm/infrastructure/mem0-sdk/stores/sqlite/sqlite-memory-store.js')} */
export const { SqliteMemoryStore } = await built(
  'modules/ltm/infrastructure/mem0-sdk/stores/sqlite/sqlite-memory-store.js',
);

/** @param {string} path */
async function built(path) {
  return import(new URL(path, DIST).href);
}
