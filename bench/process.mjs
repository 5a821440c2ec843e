/** What a process has used, as Linux tells; undefined elsewhere. */
import { readFile } from 'node:fs/promises';

/** Clock ticks a second in /proc; fixed for programs on every architecture that Node runs on. */
const TICKS = 100;

/**
 * Seconds of processor time of all threads, in steps of 10 ms.
 * @param {number} pid
 */
export async function cpuSecondsOf(pid) {
  const stat = await readOf(pid, 'stat');
  // The name of the program comes first, in parentheses, and may hold spaces.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/**
 * Megabytes of memory that the process has now (RSS).
 * @param {number} pid
 */
export async function megabytesOf(pid) {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec((await readOf(pid, 'status')) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/**
 * @param {number} pid
 * @param {string} file
 */
async function readOf(pid, file) {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => undefined);
}
