import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { TokenCounter } from '../../../../shared/kernel/token-counter.js';
import { CONTEXT_SOURCES, ContextUnavailable } from '../../domain/context/context.errors.js';
import { ContextRules } from '../../domain/context/context-rules.js';
import { BuildContext, type Context } from './build-context.query.js';
import { factCandidates, profileCandidates, sessionCandidates } from './candidates.js';
import { ContextSources, type Sources } from './context-sources.js';
import { fillBudget } from './fill-budget.js';

/** Gathers what may be said and fills the budget with it; a source that fails or is late is named in `degraded`. */
@QueryHandler(BuildContext)
export class BuildContextHandler implements IQueryHandler<BuildContext> {
  constructor(
    private readonly sources: ContextSources,
    private readonly rules: ContextRules,
    private readonly tokens: TokenCounter,
  ) {}

  async execute({ scope, options }: BuildContext): Promise<Context> {
    const started = performance.now();
    const sources = await this.sources.ask(scope, options);
    const degraded = degradedOf(sources);

    const building = performance.now();
    const built = await fillBudget(candidatesOf(sources), options.maxTokens, this.rules, this.tokens);
    const ended = performance.now();
    return { ...built, degraded, timings: { ...times(sources), total: ended - started, build: ended - building } };
  }
}

function candidatesOf({ profile, ltm, stm }: Sources) {
  return [
    ...(profile.value === undefined ? [] : profileCandidates(profile.value)),
    ...factCandidates(ltm.value?.facts ?? []),
    ...(stm?.value === undefined ? [] : sessionCandidates(stm.value)),
  ];
}

function times({ profile, ltm, stm }: Sources): Partial<Context['timings']> {
  return { profile: profile.ms, ltm: ltm.ms, ...(stm !== undefined && { stm: stm.ms }) };
}

/** @throws ContextUnavailable when no source could answer */
function degradedOf(sources: Sources): Context['degraded'] {
  const asked = CONTEXT_SOURCES.filter((name) => sources[name] !== undefined);
  const silent = asked.filter((name) => sources[name]?.error !== undefined);
  if (silent.length === asked.length) throw new ContextUnavailable(silent, sources.ltm.error);
  return [
    ...asked.filter((name) => silent.includes(name) || (name === 'stm' && sources.stm?.value?.stale === true)),
    ...(sources.ltm.value?.wordsAlone === true ? (['embedder'] as const) : []),
  ];
}
