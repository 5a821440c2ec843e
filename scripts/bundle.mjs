/**
 * Puts the modules of the built service together in `dist/main.js`: to look for and read each of the 650 by itself takes
 * a third of a start. Packages stay outside, and the modules stay beside it, for the search worker and for benchmarks.
 */
import { readFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const bundle = await rolldown({
  input: `${DIST}/main.js`,
  platform: 'node',
  external: (id) => !id.startsWith('.') && !isAbsolute(id),
  plugins: [{ name: 'built-modules', load: builtModule }],
});
await bundle.write({ dir: DIST, format: 'esm', keepNames: true, sourcemap: true, chunkFileNames: '[name].js' });

/**
 * A module as it would be at its own place, with its map back to TypeScript.
 * @param {string} path
 */
async function builtModule(path) {
  const code = await readFile(path, 'utf8');
  const place = JSON.stringify(`./${relative(DIST, path).replaceAll('\\', '/')}`);
  return {
    code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
    map: await readFile(`${path}.map`, 'utf8'),
  };
}
