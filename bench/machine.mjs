import { cpus, totalmem } from 'node:os';

/** The machine that measured, in one line: processor, cores, memory, Node. */
export function machineName() {
  const all = cpus();
  const model = all[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${all.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}
