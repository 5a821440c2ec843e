import { Logger } from '@nestjs/common';

/** Brings something to its full speed, in steps that leave room for requests where it can. */
export type WarmUp = () => Promise<void>;

/**
 * What no request has to wait for, but what the first ones should not have to do: it runs as soon as the process
 * answers, so that the process answers sooner. Whoever needs it earlier does it then. The class is the DI token.
 */
export class WarmUps {
  private readonly logger = new Logger('warm-up');
  private readonly all: WarmUp[] = [];

  register(warmUp: WarmUp): void {
    this.all.push(warmUp);
  }

  /** Runs all, one after another. One that fails is logged: whoever needs it is told then what is wrong. */
  async run(): Promise<void> {
    for (const warmUp of this.all.splice(0)) {
      try {
        await warmUp();
      } catch (error) {
        this.logger.warn(`A warm-up failed: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
