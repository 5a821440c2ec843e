import { Command } from '@nestjs/cqrs';

/**
 * Remove all jobs about one subject; those that run in this process have stopped when it is done, so nothing
 * they write comes after. Answers how many there were. A job may not send it about its own subject.
 */
export class EraseJobs extends Command<number> {
  constructor(
    readonly tenant: string,
    readonly subject: string,
  ) {
    super();
  }
}
