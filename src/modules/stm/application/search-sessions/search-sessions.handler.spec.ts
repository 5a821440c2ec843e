import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../../test/support/manual-clock.js';
import { SqliteDatabase } from '../../../../platform/sqlite/sqlite-database.js';
import { Scope, type ScopeIds } from '../../../../shared/kernel/scope.js';
import { StmSettings } from '../../../../config/stm.settings.js';
import { SessionRules } from '../../domain/session-rules.js';
import { SqliteSessionStore } from '../../infrastructure/sqlite/sqlite-session-store.js';
import { SearchSessionsHandler } from './search-sessions.handler.js';
import { SearchSessions } from './search-sessions.query.js';

describe('searching sessions', () => {
  let clock: ManualClock;
  let database: SqliteDatabase;
  let store: SqliteSessionStore;
  let handler: SearchSessionsHandler;

  beforeEach(async () => {
    clock = new ManualClock();
    database = new SqliteDatabase(':memory:');
    store = new SqliteSessionStore(database);
    handler = new SearchSessionsHandler(store, new SessionRules(new StmSettings()), clock);
    await say('lan', 'chat', 'I am allergic to peanuts.');
    await say('lan', 'chat', 'My dog is called Rex.');
    await say('minh', 'chat', 'I am allergic to cats.');
  });

  afterEach(() => database.close());

  const say = (user: string, session: string, content: string, agent?: string) => {
    const message = { id: content, role: 'user' as const, content, createdAt: clock.iso(), tokens: 1 };
    return store.append(
      { tenant: 'acme', user, session },
      { messages: [message], at: clock.iso(), attendAt: clock.now(), agent },
    );
  };
  const search = (text: string, ids: ScopeIds = { user: 'lan' }) =>
    handler.execute(new SearchSessions(Scope.of('acme', ids), text, 10));
  const texts = async (text: string, ids?: ScopeIds) =>
    (await search(text, ids)).messages.map(({ content }) => content);

  it('finds messages of the user alone, with all that a reader needs', async () => {
    const found = (await search('allergic')).messages;

    expect(found).toMatchObject([
      { messageId: 'I am allergic to peanuts.', sessionId: 'chat', role: 'user', createdAt: clock.iso() },
    ]);
    expect(await handler.execute(new SearchSessions(Scope.of('globex', { user: 'lan' }), 'allergic', 10))).toEqual({
      messages: [],
      stale: false,
    });
  });

  it('stays within the session or agent of the scope', async () => {
    await say('lan', 'other', 'Allergic to dust, too.', 'pika');

    expect(await texts('allergic')).toHaveLength(2);
    expect(await texts('allergic', { user: 'lan', session: 'other' })).toEqual(['Allergic to dust, too.']);
    expect(await texts('allergic', { user: 'lan', agent: 'pika' })).toEqual(['Allergic to dust, too.']);
    expect(await texts('allergic', { user: 'lan', session: 'unknown' })).toEqual([]);
  });

  it('finds nothing for a scope without a user', async () => {
    expect(await texts('allergic', { agent: 'pika' })).toEqual([]);
  });

  it('leaves ended sessions out unless one is named', async () => {
    clock.advance(24 * 3_600_000);

    expect(await texts('allergic')).toEqual([]);
    expect(await texts('allergic', { user: 'lan', session: 'chat' })).toHaveLength(1);
  });

  it('gives at most as many as wanted', async () => {
    expect(
      (await handler.execute(new SearchSessions(Scope.of('acme', { user: 'lan' }), 'allergic dog', 1))).messages,
    ).toHaveLength(1);
  });
});
