/** How many accepted writes the store does not have yet. */
export interface WriteQueueSize {
  /** Delivered as soon as the store can be reached. */
  readonly waiting: number;
  /** Refused by the store for good; kept for people to look at. */
  readonly refused: number;
}

/** Accepted writes on their way to a store that can be out of reach. The class is the DI token. */
export abstract class WriteQueue {
  /** undefined where writes go straight to the store. */
  abstract readonly size: WriteQueueSize | undefined;
}

/** No queue: every write is stored when it is answered. */
export class NoWriteQueue extends WriteQueue {
  readonly size = undefined;
}
