import { Scope } from '../../../../shared/kernel/scope.js';
import { APP_FIELD, type Entity, type Fact } from '../../domain/fact.js';
import { storedFact, type StoredFact } from './fact-codec.js';
import type { Mem0Protocol } from './mem0-protocol.js';
import type { OwnerMemories } from './owner-memories.js';
import type { RemoteEntity, RemoteIds } from './remote-memory.js';
import { scopeOf } from './remote-scope.js';

/** Everyone who has memories in a Mem0 service. */
export class EntityReading {
  constructor(
    private readonly protocol: Mem0Protocol,
    private readonly memories: OwnerMemories,
  ) {}

  /**
   * Counted from the memories themselves: a Mem0 service counts those that stepped back too, and knows no applications.
   * @param app see the port
   * @throws ListingIncomplete
   */
  async entities(tenant: string, app: string | undefined): Promise<Entity[]> {
    const read = new Map<string, StoredFact>();
    const counts = new Map<string, number>();
    for (const { entity, scope } of await this.known(tenant)) {
      // An agent's memories are mostly those of users, who come first.
      const isRead = entity.memories > 0 && (counts.get(keyOf(scope)) ?? 0) >= entity.memories;
      for (const memory of isRead ? [] : await this.memories.all(scope)) {
        if (read.has(memory.remoteId)) continue;
        read.set(memory.remoteId, memory);
        for (const key of keysOf(memory.scope)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    const live = [...read.values()].map(({ fact }) => fact).filter(({ supersededBy }) => supersededBy === undefined);
    return entitiesIn(live.filter((fact) => app === undefined || appOf(fact) === app));
  }

  /** Scopes that reach all memories of a tenant together. */
  async scopes(tenant: string): Promise<Scope[]> {
    return (await this.known(tenant)).map(({ scope }) => scope);
  }

  /** The tenant's users, then agents, then sessions. */
  private async known(tenant: string): Promise<{ entity: RemoteEntity; scope: Scope }[]> {
    const entities = await this.protocol.entities();
    const named = await Promise.all(
      entities.map(async (entity) => ({ entity, scope: await this.scopeOfEntity(entity) })),
    );
    return named
      .flatMap(({ entity, scope }) => {
        const id = scope?.tenant === tenant ? scope[PARTS[entity.type]] : undefined;
        return id === undefined ? [] : [{ entity, scope: Scope.of(tenant, { [PARTS[entity.type]]: id }) }];
      })
      .toSorted((a, b) => TYPES.indexOf(a.entity.type) - TYPES.indexOf(b.entity.type));
  }

  /** Whose memories an entity has; undefined for one that is not this service's. */
  private async scopeOfEntity({ type, id }: RemoteEntity): Promise<Scope | undefined> {
    const ids: RemoteIds = { [`${type}_id`]: id };
    const plain = scopeOf({ ids, metadata: {} });
    if (plain !== undefined || !id.startsWith('~')) return plain;
    // A long id was sent as its hash; the memories know it as a whole.
    const { memories } = await this.protocol.page(ids, 0);
    const [first] = memories.flatMap((memory) => storedFact(memory) ?? []);
    return first?.scope;
  }
}

const TYPES = ['user', 'agent', 'run'] as const;
const PARTS = { user: 'user', agent: 'agent', run: 'session' } as const;

const keyOf = ({ user, agent, session }: Scope): string => JSON.stringify({ user, agent, session });

function keysOf({ user, agent, session }: Scope): string[] {
  return Object.entries({ user, agent, session }).flatMap(([name, id]) =>
    id === undefined ? [] : JSON.stringify({ [name]: id }),
  );
}

/** What each kind of entity is called in a memory. */
const NAMES: Readonly<Record<Entity['type'], (fact: Fact) => string | undefined>> = {
  user: ({ ids }) => ids.user,
  agent: ({ ids }) => ids.agent,
  run: ({ ids }) => ids.session,
  app: appOf,
};

function entitiesIn(facts: readonly Fact[]): Entity[] {
  return (Object.keys(NAMES) as Entity['type'][]).flatMap((type) => {
    const byId = new Map<string, Fact[]>();
    for (const fact of facts) {
      const id = NAMES[type](fact);
      if (id === undefined) continue;
      const known = byId.get(id);
      if (known === undefined) byId.set(id, [fact]);
      else known.push(fact);
    }
    return Array.from(byId, ([id, of]) => entityOf(type, id, of));
  });
}

function entityOf(type: Entity['type'], id: string, facts: readonly Fact[]): Entity {
  const created = facts.map(({ createdAt }) => createdAt).toSorted();
  const updated = facts.map(({ createdAt, updatedAt = createdAt }) => updatedAt).toSorted();
  return { type, id, memories: facts.length, createdAt: created[0] ?? '', updatedAt: updated.at(-1) ?? '' };
}

function appOf({ metadata }: Fact): string | undefined {
  const app = metadata[APP_FIELD];
  return typeof app === 'string' ? app : undefined;
}
