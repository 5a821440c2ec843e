/** Lets the event loop serve whatever else is waiting, network included, before going on. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
