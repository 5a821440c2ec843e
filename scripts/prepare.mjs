/**
 * Makes a fresh or changed checkout ready to run: installs the packages and builds, each only when needed.
 * Runs before `npm start`, `npm test` and the other commands of the README, so it stands on Node built-ins alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILD_STAMP = 'dist/.complete';
const BUILD_INPUTS = [
  'src',
  'scripts/bundle.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package.json',
  'package-lock.json',
];
const NATIVE_MODULE = 'better-sqlite3';

process.chdir(ROOT);
requireNode();
installPackages();
rebuildNativeModule();
build();

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!fits) fail(`This needs Node 20.19 or newer (22.12 or newer of 22); this is Node ${process.versions.node}.`);
}

function installPackages() {
  if (!existsSync('package-lock.json')) {
    if (existsSync('node_modules')) return;
    say('Installing the packages (the first time takes a minute or two) ...');
    npm('install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  } else if (!isInstalled()) {
    say('Installing the packages (the first time takes a minute or two) ...');
    npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  }
}

/** Whether npm's record of what it installed has every package of the lock file, in the same version. */
function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  // Optional packages are left out where they do not fit the machine; the entry '' is this project.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  );
}

/** A native module is compiled for one version of Node; another one can not load it. */
function rebuildNativeModule() {
  try {
    const require = createRequire(join(ROOT, 'package.json'));
    require(`${NATIVE_MODULE}/build/Release/better_sqlite3.node`);
  } catch {
    say(`Compiling ${NATIVE_MODULE} for Node ${process.versions.node} (about a minute) ...`);
    npm('rebuild', NATIVE_MODULE, '--loglevel=error');
  }
}

function build() {
  if (existsSync(BUILD_STAMP) && statSync(BUILD_STAMP).mtimeMs >= Math.max(...BUILD_INPUTS.map(newest))) return;
  say('Building ...');
  const started = Date.now();
  rmSync(BUILD_STAMP, { force: true });
  npm('run', '--silent', 'build');
  // The stamp carries the time of the start: what was saved during the build is built the next time.
  utimesSync(BUILD_STAMP, new Date(started), new Date(started));
}

/** The latest change in a file or folder; folders count themselves, so a deleted file is seen. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  const inside = statSync(path).isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(mtimeMs, ...inside);
}

/** Runs the npm that runs this script, else the one on the PATH; its failure ends this script with its exit code. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  const { status, error } = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) fail(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function say(line) {
  console.log(line);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
