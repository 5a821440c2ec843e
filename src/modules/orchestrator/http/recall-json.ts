import { cursorOf } from '../../../platform/http/cursor.js';
import type { Recall, Recalled } from '../domain/recall.js';

/** Milliseconds by name. */
type Times = Readonly<Record<string, number>>;

/** An answer in bytes, and the times at its end. */
interface Form {
  readonly bytes: Buffer;
  readonly times: string;
}

/** The answer as JSON, in bytes. */
export class RecallJson {
  /** With and without the parts of the scores. */
  private readonly plain = new WeakMap<Recall, Form>();
  private readonly explained = new WeakMap<Recall, Form>();

  of(recall: Recall, explain: boolean): Buffer {
    return Buffer.concat([constantPart(recall, explain), Buffer.from(timesPart(recall.timings))]);
  }

  /**
   * The same for an answer that layer L0 gives again and again, mostly with the same times as well (none, when rounded):
   * its bytes are kept for as long as it is.
   */
  again(recall: Recall, explain: boolean, timings: Times): Buffer {
    const forms = explain ? this.explained : this.plain;
    const times = timesPart(timings);
    const known = forms.get(recall);
    if (known?.times === times) return known.bytes;
    const constant = known?.bytes.subarray(0, -known.times.length) ?? constantPart(recall, explain);
    const bytes = Buffer.concat([constant, Buffer.from(times)]);
    forms.set(recall, { bytes, times });
    return bytes;
  }
}

/** All but the times, and without the closing brace. */
function constantPart({ results, degraded, servedBy, version }: Recall, explain: boolean): Buffer {
  const constant = JSON.stringify({
    results: results.map((result) => resultOf(result, explain)),
    degraded,
    served_by: servedBy,
    cursor: cursorOf('ltm', version),
  });
  return Buffer.from(constant.slice(0, -1));
}

function timesPart(timings: Times): string {
  let times = '';
  for (const name in timings) times += `${times && ','}"${name}":${round(timings[name] ?? 0, 100)}`;
  return `,"timings_ms":{${times}}}`;
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
