import { parseArgs } from 'node:util';

/** The command line cannot be used; the message says why. */
export class UsageError extends Error {}

/**
 * @param {readonly { name: string, about: string }[]} cases
 */
export function helpOf(cases) {
  return `Usage: npm run bench -- [options]

Measures the speed of the built service, each figure beside what it is compared with in the same run.

  --quick        smaller data and fewer runs, about two minutes; bars that need the full size are not judged
  --only NAMES   these measurements only, separated by commas
  --out DIR      where the JSON and SVG files go (default: bench/results)
  --publish      write the charts that the README shows as well (docs/images)
  --help         this text

Measurements:
${cases.map(({ name, about }) => `  ${name.padEnd(13)}  ${about}`).join('\n')}

Exit code: 0 it ran and every bar holds, 1 a bar is missed, 2 it could not run.`;
}

/**
 * The command line, checked.
 * @param {string[]} args
 * @param {readonly string[]} names of all measurements
 * @throws UsageError
 */
export function parseOptions(args, names) {
  const { only, ...rest } = parse(args);
  const wanted = only?.split(',').map((name) => name.trim()) ?? names;
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`--only: there is no "${unknown}", only ${names.join(', ')}.`);
  if (rest.publish && rest.quick)
    throw new UsageError('--publish: a quick run is too small for the README; leave out --quick.');
  return { ...rest, only: wanted };
}

/** @param {string[]} args */
function parse(args) {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      args,
      options: { quick: flag, only: text, out: { ...text, default: 'bench/results' }, publish: flag, help: flag },
    }).values;
  } catch (error) {
    throw new UsageError(/** @type {Error} */ (error).message, { cause: error });
  }
}
