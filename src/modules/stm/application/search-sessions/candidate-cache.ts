import type { Candidate, WordCounts } from '../../domain/search-messages.js';

/** Characters of all messages that are kept. */
const CHARACTERS = 4_000_000;

/** The messages that a search looks at, with their words. */
export interface ReadCandidates {
  readonly candidates: readonly Candidate[];
  /** Of each message, in the same order. */
  readonly words: readonly WordCounts[];
}

interface Entry extends ReadCandidates {
  readonly state: string;
  readonly characters: number;
}

/** What the latest searches looked at: the same again, as long as the state that it depends on is the same. */
export class CandidateCache {
  // In the order of their last use.
  private readonly entries = new Map<string, Entry>();
  private characters = 0;

  /** @param reach whose messages, and which of them @param state see `SessionStore.searchState` */
  get(reach: string, state: string): ReadCandidates | undefined {
    const entry = this.entries.get(reach);
    if (entry?.state !== state) return undefined;
    this.entries.delete(reach);
    this.entries.set(reach, entry);
    return entry;
  }

  set(reach: string, state: string, read: ReadCandidates): void {
    this.remove(reach);
    const characters = read.candidates.reduce((sum, { content }) => sum + content.length, 0);
    this.entries.set(reach, { ...read, state, characters });
    this.characters += characters;
    for (const oldest of this.entries.keys()) {
      if (this.characters <= CHARACTERS) return;
      this.remove(oldest);
    }
  }

  private remove(reach: string): void {
    this.characters -= this.entries.get(reach)?.characters ?? 0;
    this.entries.delete(reach);
  }
}
