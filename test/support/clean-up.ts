const pending = new Set<() => Promise<void>>();

/**
 * Registers what a test must leave behind no trace of.
 * @returns the function that cleans up. Where a test does not come to call it, the end of its file does.
 */
export function cleanUpLater(cleanUp: () => Promise<void>): () => Promise<void> {
  const once = async () => {
    if (pending.delete(once)) await cleanUp();
  };
  pending.add(once);
  return once;
}

/** Cleans up whatever is left, the latest first: a server before its folder. */
export async function cleanUpAll(): Promise<void> {
  for (const cleanUp of [...pending].toReversed()) await cleanUp();
}
