import type { HistoryEntry } from '../../domain/fact.js';
import type { PastEvent } from './fact-codec.js';
import type { RemoteLine } from './remote-memory.js';

/**
 * A memory's history: the texts it had as the Mem0 service tells them, and between them what only we know of. The
 * service's lines that change no text are ours, and are told by `past`.
 * @param id by which we know the memory
 * @param past oldest first; each says how many texts came before it
 */
export function historyOf(id: string, lines: readonly RemoteLine[], past: readonly PastEvent[]): HistoryEntry[] {
  const told = lines.flatMap((line) => textLine(id, line));
  const [added] = told;
  const created = added?.createdAt ?? past[0]?.at ?? new Date(0).toISOString();
  const ours = past.map(({ texts, ...event }, number) => ({ texts, entry: pastLine(id, event, number, created) }));
  const changes = told.filter(({ deleted }) => !deleted);
  const deletions = told.filter(({ deleted }) => deleted);
  const between = changes.flatMap((line, index) => [line, ...after(ours, index + 1, index + 1 === changes.length)]);
  return [...between, ...(changes.length === 0 ? ours.map(({ entry }) => entry) : []), ...deletions];
}

// What is said to have come after more texts than the service tells of comes after the last of them.
function after(ours: readonly { texts: number; entry: HistoryEntry }[], texts: number, isLast: boolean) {
  return ours.filter((one) => one.texts === texts || (isLast && one.texts > texts)).map(({ entry }) => entry);
}

const EVENTS: Readonly<Record<string, 'ADD' | 'UPDATE' | 'DELETE'>> = {
  ADD: 'ADD',
  UPDATE: 'UPDATE',
  DELETE: 'DELETE',
};

function textLine(memoryId: string, line: RemoteLine): HistoryEntry[] {
  const event = EVENTS[line.event];
  if (event === undefined || (event === 'UPDATE' && line.previous === line.next)) return [];
  const { id, previous, next, createdAt, updatedAt } = line;
  return [
    {
      id,
      memoryId,
      previous: event === 'ADD' ? null : previous,
      next: event === 'DELETE' ? null : next,
      event,
      createdAt: createdAt ?? updatedAt ?? new Date(0).toISOString(),
      updatedAt: updatedAt ?? null,
      deleted: event === 'DELETE',
    },
  ];
}

function pastLine(
  memoryId: string,
  { event, previous, next, at }: Omit<PastEvent, 'texts'>,
  number: number,
  createdAt: string,
): HistoryEntry {
  return { id: `${memoryId}-${number}`, memoryId, previous, next, event, createdAt, updatedAt: at, deleted: false };
}
