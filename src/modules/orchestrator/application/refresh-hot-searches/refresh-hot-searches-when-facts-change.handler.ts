import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { EventsHandler, type IEventHandler } from '@nestjs/cqrs';
import type { Owner } from '../../../../shared/kernel/scope.js';
import { FactsChanged, FactsStored } from '../../../ltm/ltm.api.js';
import { nextTurn } from '../../../../shared/kernel/next-turn.js';
import { RememberedSearch } from '../search-memory/remembered-search.js';
import { HotSearches } from './hot-searches.js';

/** Milliseconds between a write and the refresh: the writes of one burst are one refresh. */
const PAUSE_MS = 20;

/** Owners that wait at most; those beyond find their answers cold, as without a refresh. */
const WAITING = 1_000;

/** Asks an owner's hot searches anew after a write, one after another, so that it does not leave them cold. */
@EventsHandler(FactsStored, FactsChanged)
export class RefreshHotSearchesWhenFactsChangeHandler
  implements IEventHandler<FactsStored | FactsChanged>, OnApplicationShutdown
{
  private readonly logger = new Logger('orchestrator');
  private readonly waiting = new Map<string, Owner>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly hot: HotSearches,
    private readonly searches: RememberedSearch,
  ) {}

  handle(event: FactsStored | FactsChanged): void {
    const owner = event instanceof FactsStored ? event.scope.owner : event.owner;
    if (owner === undefined || this.waiting.size >= WAITING) return;
    this.waiting.set(JSON.stringify([owner.tenant, owner.kind, owner.id]), owner);
    this.timer ??= setTimeout(() => void this.refreshAll(), PAUSE_MS);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.waiting.clear();
  }

  private async refreshAll(): Promise<void> {
    for (const [name, owner] of this.waiting) {
      this.waiting.delete(name);
      await this.refresh(owner);
    }
    this.timer = undefined;
  }

  private async refresh(owner: Owner): Promise<void> {
    for (const query of this.hot.take(owner)) {
      try {
        await this.searches.answer(query);
      } catch (error) {
        this.logger.debug(`A refresh failed: ${error instanceof Error ? error.message : String(error)}`);
      }
      await nextTurn(); // whoever waits for an answer goes first
    }
  }
}
