import { customScore } from '../../domain/fact-score.js';
import type { Fact, NewFact } from '../../domain/fact.js';
import { contentKey, mem0Hash } from '../mem0-sdk/content-key.js';
import type { PastEvent, StoredFact } from './fact-codec.js';
import type { OutboxEntry, OutboxItem } from './local/outbox.js';

/** A fact that has to be in the Mem0 service, and what it came from. */
export interface Addition {
  readonly item: OutboxItem;
  readonly fact: NewFact;
  readonly order: number;
}

/**
 * A memory as it is sent.
 * @param promised whether its mark was promised as its id
 * @param successor in whose shadow it is added
 */
export function draftOf(
  { scope, at, seq }: OutboxEntry,
  { item, fact, order: place }: Addition,
  promised: boolean,
  successor: Fact | undefined,
): Omit<StoredFact, 'remoteId'> {
  const { text, category, confidence, kind, attributedTo, expiresOn, metadata = {} } = fact;
  const supersededBy = successor?.id;
  const past: PastEvent[] =
    successor === undefined ? [] : [{ event: 'SUPERSEDE', previous: text, next: successor.text, at, texts: 1 }];
  return {
    scope,
    key: item.verbatim ? undefined : contentKey(text),
    kind,
    order: `${String(seq).padStart(15, '0')}.${String(place).padStart(5, '0')}`,
    mark: item.mark,
    promisedId: promised ? item.mark : undefined,
    past,
    texts: 1,
    fact: {
      id: item.mark,
      text,
      ids: { user: scope.user, agent: scope.agent, session: scope.session },
      category,
      confidence,
      kind,
      customScore: item.verbatim ? 1 : customScore(category, confidence),
      metadata,
      hash: mem0Hash(text),
      attributedTo,
      createdAt: at,
      expiresOn,
      supersededBy,
    },
  };
}
