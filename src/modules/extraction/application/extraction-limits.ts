import type { TurnLimits } from '../domain/prepare-turns.js';

/** The limits that are set. The class is the DI token. */
export class ExtractionLimits implements TurnLimits {
  constructor(
    readonly maxTurns: number,
    readonly maxTokens: number,
  ) {}
}
