import { Query } from '@nestjs/cqrs';

/** The standing queries of a tenant. */
export interface StandingQueryList {
  readonly texts: readonly string[];
  /** Whether the tenant has chosen them; else they are those of the settings. */
  readonly isChosen: boolean;
}

/** What a tenant's users are asked again and again. */
export class ListStandingQueries extends Query<StandingQueryList> {
  constructor(readonly tenant: string) {
    super();
  }
}
