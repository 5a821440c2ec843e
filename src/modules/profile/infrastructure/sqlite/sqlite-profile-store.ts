import { Injectable } from '@nestjs/common';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { asStorageError } from '../../../../platform/sqlite/storage-unavailable.js';
import {
  type Interest,
  type ProfileOwner,
  ProfileStore,
  type StoredProfile,
  type StoreSize,
} from '../../application/ports/profile-store.port.js';
import type { Profile } from '../../domain/profile.js';
import type { AnsweringFact, StandingAnswer } from '../../domain/standing-answer.js';
import { PROFILE_SCHEMA } from './profile-schema.js';
import { type AnswerRow, prepareStatements, type ProfileRow, type ProfileStatements } from './profile-statements.js';

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
    return row === undefined ? undefined : storedOf(row);
  }

  async save(owner: ProfileOwner, { profile, version, day, idle, asks }: StoredProfile): Promise<void> {
    const row = { version, day, idle, asks: Number(asks), computedAt: profile.asOf, body: JSON.stringify(profile) };
    this.database.transaction(() => this.statements.save.run({ ...owner, ...row }));
  }

  async noteInterest(owner: ProfileOwner, { idle, asks }: Interest): Promise<void> {
    this.database.transaction(() => this.statements.noteInterest.run({ ...owner, idle, asks: Number(asks) }));
  }

  async findAnswer(owner: ProfileOwner, text: string): Promise<StandingAnswer | undefined> {
    const row = read(() => this.statements.findAnswer.get({ ...owner, text }));
    return row === undefined ? undefined : answerOf(text, row);
  }

  async saveAnswers(owner: ProfileOwner, answers: readonly StandingAnswer[]): Promise<void> {
    this.database.transaction(() => {
      this.statements.dropAnswers.run(owner);
      for (const { text, version, day, limit, facts } of answers) {
        const row = { text, version, day, limit, facts: JSON.stringify(facts) };
        this.statements.saveAnswer.run({ ...owner, ...row });
      }
    });
  }

  async forget(owner: ProfileOwner): Promise<number> {
    return this.database.transaction(
      () => this.statements.dropAnswers.run(owner).changes + this.statements.drop.run(owner).changes,
    );
  }

  async forgetSome(tenant: string, limit: number): Promise<number> {
    return this.database.transaction(() => this.statements.dropSome.run({ tenant, limit }).changes);
  }

  async size(): Promise<StoreSize> {
    const { profiles, answers, oldest } = read(() => this.statements.size.get()) ?? { profiles: 0, answers: 0 };
    return { profiles, answers, oldest: oldest ?? undefined };
  }
}

/** A row that cannot be read, by whoever wrote it, is as good as none. */
function storedOf({ version, day, idle, asks, body }: ProfileRow): StoredProfile | undefined {
  const profile = parsed<Profile>(body);
  return profile && { profile, version, day, idle, asks: asks === 1 };
}

function answerOf(text: string, { version, day, limit, facts }: AnswerRow): StandingAnswer | undefined {
  const list = parsed<AnsweringFact[]>(facts);
  return list && { text, version, day, limit, facts: list };
}

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
