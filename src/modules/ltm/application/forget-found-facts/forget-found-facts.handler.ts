import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { FoundFactsCache } from '../ports/found-facts-cache.port.js';
import { ForgetFoundFacts } from './forget-found-facts.command.js';

@CommandHandler(ForgetFoundFacts)
export class ForgetFoundFactsHandler implements ICommandHandler<ForgetFoundFacts> {
  constructor(private readonly cache: FoundFactsCache) {}

  execute({ scope }: ForgetFoundFacts): Promise<number> {
    return this.cache.forget(scope);
  }
}
