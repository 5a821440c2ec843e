import type { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import type { Instructions, ServiceConfiguration } from '../../domain/memory-configuration.js';

/** Secrets are kept as they were given: whoever can read the file can read the memories as well. */
const SCHEMA: readonly string[] = [
  `
  CREATE TABLE memory_configuration (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    value TEXT NOT NULL
  );
  CREATE TABLE tenant_instructions (
    tenant TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;
  `,
];

/** What was configured at run time, in the SQLite file. */
export class ConfigurationRows {
  private readonly readService;
  private readonly writeService;
  private readonly readInstructions;
  private readonly writeInstructions;

  constructor(private readonly database: SqliteDatabase) {
    database.migrate('ltm-configuration', SCHEMA);
    const db = database.connection;
    this.readService = db.prepare('SELECT value FROM memory_configuration').pluck();
    this.writeService = db.prepare(
      'INSERT INTO memory_configuration VALUES (1, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    );
    this.readInstructions = db.prepare('SELECT value FROM tenant_instructions WHERE tenant = ?').pluck();
    this.writeInstructions = db.prepare(
      'INSERT INTO tenant_instructions VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    );
  }

  service(): ServiceConfiguration {
    return parsed<ServiceConfiguration>(this.readService.get());
  }

  instructions(tenant: string): Instructions {
    return parsed<Instructions>(this.readInstructions.get(tenant));
  }

  /** Both or none. */
  write(service: ServiceConfiguration, tenant: string, instructions: Instructions): void {
    this.database.transaction(() => {
      this.writeService.run(JSON.stringify(service));
      this.writeInstructions.run(tenant, JSON.stringify(instructions));
    });
  }
}

function parsed<T>(value: unknown): Partial<T> {
  return typeof value === 'string' ? (JSON.parse(value) as T) : {};
}
