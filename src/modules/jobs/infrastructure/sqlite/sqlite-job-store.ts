import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { Clock } from '../../../../shared/kernel/clock.js';
import { IdSource } from '../../../../shared/kernel/id-source.js';
import { type JobPage, type JobPageRequest, JobStore, type Lease } from '../../application/ports/job-store.port.js';
import type { Job, JobFailure, NewJob } from '../../domain/job.js';
import { jobOf, type JobRow } from './job-row.js';
import { type JobStatements, prepareJobStatements } from './job-statements.js';
import { JOBS_SCHEMA } from './jobs-schema.js';
import { boundOf, cursorAfter } from './page-cursor.js';

/** The queue of the embedded mode: one table in the service's SQLite file, shared by all processes that open it. */
@Injectable()
export class SqliteJobStore extends JobStore {
  readonly arrivals = new Subject<void>();
  private readonly statements: JobStatements;

  constructor(
    private readonly database: SqliteDatabase,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {
    super();
    database.migrate('jobs', JOBS_SCHEMA);
    this.statements = prepareJobStatements(database.connection);
  }

  // Not `async`: a failure must be thrown into the caller's transaction, not turn into a rejection after its commit.
  override enqueue(job: NewJob): Promise<Job> {
    const row = this.database.transaction(() => this.insert(job));
    this.arrivals.next();
    return Promise.resolve(jobOf(row));
  }

  override async claim(kinds: readonly string[], leaseMs: number): Promise<Lease | undefined> {
    const now = this.clock.now();
    const due = { now, kinds: JSON.stringify(kinds) };
    // Looking costs no write lock, so idle processes do not hold up busy ones.
    if (this.statements.due.get(due) === undefined) return undefined;
    const token = this.ids.next();
    const row = this.statements.claim.get({ ...due, token, until: now + leaseMs });
    return row === undefined ? undefined : { job: jobOf(row), token };
  }

  override async renew({ job, token }: Lease, leaseMs: number): Promise<boolean> {
    return this.statements.renew.run({ id: job.id, token, until: this.clock.now() + leaseMs }).changes === 1;
  }

  override async progress({ job, token }: Lease, percent: number, step: string): Promise<Job | undefined> {
    const row = this.statements.progress.get({ id: job.id, token, percent, step, now: this.clock.now() });
    return row && jobOf(row);
  }

  override async complete(lease: Lease, result: unknown): Promise<Job | undefined> {
    return this.end(lease, { status: 'completed', result: json(result), error: null });
  }

  override async fail(lease: Lease, failure: JobFailure): Promise<Job | undefined> {
    return this.end(lease, { status: 'failed', result: null, error: json(failure) });
  }

  override async reschedule({ job, token }: Lease, failure: JobFailure, delayMs: number): Promise<Job | undefined> {
    const now = this.clock.now();
    const row = this.statements.giveBack.get({ id: job.id, token, error: json(failure), now, dueAt: now + delayMs });
    return row && jobOf(row);
  }

  override async release({ job, token }: Lease): Promise<void> {
    this.statements.release.run({ id: job.id, token, now: this.clock.now() });
  }

  override async get(tenant: string, id: string): Promise<Job | undefined> {
    const row = this.statements.byId.get({ tenant, id });
    return row && jobOf(row);
  }

  override async list(tenant: string, request: JobPageRequest): Promise<JobPage> {
    const { status, limit, cursor, kinds, withTotal = false } = request;
    const wanted = { tenant, kinds: kinds === undefined ? null : JSON.stringify(kinds) };
    // One more than asked for tells whether there is another page.
    const range = { ...wanted, before: boundOf(cursor), limit: limit + 1 };
    const rows =
      status === undefined ? this.statements.page.all(range) : this.statements.pageOfStatus.all({ ...range, status });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const total = withTotal ? this.statements.count.get({ ...wanted, status: status ?? null })?.total : undefined;
    return { jobs: rows.slice(0, limit).map(jobOf), cursor: last && cursorAfter(last.seq), total };
  }

  override async retry(tenant: string, id: string): Promise<Job | undefined> {
    const row = this.database.transaction(() => {
      const retried = this.statements.retry.get({ tenant, id, now: this.clock.now() });
      if (retried !== undefined) this.joinLane(retried);
      return retried;
    });
    if (row === undefined) return undefined;
    this.arrivals.next();
    return jobOf(row);
  }

  override async erase(tenant: string, subject: string): Promise<number> {
    return this.database.transaction(() => {
      const erased = this.statements.erase.all({ tenant, subject });
      // A lane may hold jobs about others as well, whose turn it is now.
      for (const lane of new Set(erased.map((row) => row.lane))) this.statements.electHead.run({ tenant, lane });
      return erased.length;
    });
  }

  override async prune(endedBefore: number, limit: number): Promise<number> {
    return this.statements.prune.run({ endedBefore, limit }).changes;
  }

  private insert({ tenant, kind, payload, lane, subject = lane, key, delayMs = 0 }: NewJob): JobRow {
    const now = this.clock.now();
    const row = this.statements.insert.get({
      id: this.ids.next(),
      tenant,
      kind,
      lane: lane ?? null,
      subject: subject ?? null,
      key: key ?? null,
      now,
      dueAt: now + delayMs,
      payload: json(payload),
    });
    const stored = row ?? this.statements.byKey.get({ tenant, kind, key: key ?? null });
    if (stored === undefined) throw new Error(`A job of the kind ${kind} was neither stored nor found by its key`);
    if (row !== undefined) this.joinLane(row);
    return stored;
  }

  private end(
    { job, token }: Lease,
    outcome: { status: 'completed' | 'failed'; result: string | null; error: string | null },
  ): Job | undefined {
    return this.database.transaction(() => {
      const row = this.statements.end.get({ ...outcome, id: job.id, token, now: this.clock.now() });
      if (row === undefined) return undefined;
      this.statements.electHead.run({ tenant: row.tenant, lane: row.lane });
      return jobOf(row);
    });
  }

  // A head that waits for its first due time lets those go first that are due before it.
  private joinLane({ tenant, lane, due_at: dueAt }: JobRow): void {
    this.statements.makeWay.run({ tenant, lane, dueAt });
    this.statements.electHead.run({ tenant, lane });
  }
}

function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
