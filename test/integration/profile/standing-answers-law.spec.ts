import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AddFacts,
  DeleteFact,
  DeleteFacts,
  type FactSearchResult,
  type NewFact,
  ReadFactsDigest,
  ReadFactsVersion,
  ResetMemories,
  RestoreFact,
  SearchFacts,
  UpdateFact,
} from '../../../src/modules/ltm/ltm.api.js';
import { RefreshProfile } from '../../../src/modules/profile/application/refresh-profile.js';
import { composeProfile } from '../../../src/modules/profile/domain/compose-profile.js';
import {
  type Profile,
  type ProfileContents,
  ReadProfile,
  ReadStandingAnswer,
} from '../../../src/modules/profile/profile.api.js';
import { DomainError } from '../../../src/shared/kernel/domain-error.js';
import { Scope } from '../../../src/shared/kernel/scope.js';
import { ManualClock } from '../../support/manual-clock.js';
import { ServiceInProcess } from '../../support/service-in-process.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { type AskStep, type ChangeStep, FIRST_DAY, history, type Step } from './histories.js';

const DAY_MS = 86_400_000;

describe('after any history of two processes', { timeout: 180_000 }, () => {
  const clock = new ManualClock(Date.parse(FIRST_DAY));
  const services: ServiceInProcess[] = [];
  let hits = 0;

  beforeAll(async () => {
    const { path } = await temporaryFolder('law');
    for (const _ of ['one', 'two']) services.push(await ServiceInProcess.start(path, clock));
  });
  afterAll(async () => {
    for (const one of services) await one.stop();
  });

  it('a kept answer is that of the search, and a profile that of the memories', async () => {
    let histories = 0;
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        histories += 1;
        const world = new World(services, `tenant ${histories}`, clock);
        for (const step of steps) {
          for (const { kept, searched, profile, composed } of await world.live(step)) {
            expect(kept ?? searched).toEqual(searched);
            hits += kept === undefined ? 0 : 1;
            expect(profile).toEqual({ ...composed, asOf: profile.asOf });
          }
        }
      }),
      { numRuns: 120 },
    );
    expect(hits).toBeGreaterThan(30); // the law was put to the test
  });
});

/** What is kept, beside what is computed now. */
interface Observation {
  readonly kept: FactSearchResult | undefined;
  readonly searched: FactSearchResult;
  readonly profile: Profile;
  readonly composed: ProfileContents & { readonly version: number };
}

/** One tenant and what happens to it. */
class World {
  private readonly memories: string[] = [];

  constructor(
    private readonly services: readonly ServiceInProcess[],
    private readonly tenant: string,
    private readonly clock: ManualClock,
  ) {}

  /** @returns what can be seen of it */
  async live(step: Step): Promise<Observation[]> {
    if (step.kind === 'ask') return this.ask(step);
    if (step.kind === 'tomorrow') this.clock.advance(DAY_MS);
    else if (step.kind === 'add') await this.add(step.service, step.user, step.facts);
    else if (step.kind === 'clear') await this.at(step.service).tell(new DeleteFacts(this.scopeOf(step.user)));
    else if (step.kind === 'reset') await this.at(step.service).tell(new ResetMemories(this.tenant));
    else if (step.kind === 'refresh') {
      const write = step.beside.length === 0 ? undefined : this.add(1 - step.service, step.user, step.beside);
      await Promise.all([this.refresh(step.service, step.user), write]);
    } else await this.change(step);
    return [];
  }

  private async ask(step: AskStep): Promise<Observation[]> {
    const seen = await this.observe(step.service, step);
    // What was not ready is now, in both processes.
    await this.refresh(step.service, step.user);
    return [seen, await this.observe(1 - step.service, step)];
  }

  private async observe(service: number, { user, text, limit, threshold }: AskStep): Promise<Observation> {
    const at = this.at(service);
    const scope = this.scopeOf(user);
    const version = await at.ask(new ReadFactsVersion(scope));
    return {
      kept: await at.ask(new ReadStandingAnswer(scope, { text, limit, threshold })),
      // Whichever cache layer answers it.
      searched: { ...(await at.ask(new SearchFacts(scope, { text, limit, threshold }))), servedBy: undefined },
      profile: await at.ask(new ReadProfile(scope)),
      composed: { ...composeProfile(await at.ask(new ReadFactsDigest(scope))), version },
    };
  }

  private async add(service: number, user: number, facts: readonly NewFact[]): Promise<void> {
    const { outcomes } = await this.at(service).tell(new AddFacts(this.scopeOf(user), facts));
    this.memories.push(...outcomes.map(({ id }) => id));
  }

  private async change({ kind, service, memory, text }: ChangeStep): Promise<void> {
    const id = this.memories[memory % this.memories.length];
    if (id === undefined) return;
    const command = {
      update: new UpdateFact(this.tenant, id, { text }),
      delete: new DeleteFact(this.tenant, id),
      restore: new RestoreFact(this.tenant, id),
    }[kind];
    try {
      await this.at(service).tell<unknown>(command);
    } catch (error) {
      // It is gone, or another one says the same.
      if (!(error instanceof DomainError && ['missing', 'conflict'].includes(error.category))) throw error;
    }
  }

  private async refresh(service: number, user: number): Promise<void> {
    const owner = { tenant: this.tenant, user: `user ${user}` };
    await this.at(service).part(RefreshProfile).after(owner, { asked: true });
  }

  private scopeOf(user: number): Scope {
    return Scope.of(this.tenant, { user: `user ${user}` });
  }

  private at(service: number): ServiceInProcess {
    const one = this.services[service];
    if (one === undefined) throw new Error(`There is no service ${service}`);
    return one;
  }
}
