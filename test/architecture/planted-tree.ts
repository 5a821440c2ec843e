import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files of a source tree: the path of each, and the files (ending in `.ts`) and packages it imports. */
export type Tree = Readonly<Record<string, readonly string[]>>;

/** What dependency-cruiser says about a tree. */
export interface Report {
  /** Which rule was broken by which importing file; a circle is one finding at each of its files. */
  readonly findings: readonly { readonly rule: string; readonly from: string }[];
  /** The rules that were in force. */
  readonly rules: readonly { readonly name: string; readonly severity: string }[];
}

const project = fileURLToPath(new URL('../../', import.meta.url));
const cruiser = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = join(project, 'config/dependency-rules.mjs');

/** Stand-ins for packages: empty, and installed in the planted tree. */
const declared = ['@nestjs/common', '@nestjs/cqrs', 'rxjs', 'mem0ai', 'better-sqlite3'];
const declaredForDevelopment = ['vitest'];
const undeclared = ['left-behind'];

/** Writes a tree into a temporary folder and checks it with the rules of the project, as `npm run lint` does. */
export async function check(tree: Tree): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'pika-rules-'));
  try {
    for (const [path, text] of Object.entries({ ...packageFiles(), ...sourceFiles(tree) })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return read(await cruise(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function packageFiles(): Record<string, string> {
  const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const files: Record<string, string> = {
    'package.json': JSON.stringify({
      type: 'module',
      dependencies: versions(declared),
      devDependencies: versions(declaredForDevelopment),
    }),
    'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', target: 'es2023' } }),
  };
  for (const name of [...declared, ...declaredForDevelopment, ...undeclared]) {
    files[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    files[`node_modules/${name}/index.js`] = '';
  }
  return files;
}

function sourceFiles(tree: Tree): Record<string, string> {
  const lines = (path: string, imports: readonly string[]) => [
    ...imports.map((target) => `import '${specifier(path, target)}';`),
    'export {};',
  ];
  return Object.fromEntries(Object.entries(tree).map(([path, imports]) => [path, lines(path, imports).join('\n')]));
}

function specifier(from: string, target: string): string {
  if (!target.endsWith('.ts')) return target;
  const path = posix.relative(posix.dirname(from), target).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The report as JSON. The exit code counts the findings, so it is no failure here. */
function cruise(folder: string): Promise<string> {
  const args = [cruiser, 'src', '--config', rules, '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(stdout);
      else reject(new Error(`dependency-cruiser gave no report: ${stderr}${stdout}`, { cause: error }));
    });
  });
}

interface CruiserSummary {
  readonly violations: readonly {
    readonly from: string;
    readonly rule: { readonly name: string };
    readonly cycle?: readonly { readonly name: string }[];
  }[];
  readonly ruleSetUsed: { readonly forbidden: Report['rules'] };
}

function read(json: string): Report {
  const { summary } = JSON.parse(json) as { summary: CruiserSummary };
  return {
    rules: summary.ruleSetUsed.forbidden,
    findings: summary.violations.flatMap(({ from, rule, cycle }) =>
      (cycle ?? [{ name: from }]).map(({ name }) => ({ rule: rule.name, from: name })),
    ),
  };
}
