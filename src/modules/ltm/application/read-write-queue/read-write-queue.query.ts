import { Query } from '@nestjs/cqrs';
import type { WriteQueueSize } from '../ports/write-queue.port.js';

/** How many accepted writes wait for the store; undefined where none ever do. */
export class ReadWriteQueue extends Query<WriteQueueSize | undefined> {}
