import { randomUUID } from 'node:crypto';

/** New unique ids as a dependency. The class is the DI token. */
export abstract class IdSource {
  /** A UUID, version 4. */
  abstract next(): string;
}

/** Ids from the operating system's random numbers. */
export class RandomIdSource extends IdSource {
  next(): string {
    return randomUUID();
  }
}
