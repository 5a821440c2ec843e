/**
 * Puts the modules of the built service together in `dist/main.js`, and those of its search worker in the worker's own
 * file: to look for and read each of the 670 by itself takes a third of a start. Packages stay outside, and all modules
 * stay beside it, for benchmarks. A part of `npm run build`: it reads what `nest build` has just written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const ENTRIES = ['main.js', 'modules/ltm/infrastructure/mem0-sdk/stores/sqlite/search.worker.js'];

for (const entry of ENTRIES) {
  const path = join(DIST, entry);
  const { sources } = JSON.parse(await readFile(`${path}.map`, 'utf8'));
  if (sources.length === 1) await putTogether(path);
}
// The build is complete, and `scripts/prepare.mjs` needs not do it again.
await writeFile(join(DIST, '.complete'), '');

/** @param {string} entry what is put together replaces it */
async function putTogether(entry) {
  const dir = dirname(entry);
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [{ name: 'built-modules', load: (path) => builtModule(path, dir) }],
  });
  await bundle.write({ dir, format: 'esm', keepNames: true, sourcemap: true, chunkFileNames: '[name].js' });
}

/**
 * A module as it would be at its own place, with its map back to TypeScript.
 * @param {string} path
 * @param {string} dir where it will be
 */
async function builtModule(path, dir) {
  const code = await readFile(path, 'utf8');
  const place = JSON.stringify(`./${relative(dir, path).replaceAll('\\', '/')}`);
  return {
    code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
    map: await readFile(`${path}.map`, 'utf8'),
  };
}
