import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { foldedKey } from '../../../shared/kernel/fold.js';
import { EmbedQuery, ReadQueryKey } from '../../ltm/ltm.api.js';
import { ProfileRules } from '../domain/profile-rules.js';
import { StandingQueryStore } from './ports/standing-query-store.port.js';

/** A standing query that a text stands for, with the key of its answers (see `ReadQueryKey`). */
export interface StandingQuery {
  readonly text: string;
  readonly key: string;
}

/** Standing queries whose vectors and folded forms are remembered. */
const REMEMBERED = 1_000;

/** The standing queries of tenants, and which of them a query stands for. */
@Injectable()
export class StandingQueries {
  private readonly vectors = new Map<string, Float32Array>();
  private readonly folded = new Map<string, string>();

  constructor(
    private readonly store: StandingQueryStore,
    private readonly rules: ProfileRules,
    private readonly queries: QueryBus,
  ) {}

  /** The texts of a tenant: its own, else those of the settings. */
  async of(tenant: string): Promise<readonly string[]> {
    return (await this.store.find(tenant)) ?? this.rules.standingQueries;
  }

  async withKey(text: string): Promise<StandingQuery> {
    return { text, key: await this.queries.execute(new ReadQueryKey(text)) };
  }

  /**
   * The standing query that has the same answer as a text, as all that the search sees of both is the same; else, if
   * the settings want so, the one whose vector is nearest to that of the text.
   */
  async match(tenant: string, text: string): Promise<StandingQuery | undefined> {
    const texts = await this.of(tenant);
    const folded = foldedKey(text);
    // Most queries are no standing ones, and this tells so at little cost.
    const candidates = texts.filter((each) => this.foldedOf(each) === folded);
    const { key } = candidates.length === 0 ? { key: undefined } : await this.withKey(text);
    for (const candidate of candidates) {
      const query = await this.withKey(candidate);
      if (query.key === key) return query;
    }
    return this.rules.matchSimilarity > 0 ? this.nearest(texts, text) : undefined;
  }

  private async nearest(texts: readonly string[], text: string): Promise<StandingQuery | undefined> {
    const vector = await this.queries.execute(new EmbedQuery(text));
    if (vector === undefined) return undefined;
    let best: { query: StandingQuery; cosine: number } | undefined;
    for (const each of texts) {
      const query = await this.withKey(each);
      const cosine = cosineOf(vector, await this.vectorOf(query));
      if (cosine >= this.rules.matchSimilarity && cosine > (best?.cosine ?? 0)) best = { query, cosine };
    }
    return best?.query;
  }

  // By the key, which is another one for another model.
  private async vectorOf({ text, key }: StandingQuery): Promise<Float32Array | undefined> {
    const known = this.vectors.get(key);
    if (known !== undefined) return known;
    const vector = await this.queries.execute(new EmbedQuery(text));
    if (vector !== undefined) remember(this.vectors, key, vector);
    return vector;
  }

  private foldedOf(text: string): string {
    return this.folded.get(text) ?? remember(this.folded, text, foldedKey(text));
  }
}

function remember<T>(known: Map<string, T>, name: string, value: T): T {
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, value);
  return value;
}

/** Of vectors of unit length; 0 where one is missing or of another length. */
function cosineOf(one: Float32Array, other: Float32Array | undefined): number {
  if (one.length !== other?.length) return 0;
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
