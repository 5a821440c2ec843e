import { IsNumber, Max, Min, Validate, type ValidatorConstraintInterface, ValidatorConstraint } from 'class-validator';
import { FACT_CATEGORIES } from '../shared/kernel/fact-category.js';
import { Env } from './environment.js';

const SHARE = 'a number from 0 to 1';

/** Days by category as JSON; what is not named keeps its default. */
@ValidatorConstraint()
class HalfLives implements ValidatorConstraintInterface {
  validate(text: unknown): boolean {
    const value = parsed(text);
    return (
      value !== undefined &&
      Object.entries(value).every(
        ([name, days]) => FACT_CATEGORIES.some((known) => known === name) && Number.isFinite(days) && Number(days) >= 0,
      )
    );
  }
}

function parsed(text: unknown): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What the ranking over both memories weighs; see orchestrator/domain/merge.ts. */
export class RankingSettings {
  @Env('RANKING_BOTH_BOOST', SHARE)
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly bothBoost: number = 0.1;

  @Env('RANKING_WORTH', SHARE)
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly worth: number = 0.1;

  @Env('RANKING_DECAY', SHARE)
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly decay: number = 0.2;

  @Env(
    'RANKING_HALF_LIFE_DAYS',
    `a JSON object of days by category, 0 for facts that do not fade: {"event": 180, "plan": 60}; the categories are ${FACT_CATEGORIES.join(', ')}`,
  )
  @Validate(HalfLives)
  readonly halfLifeDays: string = '{}';

  @Env('RANKING_SAME_FROM', SHARE)
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly sameFrom: number = 0.95;

  @Env('RANKING_DIVERSITY', SHARE)
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly diversity: number = 0.25;
}
