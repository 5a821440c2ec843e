/**
 * How far a run is, on stderr.
 * @typedef {object} Progress
 * @property {(line: string) => void} step replaces the last step on a terminal; is not shown elsewhere
 * @property {(line: string) => void} done a line that stays
 */

/**
 * @param {NodeJS.WriteStream} stream
 * @returns {Progress}
 */
export function progressOn(stream) {
  const clear = '\r\u001B[K';
  return {
    step: (line) => void (stream.isTTY && stream.write(`${clear}${line.slice(0, (stream.columns || 80) - 1)}`)),
    done: (line) => void stream.write(stream.isTTY ? `${clear}${line}\n` : `${line}\n`),
  };
}
