import type { Clock } from '../../../../shared/kernel/clock.js';
import type { FactChange } from '../../domain/fact.js';
import { DuplicateFact } from '../../domain/ltm.errors.js';
import { contentKey } from '../mem0-sdk/content-key.js';
import { FIELD, type StoredFact } from './fact-codec.js';
import type { Mem0Protocol } from './mem0-protocol.js';
import type { OwnerMemories } from './owner-memories.js';
import { ownerScope, sameOwner } from './remote-scope.js';
import { changed, rewrite, stepBack, withEvent } from './superseding.js';

/** Changes of one memory; to be called in its owner's turn. */
export class FactChanges {
  constructor(
    private readonly protocol: Mem0Protocol,
    private readonly memories: OwnerMemories,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns whether there was one
   * @throws DuplicateFact
   */
  async update(memory: StoredFact, { text, metadata, expiresOn }: FactChange): Promise<boolean> {
    const before = memory.fact;
    const isOther = text !== undefined && text !== before.text;
    const key = text === undefined || memory.key === undefined ? memory.key : contentKey(text);
    if (key !== memory.key && before.supersededBy === undefined) await this.refuseDuplicate({ ...memory, key });
    const next = changed(memory, {
      text: text ?? before.text,
      metadata: { ...before.metadata, ...metadata },
      expiresOn: expiresOn === undefined ? before.expiresOn : (expiresOn ?? undefined),
    });
    // A text is in the service's own history; what leaves it as it was is only in ours.
    const noted = isOther
      ? { ...next, texts: memory.texts + 1 }
      : withEvent(next, 'UPDATE', before.text, before.text, this.clock.iso());
    return rewrite(this.protocol, { ...noted, key });
  }

  /**
   * Brings a memory back that has stepped back; live facts of the same kind step back in its favour.
   * @returns whether there was one
   * @throws DuplicateFact
   */
  async restore(memory: StoredFact): Promise<boolean> {
    if (memory.fact.supersededBy === undefined) return true;
    const others = await this.live(memory);
    const rivals = others.filter(({ kind }) => memory.kind !== undefined && kind === memory.kind);
    const now = this.clock.iso();
    if (others.some((other) => other.key === memory.key && !rivals.includes(other))) throw new DuplicateFact();
    for (const rival of rivals) await stepBack(this.protocol, rival, memory.fact, now);
    const back = changed(memory, { supersededBy: undefined });
    return rewrite(this.protocol, withEvent(back, 'RESTORE', null, memory.fact.text, now));
  }

  private async refuseDuplicate(memory: StoredFact): Promise<void> {
    const others = await this.live(memory);
    if (others.some(({ key }) => key === memory.key)) throw new DuplicateFact();
  }

  /** Live facts beside this one that say the same or are of its kind, told to the same agent. */
  private async live({ key, kind, scope, remoteId }: StoredFact): Promise<StoredFact[]> {
    const lookups = [
      ...(key === undefined ? [] : [{ name: FIELD.key, value: key }]),
      ...(kind === undefined ? [] : [{ name: FIELD.kind, value: kind }]),
    ];
    const found = await this.memories.having(ownerScope(scope), lookups);
    return found.filter(
      (other) =>
        other.remoteId !== remoteId &&
        sameOwner(other.scope, scope) &&
        other.key !== undefined &&
        other.fact.supersededBy === undefined &&
        other.scope.agent === scope.agent,
    );
  }
}
