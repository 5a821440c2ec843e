/** What is kept ready, and when a query is a standing one. The class is the DI token. */
export class ProfileRules {
  /** Whether anything is kept at all. */
  readonly enabled: boolean;
  /** Standing queries of a tenant that has not chosen its own. */
  readonly standingQueries: readonly string[];
  /** Memories that are kept for each standing query. */
  readonly standingResults: number;
  /** Cosine from which a query is taken for a standing one; 0: never by its vector. */
  readonly matchSimilarity: number;

  constructor(rules: ProfileRules) {
    this.enabled = rules.enabled;
    this.standingQueries = rules.standingQueries;
    this.standingResults = rules.standingResults;
    this.matchSimilarity = rules.matchSimilarity;
  }
}
