import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a suite was skipped; the summary reporter prints it. */
    skippedBecause?: string;
  }
}

/**
 * A suite that needs a program of the machine, such as `redis-server`. Where the program is missing, the suite
 * is skipped and the end of the test run says so, with the reason.
 */
export function describeWith(program: string, name: string, suite: () => void): void {
  describeUnless(findProgram(program) === undefined ? `${program} is not on the PATH` : undefined, name, suite);
}

/** A suite that is skipped when something is missing; the end of the test run says so, with the reason. */
export function describeUnless(missing: string | undefined, name: string, suite: () => void): void {
  const meta = missing === undefined ? {} : { skippedBecause: missing };
  describe(name, { skip: missing !== undefined, meta }, suite);
}

/**
 * A suite about what only the Mem0 SDK in the service's own process does. Where long-term memory is in a Mem0 service
 * (`PIKA_TEST_LTM`), it is skipped, and the end of the test run says why.
 * @param elsewhere why it is the Mem0 service's business then
 */
export function describeWithSdk(name: string, elsewhere: string, suite: () => void): void {
  const isElsewhere = process.env['PIKA_TEST_LTM'] !== undefined;
  const meta = isElsewhere ? { skippedBecause: elsewhere } : {};
  describe(name, { skip: isElsewhere, meta }, suite);
}

/** The path of a program; undefined when the machine does not have it. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...debianPostgresFolders()];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @throws Error when the machine does not have the program */
export function requireProgram(name: string): string {
  const path = findProgram(name);
  if (path === undefined) throw new Error(`${name} is not on the PATH`);
  return path;
}

/** Debian keeps the servers of PostgreSQL off the PATH, one folder a version. The newest comes first. */
function debianPostgresFolders(): string[] {
  const base = '/usr/lib/postgresql';
  try {
    const versions = readdirSync(base).toSorted((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(base, version, 'bin'));
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
