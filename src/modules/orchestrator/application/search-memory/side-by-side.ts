import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Clock } from '../../../../shared/kernel/clock.js';
import type { Deadline } from '../../../../shared/kernel/deadline.js';
import type { Scope } from '../../../../shared/kernel/scope.js';
import { type FactSearchResult, ReadFactsSeen, SearchFacts } from '../../../ltm/ltm.api.js';
import { ReadStandingAnswer } from '../../../profile/profile.api.js';
import { SearchSessions, type SessionSearchResult } from '../../../stm/stm.api.js';
import { merge } from '../../domain/merge.js';
import { NothingAnswered, WriteNotSeen } from '../../domain/orchestrator.errors.js';
import { type Found, type Missing, type Recall, type Source, SOURCES } from '../../domain/recall.js';
import { RankingPolicy } from '../ports/ranking-policy.js';
import { type Asked, ask } from './ask.js';
import { foundFact, foundMessage } from './found.js';
import type { SearchMemory } from './search-memory.query.js';

type FactSearch = SearchFacts['search'];

/** What both memories answered; undefined for one that was not asked. */
interface Answers {
  readonly stm: Asked<SessionSearchResult> | undefined;
  readonly ltm: Asked<FactSearchResult> | undefined;
}

/** Each memory is asked for so many times the limit, so that ranking and diversity have a choice. */
const CHOICE = 2;
const MOST = 100;

/** Milliseconds between two looks for a write of another process. */
const LOOK_AGAIN_MS = 20;

/** Asks both memories at once and ranks what they found. */
@Injectable()
export class SideBySide {
  constructor(
    private readonly queries: QueryBus,
    private readonly ranking: RankingPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * One memory that fails or is late is named in `degraded`, and the other still answers.
   * @throws NothingAnswered
   */
  async search(query: SearchMemory, deadline: Deadline): Promise<Recall> {
    const started = performance.now();
    const [stm, ltm] = await Promise.all([this.askSessions(query, deadline), this.askFacts(query, deadline)]);
    const answers = { stm, ltm };
    const asked = SOURCES.filter((source) => answers[source] !== undefined);
    const silent = asked.filter((source) => answers[source]?.error !== undefined);
    if (asked.length > 0 && silent.length === asked.length) throw new NothingAnswered(silent, ltm?.error ?? stm?.error);

    const merging = performance.now();
    const { limit, threshold } = query.options;
    const today = this.clock.iso().slice(0, 10);
    const results = merge(foundBy(answers), { limit, threshold, today }, this.ranking);
    const ended = performance.now();
    const times = { total: ended - started, merge: ended - merging };
    return {
      results,
      degraded: [...silent, ...makeshifts(answers)],
      version: ltm?.value?.version ?? 0,
      ...account(answers, times),
    };
  }

  private async askSessions({ scope, options }: SearchMemory, deadline: Deadline): Promise<Answers['stm']> {
    if (!options.sources.includes('stm') || options.filter !== undefined) return undefined;
    const { text, limit } = options;
    return ask('stm', deadline, (signal) => {
      return this.queries.execute(new SearchSessions(scope, text, choiceOf(limit), signal));
    });
  }

  private async askFacts({ scope, options }: SearchMemory, deadline: Deadline): Promise<Answers['ltm']> {
    if (!options.sources.includes('ltm')) return undefined;
    const { text, limit, filter, minVersion } = options;
    const reach = scope.withoutSession();
    return ask('ltm', deadline, async (signal) => {
      if (minVersion !== undefined) await this.untilSeen(minVersion, deadline);
      return this.searchFacts(reach, { text, limit: choiceOf(limit), filter }, signal);
    });
  }

  /** Layer L3 keeps what is asked again and again; where it has nothing, the search goes on to L2 and Mem0. */
  private async searchFacts(scope: Scope, search: FactSearch, signal: AbortSignal): Promise<FactSearchResult> {
    const standing = await this.queries.execute(new ReadStandingAnswer(scope, search));
    if (standing !== undefined) return { ...standing, servedBy: 'l3' };
    return this.queries.execute(new SearchFacts(scope, search, signal));
  }

  private async untilSeen(version: number, deadline: Deadline): Promise<void> {
    while (!(await this.queries.execute(new ReadFactsSeen(version)))) {
      if (deadline.left <= LOOK_AGAIN_MS) throw new WriteNotSeen();
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}

function choiceOf(limit: number): number {
  return Math.max(limit, Math.min(limit * CHOICE, MOST));
}

function foundBy({ stm, ltm }: Answers): Record<Source, Found[]> {
  return { stm: (stm?.value?.messages ?? []).map(foundMessage), ltm: (ltm?.value?.facts ?? []).map(foundFact) };
}

/** What answered with less than all: sessions from the memory of the process, facts by words alone. */
function makeshifts({ stm, ltm }: Answers): Missing[] {
  return [
    ...(stm?.value?.stale === true ? (['stm'] as const) : []),
    ...(ltm?.value?.wordsAlone === true ? (['embedder'] as const) : []),
  ];
}

/** Who answered, and how long each took. */
function account(answers: Answers, times: { total: number; merge: number }): Pick<Recall, 'servedBy' | 'timings'> {
  const { stm, ltm } = answers;
  return {
    servedBy: {
      ...(stm?.value && { stm: stm.value.stale ? 'memory' : 'store' }),
      ...(ltm?.value && { ltm: ltm.value.servedBy ?? 'l4' }),
    },
    timings: { ...times, ...(stm && { stm: stm.ms }), ...(ltm && { ltm: ltm.ms }) },
  };
}
