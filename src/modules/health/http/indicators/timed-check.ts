import type { HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';

/** Runs one check and says whether, and in how many milliseconds, the dependency answered. */
export async function timedCheck(
  indicators: HealthIndicatorService,
  name: string,
  check: () => Promise<unknown>,
): Promise<HealthIndicatorResult> {
  const indicator = indicators.check(name);
  const started = performance.now();
  const latency = () => ({ latency_ms: Math.round((performance.now() - started) * 100) / 100 });
  try {
    await check();
    return indicator.up(latency());
  } catch (error) {
    return indicator.down({ ...latency(), reason: error instanceof Error ? error.message : String(error) });
  }
}
