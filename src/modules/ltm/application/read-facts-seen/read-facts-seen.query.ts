import { Query } from '@nestjs/cqrs';

/** Whether the write that was answered with this version can be seen here; see `LongTermMemory.hasSeen`. */
export class ReadFactsSeen extends Query<boolean> {
  constructor(readonly version: number) {
    super();
  }
}
