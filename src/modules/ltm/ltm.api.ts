/** What other modules may import of long-term memory. */
export { AddFacts } from './application/add-facts/add-facts.command.js';
export { ConfigureMemory } from './application/configure-memory/configure-memory.command.js';
export { DeleteByFilter } from './application/delete-by-filter/delete-by-filter.command.js';
export { DeleteFact } from './application/delete-fact/delete-fact.command.js';
export { DeleteFacts } from './application/delete-facts/delete-facts.command.js';
export { ForgetFoundFacts } from './application/forget-found-facts/forget-found-facts.command.js';
export { EmbedQuery } from './application/embed-query/embed-query.query.js';
export { GetFact } from './application/get-fact/get-fact.query.js';
export { GetConfiguration } from './application/get-configuration/get-configuration.query.js';
export { ListEntities } from './application/list-entities/list-entities.query.js';
export { ListByFilter } from './application/list-by-filter/list-by-filter.query.js';
export { ListFacts } from './application/list-facts/list-facts.query.js';
export { ListProviders } from './application/list-providers/list-providers.query.js';
export { ReadFactsSeen } from './application/read-facts-seen/read-facts-seen.query.js';
export { ReadFactsDigest } from './application/read-facts-digest/read-facts-digest.query.js';
export { ReadFactsVersion } from './application/read-facts-version/read-facts-version.query.js';
export { ReadJournal } from './application/read-journal/read-journal.query.js';
export type { JournalEntry } from './application/ports/fact-journal.port.js';
export { ReadQueryKey } from './application/read-query-key/read-query-key.query.js';
export { ReadHistory } from './application/read-history/read-history.query.js';
export { ResetMemories } from './application/reset-memories/reset-memories.command.js';
export { RestoreFact } from './application/restore-fact/restore-fact.command.js';
export { UpdateFact } from './application/update-fact/update-fact.command.js';
export { FactsChanged } from './application/facts-changed.event.js';
export { FactsStored } from './application/facts-stored.event.js';
export { CheckLongTermMemory } from './application/check-long-term-memory/check-long-term-memory.query.js';
export { EXTRACTION_KIND, extractionJob } from './application/remember/remember-job.handler.js';
export { ReadWriteQueue } from './application/read-write-queue/read-write-queue.query.js';
export type { WriteQueueSize } from './application/ports/write-queue.port.js';
export { Remember } from './application/remember/remember.command.js';
export { SearchByFilter } from './application/search-by-filter/search-by-filter.query.js';
export { SearchFacts } from './application/search-facts/search-facts.query.js';
export { type Filter, parseFilter, UnsupportedFilter } from './domain/filter.js';
export { type Reach, reachOf } from './domain/filter-reach.js';
export { LtmUnavailable, MemoryNotFound } from './domain/ltm.errors.js';
export { APP_FIELD, CATEGORIES_FIELD } from './domain/fact.js';
export type {
  Entity,
  Fact,
  FactChange,
  FactSearchResult,
  HistoryEntry,
  NewFact,
  ScoredFact,
  StoreOutcome,
  StoreReceipt,
} from './domain/fact.js';
export type { FactsDigest } from './domain/facts-digest.js';
export type { ConfigurationChange, MemoryConfigurationView, ProviderChoice } from './domain/memory-configuration.js';
