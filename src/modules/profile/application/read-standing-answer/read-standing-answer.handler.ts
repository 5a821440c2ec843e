import { Logger } from '@nestjs/common';
import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import { type FactSearchResult, ReadFactsVersion } from '../../../ltm/ltm.api.js';
import { ProfileRules } from '../../domain/profile-rules.js';
import { type ProfileOwner, ProfileStore } from '../ports/profile-store.port.js';
import { ProfileStats } from '../profile-stats.js';
import { RefreshQueue } from '../refresh-queue.js';
import { StandingQueries, type StandingQuery } from '../standing-queries.js';
import { ReadStandingAnswer } from './read-standing-answer.query.js';

@QueryHandler(ReadStandingAnswer)
export class ReadStandingAnswerHandler implements IQueryHandler<ReadStandingAnswer> {
  private readonly logger = new Logger('profile');

  constructor(
    private readonly standing: StandingQueries,
    private readonly store: ProfileStore,
    private readonly rules: ProfileRules,
    private readonly refresh: RefreshQueue,
    private readonly stats: ProfileStats,
    private readonly clock: Clock,
    private readonly queries: QueryBus,
  ) {}

  async execute(query: ReadStandingAnswer): Promise<FactSearchResult | undefined> {
    const { scope, search } = query;
    const { tenant, user } = scope;
    if (user === undefined || !this.mayBeKept(query)) return undefined;
    const matched = await this.match(tenant, search.text);
    if (matched === undefined) return undefined;

    const owner = { tenant, user };
    const version = await this.queries.execute(new ReadFactsVersion(scope));
    const answer = await this.store.findAnswer(owner, matched.text);
    const isCurrent = answer?.version === version && answer.day === this.clock.iso().slice(0, 10);
    if (answer === undefined || !isCurrent || answer.key !== matched.key || answer.limit < search.limit) {
      this.stats.answers[answer === undefined ? 'misses' : 'stale'] += 1;
      this.refresh.note(owner, { asked: true });
      return undefined;
    }
    this.stats.answers.hits += 1;
    await this.noteRead(owner);
    const { threshold = 0, limit } = search;
    return { version, facts: answer.facts.slice(0, limit).filter(({ score }) => score >= threshold) };
  }

  /** Answers are kept for all of a user's memories, and a first few of them. */
  private mayBeKept({ scope, search }: ReadStandingAnswer): boolean {
    const isNarrowed = scope.agent !== undefined || scope.session !== undefined || search.filter !== undefined;
    const isKind = !isNarrowed && search.showExpired !== true;
    return this.rules.enabled && isKind && search.limit <= this.rules.standingResults;
  }

  /** A query that cannot be embedded is no standing one; the search says what is wrong with the embedder. */
  private async match(tenant: string, text: string): Promise<StandingQuery | undefined> {
    try {
      return await this.standing.match(tenant, text);
    } catch (error) {
      this.logger.warn(`Standing queries could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  private async noteRead(owner: ProfileOwner): Promise<void> {
    const { idle = 0 } = (await this.store.findInterest(owner)) ?? {};
    if (idle > 0) this.refresh.note(owner, { read: true });
  }
}
