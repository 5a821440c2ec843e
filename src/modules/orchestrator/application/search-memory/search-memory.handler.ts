import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { Recall } from '../../domain/recall.js';
import { HotSearches } from '../refresh-hot-searches/hot-searches.js';
import { RememberedSearch } from './remembered-search.js';
import { SearchMemory } from './search-memory.query.js';

@QueryHandler(SearchMemory)
export class SearchMemoryHandler implements IQueryHandler<SearchMemory> {
  constructor(
    private readonly searches: RememberedSearch,
    private readonly hot: HotSearches,
  ) {}

  async execute(query: SearchMemory): Promise<Recall> {
    this.hot.note(query);
    return this.searches.answer(query);
  }
}
