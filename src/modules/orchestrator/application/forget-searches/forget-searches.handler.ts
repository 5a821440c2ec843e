import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ForgetFoundFacts } from '../../../ltm/ltm.api.js';
import { RecallCache } from '../ports/recall-cache.port.js';
import { HotSearches } from '../refresh-hot-searches/hot-searches.js';
import { ForgetSearches } from './forget-searches.command.js';

@CommandHandler(ForgetSearches)
export class ForgetSearchesHandler implements ICommandHandler<ForgetSearches> {
  constructor(
    private readonly cache: RecallCache,
    private readonly hot: HotSearches,
    private readonly commands: CommandBus,
  ) {}

  async execute({ scope }: ForgetSearches): Promise<Readonly<Record<'l0' | 'l2', number>>> {
    this.hot.forget(scope.owner);
    return { l0: this.cache.forget(scope.owner), l2: await this.commands.execute(new ForgetFoundFacts(scope)) };
  }
}
