import type { Fact } from '../../../ltm/ltm.api.js';
import type { Profile } from '../../../profile/profile.api.js';
import type { SessionContext } from '../../../stm/stm.api.js';
import type { Candidate } from '../../domain/context/candidate.js';

/** A fact that may be shown, with its score where a search found it. */
export type OfferedFact = Pick<Fact, 'id' | 'text'> & { readonly score?: number | undefined };

/** What tells most of who somebody is comes first; kinds that are not listed follow by name. */
const IDENTITY_FIRST = ['name', 'nickname', 'home', 'job', 'age'];

/** Most lines of a profile that are considered. */
const MAX_PROFILE_LINES = 50;

/** Who the user is, then what the user likes and dislikes, newest first. What was learnt last is not of the profile here: the facts are. */
export function profileCandidates({ identity, favourites, dislikes }: Profile): Candidate[] {
  const rank = (kind: string) => (IDENTITY_FIRST.includes(kind) ? IDENTITY_FIRST.indexOf(kind) : IDENTITY_FIRST.length);
  const known = Object.entries(identity)
    .toSorted(([a], [b]) => rank(a) - rank(b) || compare(a, b))
    .map(([, fact]) => fact);
  const tastes = [...Object.values(favourites).flat(), ...dislikes].toSorted(
    (a, b) => compare(b.createdAt, a.createdAt) || compare(a.id, b.id),
  );
  const lines = new Map([...known, ...tastes].map(({ id, text }) => [id, text]));
  return [...lines].slice(0, MAX_PROFILE_LINES).map(([id, text]) => ({ section: 'profile', id, text }));
}

/** Facts in the order in which they were found. */
export function factCandidates(facts: readonly OfferedFact[]): Candidate[] {
  return facts.map(({ id, text, score }) => ({ section: 'ltm', id, text, score }));
}

/** The summaries, the latest first, and the turns, the newest first. Turns that the window had no room for are not offered. */
export function sessionCandidates({ recent, session, messages }: SessionContext): Candidate[] {
  const summaries = [
    { id: 'recent', text: recent?.text },
    { id: 'session', text: session?.text },
  ].flatMap(({ id, text = '' }): Candidate[] => (text === '' ? [] : [{ section: 'summary', id, text }]));
  const turns = messages.filter(({ content }) => content !== '');
  return [
    ...summaries,
    ...turns.toReversed().map(({ id, role, name, content: text, tokens, cut }): Candidate => {
      return { section: 'history', id, text, tokens, cut, speaker: { role, name } };
    }),
  ];
}

// By code units, so that the order does not depend on the language of the machine.
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
