import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { FactSearchResult } from '../../domain/fact.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { SearchFacts } from './search-facts.query.js';

@QueryHandler(SearchFacts)
export class SearchFactsHandler implements IQueryHandler<SearchFacts> {
  constructor(private readonly memory: LongTermMemory) {}

  async execute({ scope, search, signal }: SearchFacts): Promise<FactSearchResult> {
    const found = await this.memory.search(scope, search, signal);
    const { threshold = 0 } = search;
    return { ...found, facts: found.facts.filter(({ score }) => score >= threshold) };
  }
}
