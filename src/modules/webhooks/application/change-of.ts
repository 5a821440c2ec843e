import { APP_FIELD, CATEGORIES_FIELD, type Fact, type JournalEntry } from '../../ltm/ltm.api.js';
import type { MemoryChange } from '../domain/memory-event.js';

/** A line of the journal as a change that webhooks are told of. */
export function changeOf({ owner, entry, fact }: JournalEntry): MemoryChange {
  const { memoryId, event, previous, next, createdAt, updatedAt } = entry;
  const whose = { user: null, agent: null, session: null, [owner.kind]: owner.id };
  return {
    memoryId,
    event,
    previous,
    next,
    at: updatedAt ?? createdAt,
    userId: fact?.ids.user ?? whose.user,
    agentId: fact?.ids.agent ?? whose.agent,
    appId: textOf(fact?.metadata[APP_FIELD]),
    runId: fact?.ids.session ?? whose.session,
    categories: fact && categoriesOf(fact),
  };
}

// A message word for word is sorted into nothing: it is `other` by default, and nobody said it.
function categoriesOf({ metadata, category, attributedTo }: Fact): readonly string[] | undefined {
  const own = metadata[CATEGORIES_FIELD];
  if (Array.isArray(own)) return own.map(String);
  return attributedTo === undefined ? undefined : [category];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
