import type { FactCategory } from '../../../shared/kernel/fact-category.js';
import type { ProfileContents, ProfileFact } from './profile.js';
import { tasteOf } from './taste.js';

/** A memory as a profile is made of. */
export interface KnownFact {
  readonly id: string;
  readonly text: string;
  readonly category: FactCategory;
  /** What it is the current value of, such as `home` or `favourite:movie`. */
  readonly kind?: string | undefined;
  readonly createdAt: string;
}

/** What there is of a user's memories at a glance; lists are newest first. */
export interface KnownFacts {
  readonly counts: Readonly<Partial<Record<FactCategory, number>>>;
  /** The newest of each kind. */
  readonly current: readonly KnownFact[];
  readonly preferences: readonly KnownFact[];
  readonly recent: readonly KnownFact[];
}

/** How many memories `recent` has at most. */
export const MAX_RECENT = 10;

const FAVOURITE = 'favourite:';

/** The profile that a user's memories give. Pure: the same memories, the same profile. */
export function composeProfile({ counts, current, preferences, recent }: KnownFacts): ProfileContents {
  const identity = new Map<string, ProfileFact>();
  const favourites = new Map<string, ProfileFact[]>();
  const dislikes: ProfileFact[] = [];
  for (const fact of current) {
    if (fact.kind === undefined) continue;
    if (!fact.kind.startsWith(FAVOURITE)) identity.set(fact.kind, shown(fact));
    else place(fact, fact.kind.slice(FAVOURITE.length));
  }
  for (const fact of preferences) if (fact.kind === undefined) place(fact);
  return {
    identity: Object.fromEntries(identity),
    favourites: Object.fromEntries(favourites),
    dislikes,
    recent: recent.slice(0, MAX_RECENT).map(shown),
    counts,
  };

  function place(fact: KnownFact, sort?: string): void {
    const taste = tasteOf(fact.text);
    if (taste === 'dislikes') dislikes.push(shown(fact));
    else append(favourites, sort ?? taste, shown(fact));
  }
}

const LABELLED = /^[^:\n]{1,40}: (?<value>\S[^\n]*)$/u;

function shown({ id, text, category, createdAt }: KnownFact): ProfileFact {
  return { id, text, value: LABELLED.exec(text)?.groups?.['value'] ?? text, category, createdAt };
}

function append(groups: Map<string, ProfileFact[]>, name: string, fact: ProfileFact): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [fact]);
  else group.push(fact);
}
