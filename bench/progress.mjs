const EVERY_MS = 100;

/**
 * How far a run is.
 * @param {NodeJS.WriteStream} stream
 */
export function progressOn(stream) {
  const clear = '\r\u001B[K';
  let last = 0;
  return {
    /**
     * A line that the next one replaces; shown on a terminal only, and not more often than can be read.
     * @param {string} line
     */
    step: (line) => {
      if (!stream.isTTY || performance.now() - last < EVERY_MS) return;
      last = performance.now();
      stream.write(`${clear}${line.slice(0, (stream.columns || 80) - 1)}`);
    },

    /**
     * A line that stays.
     * @param {string} line
     */
    done: (line) => void stream.write(stream.isTTY ? `${clear}${line}\n` : `${line}\n`),
  };
}
