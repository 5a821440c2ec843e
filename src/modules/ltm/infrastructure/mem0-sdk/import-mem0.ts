type Mem0 = typeof import('mem0ai/oss');

/**
 * The SDK without its telemetry, which would cost time and reach for the network: it reads the variable once, while it
 * is imported.
 * @param folder where it may keep small files of its own, instead of in the home folder
 */
export async function importMem0(folder?: string): Promise<Mem0> {
  process.env['MEM0_TELEMETRY'] = 'false';
  if (folder !== undefined) process.env['MEM0_DIR'] = folder;
  return import('mem0ai/oss');
}
