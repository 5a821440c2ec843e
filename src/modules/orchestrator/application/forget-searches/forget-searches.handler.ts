import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ForgetFoundFacts } from '../../../ltm/ltm.api.js';
import { ForgetProfile } from '../../../profile/profile.api.js';
import { RecallCache } from '../ports/recall-cache.port.js';
import { HotSearches } from '../refresh-hot-searches/hot-searches.js';
import { type ForgottenSearches, ForgetSearches } from './forget-searches.command.js';

@CommandHandler(ForgetSearches)
export class ForgetSearchesHandler implements ICommandHandler<ForgetSearches> {
  constructor(
    private readonly cache: RecallCache,
    private readonly hot: HotSearches,
    private readonly commands: CommandBus,
  ) {}

  async execute({ scope }: ForgetSearches): Promise<ForgottenSearches> {
    this.hot.forget(scope.owner);
    const l0 = this.cache.forget(scope.owner);
    const l3 = (await this.commands.execute(new ForgetProfile(scope))) ? 1 : 0;
    // Last, since Redis may be away: what this service itself holds is gone by then.
    return { l0, l2: await this.commands.execute(new ForgetFoundFacts(scope)), l3 };
  }
}
