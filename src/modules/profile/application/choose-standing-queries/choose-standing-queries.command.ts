import { Command } from '@nestjs/cqrs';
import type { StandingQueryList } from '../list-standing-queries/list-standing-queries.query.js';

/** Choose what a tenant's users are asked again and again, in the place of what was chosen before. */
export class ChooseStandingQueries extends Command<StandingQueryList> {
  /** @param texts up to 20, each of 1 to 1,000 characters; undefined for those of the settings */
  constructor(
    readonly tenant: string,
    readonly texts: readonly string[] | undefined,
  ) {
    super();
  }
}
