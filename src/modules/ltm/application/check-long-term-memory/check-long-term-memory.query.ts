import { Query } from '@nestjs/cqrs';

/** Whether long-term memory answers; an outage is the error LtmUnavailable. */
export class CheckLongTermMemory extends Query<void> {}
