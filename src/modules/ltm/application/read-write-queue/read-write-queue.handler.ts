import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { WriteQueue, type WriteQueueSize } from '../ports/write-queue.port.js';
import { ReadWriteQueue } from './read-write-queue.query.js';

@QueryHandler(ReadWriteQueue)
export class ReadWriteQueueHandler implements IQueryHandler<ReadWriteQueue> {
  constructor(private readonly queue: WriteQueue) {}

  async execute(): Promise<WriteQueueSize | undefined> {
    return this.queue.size;
  }
}
