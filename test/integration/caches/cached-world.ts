import { vi } from 'vitest';
import {
  AddFacts,
  DeleteFact,
  DeleteFacts,
  parseFilter,
  ResetMemories,
  RestoreFact,
  UpdateFact,
} from '../../../src/modules/ltm/ltm.api.js';
import { LongTermMemory } from '../../../src/modules/ltm/application/ports/long-term-memory.port.js';
import { ForgetSearches } from '../../../src/modules/orchestrator/application/forget-searches/forget-searches.command.js';
import { RememberedSearch } from '../../../src/modules/orchestrator/application/search-memory/remembered-search.js';
import { SearchMemory } from '../../../src/modules/orchestrator/application/search-memory/search-memory.query.js';
import type { Recall } from '../../../src/modules/orchestrator/domain/recall.js';
import { RefreshProfile } from '../../../src/modules/profile/application/refresh-profile.js';
import { AppendMessages } from '../../../src/modules/stm/stm.api.js';
import { DeleteSession } from '../../../src/modules/stm/application/delete-session/delete-session.command.js';
import { canonicalText } from '../../../src/shared/kernel/canonical-text.js';
import { DomainError } from '../../../src/shared/kernel/domain-error.js';
import { Scope } from '../../../src/shared/kernel/scope.js';
import type { ManualClock } from '../../support/manual-clock.js';
import type { ServiceInProcess } from '../../support/service-in-process.js';
import type { ChangeStep, SearchStep, Step, WriteStep } from './histories.js';

const DAY_MS = 86_400_000;

/** Milliseconds after which an instance has noticed a write of another, and after which it has noticed a new day. */
const NOTICED_MS = 101;
const NEW_DAY_MS = 1_001;

/** What a search is answered with, as far as it must not depend on caches. */
export type Answer = Pick<Recall, 'results' | 'version' | 'degraded'>;

/** What caches answered, beside what is computed. */
export interface Observation {
  readonly by: string;
  readonly cached: Answer;
  readonly computed: Answer;
}

/** Two instances that cache and one that does not, all on one file. */
export interface Instances {
  readonly caching: readonly ServiceInProcess[];
  readonly plain: ServiceInProcess;
  readonly clock: ManualClock;
}

/** One tenant and what happens to it. The clock of `performance` is the test's: it stands still unless it is moved. */
export class CachedWorld {
  private readonly memories: string[] = [];
  private cursor = 0;

  constructor(
    private readonly instances: Instances,
    private readonly tenant: string,
  ) {}

  /** @returns what can be seen of it */
  async live(step: Step): Promise<Observation[]> {
    if (step.kind === 'search') return this.search(step);
    if (step.kind === 'tomorrow') {
      this.instances.clock.advance(DAY_MS);
      vi.advanceTimersByTime(NEW_DAY_MS);
    } else if (step.kind === 'purge') await this.at(step.instance).tell(new ForgetSearches(this.scopeOf(step.user)));
    else await this.write(step);
    return [];
  }

  /** Asks both instances twice, the one that wrote last at once, and the plain one. */
  private async search(step: SearchStep): Promise<Observation[]> {
    if (step.beside !== undefined) {
      // Its answer is of the time before or after the write; what it leaves in the caches is seen below.
      await Promise.all([this.at(step.instance).ask(this.queryOf(step)), this.write(step.beside)]);
    }
    if (step.ready) await this.refresh(step);
    if (step.later) vi.advanceTimersByTime(NOTICED_MS);
    const computed = answerOf(await this.instances.plain.ask(this.queryOf(step)));
    const seen: Observation[] = [];
    const note = (by: string, recall: Recall | undefined): void => {
      if (recall !== undefined) seen.push({ by: `${by} ${servedBy(recall)}`, cached: answerOf(recall), computed });
    };
    for (const [index, instance] of this.instances.caching.entries()) {
      const isSure = step.later || index === this.writer;
      const query = this.queryOf(step, isSure ? undefined : this.cursor);
      note('door', instance.part(RememberedSearch).known(query, performance.now()));
      note('search', await instance.ask(query));
      note('search', await instance.ask(query));
      note('door', instance.part(RememberedSearch).known(query, performance.now()));
    }
    return seen;
  }

  /** The instance that wrote last. */
  private writer = 0;

  private async write(step: WriteStep): Promise<void> {
    this.writer = step.instance;
    const at = this.at(step.instance);
    try {
      if (step.kind === 'add') {
        await this.noteStored(at.tell(new AddFacts(this.scopeOf(step.user, step.agent), step.facts)));
      } else if (step.kind === 'turns') {
        const turns = step.texts.map((content) => ({ role: 'user', content }));
        await this.noteStored(at.part(LongTermMemory).addTurns(this.scopeOf(step.user), turns));
      } else if (step.kind === 'clear') await at.tell(new DeleteFacts(this.scopeOf(step.user, step.agent)));
      else if (step.kind === 'reset') await at.tell(new ResetMemories(this.tenant));
      else if (step.kind === 'append') {
        const messages = step.texts.map((content) => ({ role: 'user' as const, content }));
        await at.tell(new AppendMessages(this.sessionOf(step), messages));
      } else if (step.kind === 'forget') await at.tell(new DeleteSession(this.sessionOf(step)));
      else await this.change(step);
    } catch (error) {
      // It is gone, or another one says the same.
      if (!(error instanceof DomainError && ['missing', 'conflict'].includes(error.category))) throw error;
    }
  }

  private async noteStored(storing: Promise<{ outcomes: readonly { id: string }[]; version: number }>): Promise<void> {
    const { outcomes, version } = await storing;
    this.memories.push(...outcomes.map(({ id }) => id));
    this.cursor = version;
  }

  private async change({ kind, instance, memory, text }: ChangeStep): Promise<void> {
    const id = this.memories[memory % this.memories.length];
    if (id === undefined) return;
    const command = {
      update: new UpdateFact(this.tenant, id, { text }),
      delete: new DeleteFact(this.tenant, id),
      restore: new RestoreFact(this.tenant, id),
    }[kind];
    await this.at(instance).tell<unknown>(command);
  }

  private async refresh({ instance, user }: { instance: number; user: number }): Promise<void> {
    const owner = { tenant: this.tenant, user: `user ${user}` };
    await this.at(instance).part(RefreshProfile).after(owner, { asked: true });
  }

  private queryOf(step: SearchStep, minVersion?: number): SearchMemory {
    const { user, agent, session, text, limit, threshold, filters, sources } = step;
    const scope = Scope.of(this.tenant, { user: `user ${user}`, agent, session });
    const filter = filters && parseFilter(filters);
    const options = { text: canonicalText(text), limit, threshold, filter, sources, timeoutMs: 5_000, minVersion };
    return new SearchMemory(scope, options);
  }

  private sessionOf({ user, session }: { user: number; session: string }) {
    return { tenant: this.tenant, user: `user ${user}`, session };
  }

  private scopeOf(user: number, agent?: string): Scope {
    return Scope.of(this.tenant, { user: `user ${user}`, agent });
  }

  private at(instance: number): ServiceInProcess {
    const one = this.instances.caching[instance];
    if (one === undefined) throw new Error(`There is no instance ${instance}`);
    return one;
  }
}

function answerOf({ results, version, degraded }: Recall): Answer {
  return { results, version, degraded };
}

function servedBy({ servedBy: { ltm, stm } }: Recall): string {
  return ltm ?? stm ?? '';
}
