import { cursorOf } from '../../../platform/http/cursor.js';
import type { Recall, Recalled } from '../domain/recall.js';

/**
 * The answer as JSON. Results come from the cache as the same array again and again, so what was made of them is kept
 * for as long as they are; only the times differ.
 */
export class RecallJson {
  private readonly known = new WeakMap<readonly Recalled[], Map<string, string>>();

  of(recall: Recall, explain: boolean): string {
    const times = Object.entries(recall.timings).map(([name, ms]) => `"${name}":${round(ms, 100)}`);
    return `${this.constantOf(recall, explain)},"timings_ms":{${times.join(',')}}}`;
  }

  /** All but the times, and without the closing brace. */
  private constantOf(recall: Recall, explain: boolean): string {
    const { stm = '', ltm = '' } = recall.servedBy;
    const form = `${explain} ${stm} ${ltm}`;
    const forms = this.known.get(recall.results) ?? new Map<string, string>();
    const known = forms.get(form);
    if (known !== undefined) return known;
    const made = constantPart(recall, explain).slice(0, -1);
    this.known.set(recall.results, forms.set(form, made));
    return made;
  }
}

function constantPart({ results, degraded, servedBy, version }: Recall, explain: boolean): string {
  return JSON.stringify({
    results: results.map((result) => resultOf(result, explain)),
    degraded,
    served_by: servedBy,
    cursor: cursorOf('ltm', version),
  });
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
