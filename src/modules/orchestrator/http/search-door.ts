import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type EarlyRequest, EarlyAnswers } from '../../../platform/http/early-answers.js';
import { HotSearches } from '../application/refresh-hot-searches/hot-searches.js';
import { RememberedSearch } from '../application/search-memory/remembered-search.js';
import type { SearchMemory } from '../application/search-memory/search-memory.query.js';
import { RecallJson } from './recall-json.js';

/** Bodies that are remembered, and the longest of them in characters of JSON. */
const REMEMBERED = 20_000;
const LONGEST = 1_000;

/** A body that was found valid, and what it asks for. */
interface Asked {
  readonly query: SearchMemory;
  readonly explain: boolean;
}

/**
 * Answers searches of layer L0 at the door: a body that was valid before asks for the same again, so it passes neither
 * validation nor the controller. That is half of the time that such an answer takes.
 */
@Injectable()
export class SearchDoor {
  private readonly asked = new LRUCache<string, Asked>({ max: REMEMBERED });

  constructor(
    private readonly searches: RememberedSearch,
    private readonly hot: HotSearches,
    private readonly json: RecallJson,
    early: EarlyAnswers,
  ) {
    early.register('POST', '/pika/search', (request) => this.answer(request));
  }

  /** Remembers what a valid body asks for. */
  remember(tenant: string, body: unknown, asked: Asked): void {
    const name = nameOf(tenant, body);
    if (name.length <= LONGEST) this.asked.set(name, asked);
  }

  private answer({ tenant, body }: EarlyRequest): Buffer | undefined {
    const started = performance.now();
    const asked = tenant === undefined ? undefined : this.asked.get(nameOf(tenant, body));
    const recall = asked && this.searches.known(asked.query, started);
    if (asked === undefined || recall === undefined) return undefined;
    this.hot.note(asked.query);
    return this.json.again(recall, asked.explain, { total: performance.now() - started, merge: 0 });
  }
}

function nameOf(tenant: string, body: unknown): string {
  return `${tenant}\0${JSON.stringify(body) ?? ''}`;
}
