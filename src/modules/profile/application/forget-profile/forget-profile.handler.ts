import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ProfileStore } from '../ports/profile-store.port.js';
import { ForgetProfile } from './forget-profile.command.js';

@CommandHandler(ForgetProfile)
export class ForgetProfileHandler implements ICommandHandler<ForgetProfile> {
  constructor(private readonly store: ProfileStore) {}

  async execute({ scope: { tenant, user } }: ForgetProfile): Promise<boolean> {
    return user !== undefined && this.store.forget({ tenant, user });
  }
}
