import { Injectable } from '@nestjs/common';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { asStorageError } from '../../../../platform/sqlite/storage-unavailable.js';
import {
  type ProfileOwner,
  ProfileStore,
  type StandingAnswer,
  type StoredProfile,
  type StoreSize,
} from '../../application/ports/profile-store.port.js';
import type { Interest } from '../../domain/keep-ready.js';
import { PROFILE_SCHEMA } from './profile-schema.js';
import { prepareStatements, type ProfileStatements } from './profile-statements.js';

/** Profiles and standing answers in the SQLite file of the data folder. */
@Injectable()
export class SqliteProfileStore extends ProfileStore {
  private readonly statements: ProfileStatements;

  constructor(private readonly database: SqliteDatabase) {
    super();
    database.migrate('profile', PROFILE_SCHEMA);
    this.statements = prepareStatements(database.connection);
  }

  async find(owner: ProfileOwner): Promise<StoredProfile | undefined> {
    const row = read(() => this.statements.find.get(owner));
    const profile = row && parsed<StoredProfile['profile']>(row.body);
    return profile && { profile, version: row.version, day: row.day, idle: row.idle, asks: row.asks === 1 };
  }

  async save(owner: ProfileOwner, { profile, version, day, idle, asks }: StoredProfile): Promise<void> {
    const row = { version, day, idle, asks: Number(asks), computedAt: profile.asOf, body: JSON.stringify(profile) };
    this.database.transaction(() => this.statements.save.run({ ...owner, ...row }));
  }

  async noteInterest(owner: ProfileOwner, { idle, asks }: Interest): Promise<void> {
    this.database.transaction(() => this.statements.noteInterest.run({ ...owner, idle, asks: Number(asks) }));
  }

  async findInterest(owner: ProfileOwner): Promise<Interest | undefined> {
    const row = read(() => this.statements.findInterest.get(owner));
    return row && { idle: row.idle, asks: row.asks === 1 };
  }

  async findAnswer(owner: ProfileOwner, text: string): Promise<StandingAnswer | undefined> {
    const row = read(() => this.statements.findAnswer.get({ ...owner, text }));
    const facts = row && parsed<StandingAnswer['facts']>(row.facts);
    return facts && { ...row, text, facts };
  }

  async saveAnswers(owner: ProfileOwner, answers: readonly StandingAnswer[]): Promise<void> {
    this.database.transaction(() => {
      this.statements.dropAnswers.run(owner);
      for (const answer of answers) {
        this.statements.saveAnswer.run({ ...owner, ...answer, facts: JSON.stringify(answer.facts) });
      }
    });
  }

  async forget(owner: ProfileOwner): Promise<boolean> {
    return this.database.transaction(() => this.statements.drop.run(owner).changes > 0);
  }

  async forgetSome(tenant: string, limit: number): Promise<number> {
    return this.database.transaction(() => this.statements.dropSome.run({ tenant, limit }).changes);
  }

  async size(): Promise<StoreSize> {
    const { profiles, answers, oldest } = read(() => this.statements.size.get()) ?? { profiles: 0, answers: 0 };
    return { profiles, answers, oldest: oldest ?? undefined };
  }
}

/** What cannot be read, by whoever it was written, is as good as nothing. */
function parsed<T>(json: string): T | undefined {
  try {
    return JSON.parse(json) as T;
  } catch {
    return undefined;
  }
}

function read<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStorageError(error);
  }
}
