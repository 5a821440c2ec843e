import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type FactSearchResult, SearchFacts } from '../../../ltm/ltm.api.js';
import { type FoundMessage, SearchSessions } from '../../../stm/stm.api.js';
import { merge } from '../../domain/merge.js';
import { NothingAnswered } from '../../domain/orchestrator.errors.js';
import { type Found, type Recall, type Source, SOURCES } from '../../domain/recall.js';
import { type Asked, ask } from './ask.js';
import { foundFact, foundMessage } from './found.js';
import { SearchMemory } from './search-memory.query.js';

/** What both memories answered; undefined for one that was not asked. */
interface Answers {
  readonly stm: Asked<FoundMessage[]> | undefined;
  readonly ltm: Asked<FactSearchResult> | undefined;
}

/** Asks both memories at once; one that fails or is late is named in `degraded`, and the other still answers. */
@QueryHandler(SearchMemory)
export class SearchMemoryHandler implements IQueryHandler<SearchMemory> {
  constructor(private readonly queries: QueryBus) {}

  async execute(query: SearchMemory): Promise<Recall> {
    const started = performance.now();
    const [stm, ltm] = await Promise.all([this.askSessions(query), this.askFacts(query)]);
    const answers = { stm, ltm };
    const silent = SOURCES.filter((source) => answers[source]?.error !== undefined);
    if (silent.length === query.options.sources.length) throw new NothingAnswered(silent, stm?.error ?? ltm?.error);
    const degraded = [...silent, ...(ltm?.value?.wordsAlone === true ? (['embedder'] as const) : [])];

    const merging = performance.now();
    const results = merge(foundBy(answers), query.options);
    const ended = performance.now();
    const times = { total: ended - started, merge: ended - merging };
    return { results, degraded, version: ltm?.value?.version ?? 0, ...account(answers, times) };
  }

  private async askSessions({ scope, options }: SearchMemory): Promise<Answers['stm']> {
    if (!options.sources.includes('stm')) return undefined;
    const { text, limit, timeoutMs } = options;
    return ask('stm', timeoutMs, () => this.queries.execute(new SearchSessions(scope, text, limit)));
  }

  private async askFacts({ scope, options }: SearchMemory): Promise<Answers['ltm']> {
    if (!options.sources.includes('ltm')) return undefined;
    const { text, limit, timeoutMs } = options;
    const reach = scope.withoutSession();
    return ask('ltm', timeoutMs, (signal) => this.queries.execute(new SearchFacts(reach, { text, limit }, signal)));
  }
}

function foundBy({ stm, ltm }: Answers): Record<Source, Found[]> {
  return { stm: (stm?.value ?? []).map(foundMessage), ltm: (ltm?.value?.facts ?? []).map(foundFact) };
}

const LAYERS: Readonly<Record<Source, string>> = { stm: 'store', ltm: 'l4' };

/** Who answered, and how long each took. */
function account(answers: Answers, times: { total: number; merge: number }): Pick<Recall, 'servedBy' | 'timings'> {
  const asked = SOURCES.flatMap((source) => {
    const answer = answers[source];
    return answer === undefined ? [] : [{ source, answer }];
  });
  const answered = asked.filter(({ answer }) => answer.error === undefined);
  return {
    servedBy: Object.fromEntries(answered.map(({ source }) => [source, LAYERS[source]])),
    timings: { ...times, ...Object.fromEntries(asked.map(({ source, answer }) => [source, answer.ms])) },
  };
}
