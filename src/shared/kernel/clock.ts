/** Time as a dependency, so that tests need no tricks. The class is the DI token. */
export abstract class Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  abstract now(): number;

  /** The same moment as ISO 8601 text in UTC. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }
}

/** The clock of the machine. */
export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}
