/** What a write answers so that a later read can ask to see it: opaque to the caller. */
export function cursorOf(memory: 'stm' | 'ltm', version: number): string {
  return Buffer.from(`${memory}:${version}`).toString('base64url');
}
