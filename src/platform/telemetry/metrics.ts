import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Batch, type Observer } from './batch.js';

/** Seconds of the buckets of durations: from a cached answer to a slow language model. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Numbers of one gauge, each with the labels that tell it from the others. */
type Reading = readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];

/** What the service tells of itself to Prometheus; one registry a process. The class is the DI token. */
export class Metrics {
  readonly registry = new Registry();
  private readonly batches: Batch[] = [];
  private readonly requestBatches = new Map<string, Batch>();

  /** Requests by route pattern (never by path, which holds ids), method and status. */
  private readonly requests = new Histogram({
    name: 'pika_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
    collect: () => this.flush(),
  });

  /** Look-ups by cache layer; outcome is hit, miss or broken (an entry that could not be read, taken for a miss). */
  readonly cacheLookups = new Counter({
    name: 'pika_cache_lookups_total',
    help: 'Look-ups in a cache layer',
    labelNames: ['layer', 'outcome'],
    registers: [this.registry],
    collect: () => this.flush(),
  });

  /** Age of the entries that answered. */
  readonly cacheAge = new Histogram({
    name: 'pika_cache_hit_age_seconds',
    help: 'Age of the entries that answered',
    labelNames: ['layer'],
    buckets: [0.1, 1, 5, 15, 60, 300, 3_600, 86_400],
    registers: [this.registry],
    collect: () => this.flush(),
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'pika_' });
  }

  /** Notes a request that was answered. */
  observeRequest(method: string, route: string, status: number, seconds: number): void {
    const name = `${method} ${route} ${status}`;
    let batch = this.requestBatches.get(name);
    if (batch === undefined) {
      batch = this.batch(this.requests.labels(method, route, String(status)));
      this.requestBatches.set(name, batch);
    }
    batch.observe(seconds);
  }

  /** For what is observed with every cached answer; passed on before anybody reads it. */
  batch(target: Observer): Batch {
    const batch = new Batch(target);
    this.batches.push(batch);
    return batch;
  }

  /** Numbers that are read when they are asked for. */
  gauge(name: string, help: string, labelNames: readonly string[], read: () => Reading | Promise<Reading>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        for (const { labels, value } of await read()) gauge.set(labels, value);
      },
    });
  }

  private flush(): void {
    for (const batch of this.batches) batch.flush();
  }
}
