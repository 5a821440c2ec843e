import type { EventType } from './webhook.js';

/** What happened to a memory. */
export interface MemoryChange {
  readonly memoryId: string;
  readonly event: 'ADD' | 'UPDATE' | 'DELETE' | 'SUPERSEDE' | 'RESTORE';
  readonly previous: string | null;
  readonly next: string | null;
  /** When, ISO 8601, UTC. */
  readonly at: string;
  readonly userId: string | null;
  readonly agentId: string | null;
  readonly appId: string | null;
  readonly runId: string | null;
  /** What the memory is about; undefined for what is not sorted, such as a message word for word. */
  readonly categories: readonly string[] | undefined;
}

/** What a webhook is told: one kind of event, in the form of Mem0's platform with more beside it. */
export interface MemoryEvent {
  readonly type: EventType;
  readonly body: Readonly<Record<string, unknown>>;
}

const TYPES = {
  ADD: 'memory_add',
  UPDATE: 'memory_update',
  SUPERSEDE: 'memory_update',
  RESTORE: 'memory_update',
  DELETE: 'memory_delete',
} as const satisfies Record<MemoryChange['event'], EventType>;

/** The events that a change is: its own, and for a new fact that it was sorted into its categories. */
export function eventsOf(change: MemoryChange): MemoryEvent[] {
  const { memoryId: id, event, previous, next, categories } = change;
  const details = { id, data: { memory: next ?? previous }, event, previous_memory: event === 'ADD' ? null : previous };
  const own = eventOf(change, TYPES[event], details);
  if (event !== 'ADD' || categories === undefined) return [own];
  const sorted = { id, memory_id: id, data: { memory: next }, event: 'CATEGORIZE', categories };
  return [own, eventOf(change, 'memory_categorize', sorted)];
}

function eventOf(change: MemoryChange, type: EventType, details: object): MemoryEvent {
  const { userId: user_id, agentId: agent_id, appId: app_id, runId: run_id, at } = change;
  return {
    type,
    body: { event_type: type, created_at: at, event_details: { ...details, user_id, agent_id, app_id, run_id } },
  };
}
