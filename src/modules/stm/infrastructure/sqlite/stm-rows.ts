import type { MessageMetadata, Role, SessionMessage } from '../../domain/message.js';
import type { Candidate } from '../../domain/search-messages.js';
import type { Session } from '../../domain/session.js';
import type { Summary } from '../../domain/tiers.js';

/** A row of stm_sessions. */
export interface SessionRow {
  readonly id: number;
  readonly tenant: string;
  readonly user_id: string;
  readonly session_id: string;
  readonly agent_id: string | null;
  readonly revision: number;
  readonly tokens: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly session_up_to: number;
  readonly recent_up_to: number;
  readonly covered_tokens: number;
  /** Summaries are JSON. */
  readonly session_summary: string | null;
  readonly recent_summary: string | null;
  readonly handed_over: number;
}

/** A row of stm_messages, without its keys. */
export interface MessageRow {
  readonly position: number;
  readonly message_id: string;
  readonly role: Role;
  readonly name: string | null;
  readonly content: string;
  readonly tokens: number;
  readonly metadata: string | null;
  readonly created_at: string;
}

export function toSession(row: SessionRow): Session {
  return {
    tenant: row.tenant,
    user: row.user_id,
    session: row.session_id,
    agent: row.agent_id ?? undefined,
    revision: row.revision,
    tokens: row.tokens,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    tiers: {
      sessionUpTo: row.session_up_to,
      recentUpTo: row.recent_up_to,
      coveredTokens: row.covered_tokens,
      session: toSummary(row.session_summary),
      recent: toSummary(row.recent_summary),
    },
    handedOver: row.handed_over,
  };
}

function toSummary(json: string | null): Summary | undefined {
  return json === null ? undefined : (JSON.parse(json) as Summary);
}

export function toMessage(row: MessageRow): SessionMessage {
  return {
    id: row.message_id,
    position: row.position,
    role: row.role,
    name: row.name ?? undefined,
    content: row.content,
    tokens: row.tokens,
    metadata: row.metadata === null ? undefined : (JSON.parse(row.metadata) as MessageMetadata),
    createdAt: row.created_at,
  };
}

export function toCandidate(row: MessageRow, session: string): Candidate {
  return { session, id: row.message_id, role: row.role, content: row.content, createdAt: row.created_at };
}
