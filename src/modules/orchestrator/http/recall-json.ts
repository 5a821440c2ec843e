import { cursorOf } from '../../../platform/http/cursor.js';
import type { Recall, Recalled } from '../domain/recall.js';

/**
 * The answer as JSON. Results come from the cache as the same array again and again, so what was made of them is kept
 * for as long as they are.
 */
export class RecallJson {
  private readonly plain = new WeakMap<readonly Recalled[], string>();
  private readonly explained = new WeakMap<readonly Recalled[], string>();

  of({ results, degraded, servedBy, timings, version }: Recall, explain: boolean): string {
    const rest = JSON.stringify({
      degraded,
      served_by: servedBy,
      timings_ms: Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, round(ms, 100)])),
      cursor: cursorOf('ltm', version),
    });
    return `{"results":${this.resultsOf(results, explain)},${rest.slice(1)}`;
  }

  private resultsOf(results: readonly Recalled[], explain: boolean): string {
    const kept = explain ? this.explained : this.plain;
    const known = kept.get(results);
    if (known !== undefined) return known;
    const json = JSON.stringify(results.map((result) => resultOf(result, explain)));
    kept.set(results, json);
    return json;
  }
}

function resultOf(
  { id, text, score, source, category, createdAt, metadata, parts }: Recalled,
  explain: boolean,
): object {
  return {
    id,
    memory: text,
    score: round(score, 10_000),
    source,
    category: category ?? null,
    created_at: createdAt,
    metadata,
    ...(explain && {
      score_details: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, round(part, 10_000)])),
    }),
  };
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
