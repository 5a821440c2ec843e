import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Scope } from '../../../../shared/kernel/scope.js';
import type { Filter } from '../../domain/filter.js';
import { isAlways, isNever, within } from '../../domain/filter-reach.js';
import { MemoryNotFound } from '../../domain/ltm.errors.js';
import { DeleteFact } from '../delete-fact/delete-fact.command.js';
import { DeleteFacts } from '../delete-facts/delete-facts.command.js';
import { LongTermMemory } from '../ports/long-term-memory.port.js';
import { scopesReached } from '../reached-scopes.js';
import { DeleteByFilter } from './delete-by-filter.command.js';

const CHUNK = 500;

@CommandHandler(DeleteByFilter)
export class DeleteByFilterHandler implements ICommandHandler<DeleteByFilter> {
  constructor(
    private readonly memory: LongTermMemory,
    private readonly commands: CommandBus,
  ) {}

  async execute({ tenant, filter }: DeleteByFilter): Promise<number> {
    let deleted = 0;
    for (const scope of await scopesReached(this.memory, tenant, filter, { wildcards: true })) {
      const rest = within(scope, filter);
      if (isAlways(rest)) deleted += await this.commands.execute(new DeleteFacts(scope));
      else if (!isNever(rest)) deleted += await this.deleteSome(scope, rest);
    }
    return deleted;
  }

  private async deleteSome(scope: Scope, filter: Filter): Promise<number> {
    const listing = { filter, showExpired: true, offset: 0, limit: CHUNK };
    let deleted = 0;
    for (;;) {
      const { facts } = await this.memory.list(scope, listing);
      if (facts.length === 0) return deleted;
      for (const { id } of facts) deleted += await this.deleteOne(scope.tenant, id);
    }
  }

  // Another caller may have been first.
  private async deleteOne(tenant: string, id: string): Promise<number> {
    try {
      await this.commands.execute(new DeleteFact(tenant, id));
      return 1;
    } catch (error) {
      if (error instanceof MemoryNotFound) return 0;
      throw error;
    }
  }
}
