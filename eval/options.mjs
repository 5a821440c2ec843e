import { parseArgs } from 'node:util';
import { EXTRACTION_FIGURES, RETRIEVAL_FIGURES } from './metrics.mjs';

export const HELP = `Usage: npm run eval -- --retrieval FILE [--extraction FILE] [options]

Measures how well the service recalls and extracts, over its HTTP API.

  --retrieval FILE    conversations with questions and their evidence (JSON)
  --extraction FILE   texts with the facts they hold (JSON lines)
  --url URL           a running service; without it the built one is started on a temporary folder
  --api-key KEY       sent as X-API-Key
  --single            post each turn in a request of its own instead of a session per request
  --source NAME       ltm: search by POST /search (default); search: by POST /pika/search
  --limit N           the first N conversations only
  --min LIST          lowest figures, such as "r5=0.6,r10=0.7,f1=0.8"; exit code 1 when one is not reached
                      (${Object.keys({ ...RETRIEVAL_FIGURES, ...EXTRACTION_FIGURES }).join(', ')})
  --out DIR           where the JSON and SVG files go (default: eval/results)
  --verbose           print every missed and every extra fact
  --help              this text

Exit code: 0 it ran, 1 a figure is below --min, 2 it could not run.`;

/** The command line or a file that it names cannot be used; the message says why. */
export class UsageError extends Error {}

const TEXT = /** @type {const} */ ({ type: 'string' });
const FLAG = /** @type {const} */ ({ type: 'boolean', default: false });
const OPTIONS = {
  retrieval: TEXT,
  extraction: TEXT,
  url: TEXT,
  'api-key': TEXT,
  single: FLAG,
  source: { ...TEXT, default: 'ltm' },
  limit: { ...TEXT, default: 'Infinity' },
  min: TEXT,
  out: { ...TEXT, default: 'eval/results' },
  verbose: FLAG,
  help: FLAG,
};

/**
 * The command line, checked.
 * @typedef {ReturnType<typeof parseOptions>} Options
 * @param {string[]} args
 * @throws UsageError
 */
export function parseOptions(args) {
  const { 'api-key': apiKey, url, limit, min, source, ...rest } = parse(args);
  if (!rest.help && rest.retrieval === undefined && rest.extraction === undefined) {
    throw new UsageError('--retrieval FILE or --extraction FILE is needed.');
  }
  return {
    ...rest,
    apiKey,
    url: url === undefined ? undefined : urlOf(url),
    limit: countOf(limit),
    min: min === undefined ? {} : minimaOf(min, rest),
    source: sourceOf(source),
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(/** @type {Error} */ (error).message, { cause: error });
  }
}

/**
 * @param {string} name
 * @returns {'ltm' | 'search'}
 */
function sourceOf(name) {
  if (name === 'ltm' || name === 'search') return name;
  throw new UsageError('--source takes ltm or search.');
}

/** @param {string} url */
function urlOf(url) {
  if (!URL.canParse(url) || !/^https?:/u.test(url)) throw new UsageError('--url takes an http or https address.');
  return url.replace(/\/+$/u, '');
}

/** @param {string} text */
function countOf(text) {
  if (!/^(?:[1-9]\d*|Infinity)$/u.test(text)) throw new UsageError('--limit takes a whole number from 1.');
  return Number(text);
}

/**
 * @param {string} list
 * @param {{ retrieval?: string, extraction?: string }} files
 * @returns {Record<string, number>}
 */
function minimaOf(list, { retrieval, extraction }) {
  const measured = {
    ...(retrieval !== undefined && RETRIEVAL_FIGURES),
    ...(extraction !== undefined && EXTRACTION_FIGURES),
  };
  return Object.fromEntries(
    list.split(',').map((part) => {
      const [name = '', value = ''] = part.split('=').map((side) => side.trim());
      if (!Object.hasOwn(measured, name)) throw new UsageError(`--min: "${name}" is not measured in this run.`);
      if (!/^(?:0?\.\d+|0|1)$/u.test(value)) throw new UsageError(`--min: ${name} takes a number from 0 to 1.`);
      return [name, Number(value)];
    }),
  );
}
