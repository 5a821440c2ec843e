import { wellFormedText } from './well-formed-text.js';
import { Pool } from 'undici';
import { reasonOf } from '../../../../platform/resilience/upstream-failure.js';
import { Upstream } from '../../../../platform/resilience/upstream.js';
import type { UpstreamRegistry } from '../../../../platform/resilience/upstream-registry.js';
import { Deadline } from '../../../../shared/kernel/deadline.js';
import { DomainError } from '../../../../shared/kernel/domain-error.js';
import { LtmUnavailable } from '../../domain/ltm.errors.js';
import { objectOf } from './json-reading.js';

/** Where a Mem0 service is and how it is asked. */
export interface Mem0Address {
  /** With a path where it has one. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds that one request may take. */
  readonly timeoutMs: number;
}

/** A request to a Mem0 service. */
export interface Mem0Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** Whether carrying it out twice is the same as once. */
  readonly repeatable: boolean;
  /** A search, for which somebody waits: it has a breaker of its own, so that a slow search does not stop writes. */
  readonly search?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The Mem0 service will never take this request; it is the same again tomorrow. */
export class Mem0Refused extends DomainError {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super('ltm.mem0_refused', status === 422 ? 'invalid' : 'malformed', `The Mem0 service refused it: ${detail}`);
  }
}

/** An answer that is no success, as the policies around the call read it. */
class Mem0Failure extends Error {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, unknown>>,
    readonly detail: string,
  ) {
    super(`it answered ${status}: ${detail}`);
  }
}

const CONNECTIONS = 32;
const WAITING = 2_000;
const CONNECT_TIMEOUT_MS = 2_000;
const PROBE_MS = 1_000;
const KEEP_ALIVE_MS = 30_000;
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** Statuses that mean "not this request", whoever asks and whenever. */
const REFUSALS = new Set([400, 405, 409, 410, 413, 414, 415, 422]);

/** One Mem0 service over HTTP: a pool of connections that are kept open, with time limit, retry and circuit breakers. */
export class Mem0Client {
  private readonly pool: Pool;
  private readonly prefix: string;
  private readonly upstream: Upstream;
  private readonly searches: Upstream;

  constructor(
    private readonly address: Mem0Address,
    registry?: UpstreamRegistry,
  ) {
    const { origin, pathname } = new URL(address.baseUrl);
    const { timeoutMs } = address;
    this.prefix = pathname.replace(/\/+$/, '');
    this.pool = new Pool(origin, {
      connections: CONNECTIONS,
      connect: { timeout: Math.min(CONNECT_TIMEOUT_MS, timeoutMs) },
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxResponseSize: LARGEST_ANSWER,
    });
    // Found again soon after it is back: writes wait in the outbox for it.
    const common = { timeoutMs, breakForMs: 2_000, bulkhead: { atOnce: CONNECTIONS, waiting: WAITING } };
    this.upstream = new Upstream({ ...common, name: 'mem0', attempts: 3 }, registry);
    this.searches = new Upstream({ ...common, name: 'mem0.search', attempts: 2 }, registry);
  }

  /**
   * Asks, and reads the answer.
   * @param read makes something of the JSON; a service whose answers cannot be read counts as failing
   * @returns undefined for 404
   * @throws Mem0Refused for what the service will never take
   * @throws LtmUnavailable for every other failure
   */
  async ask<T>(request: Mem0Request, read: (answer: unknown) => T): Promise<T | undefined> {
    const { repeatable, signal } = request;
    try {
      const upstream = request.search === true ? this.searches : this.upstream;
      return await upstream.execute(async (attempt) => read(await this.send(request, attempt)), { repeatable, signal });
    } catch (error) {
      if (error instanceof DomainError) throw error;
      if (error instanceof Mem0Failure) {
        if (error.status === 404) return undefined;
        if (REFUSALS.has(error.status)) throw new Mem0Refused(error.status, error.detail);
      }
      throw new LtmUnavailable(`The Mem0 service failed: ${reasonOf(error)}`, error);
    }
  }

  /** Asks whether the service answers; one that takes longer than a probe may take counts as failing. */
  async quickly(request: Mem0Request): Promise<true | undefined> {
    const deadline = new Deadline(PROBE_MS);
    try {
      return await this.ask({ ...request, signal: deadline.signal }, () => true);
    } finally {
      deadline.end();
    }
  }

  /** Ends all connections. Requests from now on fail. */
  async close(): Promise<void> {
    if (!this.pool.closed && !this.pool.destroyed) await this.pool.destroy();
  }

  private async send({ method, path, query, body }: Mem0Request, signal: AbortSignal): Promise<unknown> {
    const {
      statusCode,
      headers,
      body: answer,
    } = await this.pool.request({
      method,
      path: `${this.prefix}${path}${queryText(query)}`,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...this.address.headers,
      },
      body: body === undefined ? null : JSON.stringify(body, wellFormed),
      signal,
    });
    const text = await answer.text();
    if (statusCode >= 300) throw new Mem0Failure(statusCode, headers, explained(statusCode, text));
    return readJson(text);
  }
}

function queryText(query: Mem0Request['query'] = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = new URLSearchParams(Object.fromEntries(given.map(([name, value]) => [name, String(value)]))).toString();
  return text === '' ? '' : `?${text}`;
}

// Inside the policies: a service that answers with garbage once may answer well next, and counts as failing.
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`it answered with something else than JSON: ${JSON.stringify(text.slice(0, 80))}`, {
      cause: error,
    });
  }
}

const KEY_REFUSED = 'MEM0_API_KEY is not accepted';

function explained(status: number, text: string): string {
  if (status === 401 || status === 403) return KEY_REFUSED;
  try {
    const { detail, error, message } = objectOf(JSON.parse(text) as unknown);
    const reason = detail ?? error ?? message;
    if (reason !== undefined) return (typeof reason === 'string' ? reason : JSON.stringify(reason)).slice(0, 300);
  } catch {
    // The text itself is all there is to show.
  }
  return text.slice(0, 100);
}

function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormedText(value) : value;
}
