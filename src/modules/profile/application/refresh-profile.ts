import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Scope } from '../../../shared/kernel/scope.js';
import { SearchFacts } from '../../ltm/ltm.api.js';
import { type Happening, type Interest, interestAfter } from '../domain/keep-ready.js';
import { ProfileRules } from '../domain/profile-rules.js';
import { CurrentProfile } from './current-profile.js';
import { nextTurn } from '../../../shared/kernel/next-turn.js';
import {
  type Moment,
  type ProfileOwner,
  ProfileStore,
  type StandingAnswer,
  type StoredProfile,
} from './ports/profile-store.port.js';
import { StandingQueries, type StandingQuery } from './standing-queries.js';

/** Brings what is kept of one user up to date: of that user alone, and only what no longer holds. */
@Injectable()
export class RefreshProfile {
  constructor(
    private readonly store: ProfileStore,
    private readonly current: CurrentProfile,
    private readonly standing: StandingQueries,
    private readonly rules: ProfileRules,
    private readonly queries: QueryBus,
  ) {}

  /** @returns whether anything is kept now */
  async after(owner: ProfileOwner, happening: Happening): Promise<boolean> {
    const stored = await this.store.find(owner);
    const interest = interestAfter(stored, happening);
    if (interest === undefined) {
      if (stored !== undefined) await this.store.forget(owner);
      return false;
    }
    const scope = Scope.of(owner.tenant, { user: owner.user });
    const moment = await this.current.moment(scope);
    if (!(await this.refreshProfile(owner, scope, moment, interest, stored))) return false;
    if (interest.asks) await this.refreshAnswers(owner, scope, moment);
    return true;
  }

  private async refreshProfile(
    owner: ProfileOwner,
    scope: Scope,
    moment: Moment,
    interest: Interest,
    stored: StoredProfile | undefined,
  ): Promise<boolean> {
    if (stored !== undefined && isOf(moment, stored)) {
      const isNoted = stored.idle === interest.idle && stored.asks === interest.asks;
      if (!isNoted) await this.store.noteInterest(owner, interest);
      return true;
    }
    const computed = await this.current.compute(scope);
    if (computed.isEmpty) {
      if (stored !== undefined) await this.store.forget(owner);
      return false;
    }
    await this.store.save(owner, { ...interest, ...computed.stored });
    return true;
  }

  private async refreshAnswers(owner: ProfileOwner, scope: Scope, moment: Moment): Promise<void> {
    const texts = await this.standing.of(owner.tenant);
    const answers: StandingAnswer[] = [];
    let isChanged = false;
    for (const text of texts) {
      const query = await this.standing.withKey(text);
      const kept = await this.store.findAnswer(owner, text);
      const isKept = kept !== undefined && isOf(moment, kept) && kept.key === query.key && this.isLongEnough(kept);
      const answer = isKept ? kept : await this.answerTo(query, scope, moment);
      isChanged ||= !isKept;
      if (answer !== undefined) answers.push(answer);
      await nextTurn();
    }
    if (isChanged) await this.store.saveAnswers(owner, answers);
  }

  /** @returns undefined where a write came between, or words alone were searched: that answer is of no single moment */
  private async answerTo(query: StandingQuery, scope: Scope, moment: Moment): Promise<StandingAnswer | undefined> {
    const limit = this.rules.standingResults;
    const { facts, wordsAlone } = await this.queries.execute(new SearchFacts(scope, { text: query.text, limit }));
    const isWhole = wordsAlone !== true && isOf(moment, await this.current.moment(scope));
    return isWhole ? { ...query, ...moment, limit, facts } : undefined;
  }

  private isLongEnough({ limit }: StandingAnswer): boolean {
    return limit >= this.rules.standingResults;
  }
}

function isOf({ version, day }: Moment, other: Moment): boolean {
  return version === other.version && day === other.day;
}
