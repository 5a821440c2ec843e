import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds of the buckets of durations: from a cached answer to a slow language model. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What the service tells of itself to Prometheus; one registry a process. The class is the DI token. */
export class Metrics {
  readonly registry = new Registry();

  /** Requests by route pattern (never by path, which holds ids), method and status. */
  readonly requests = new Histogram({
    name: 'pika_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  /** Look-ups by cache layer; outcome is hit, miss or broken (an entry that could not be read, taken for a miss). */
  readonly cacheLookups = new Counter({
    name: 'pika_cache_lookups_total',
    help: 'Look-ups in a cache layer',
    labelNames: ['layer', 'outcome'],
    registers: [this.registry],
  });

  /** Age of the entries that answered. */
  readonly cacheAge = new Histogram({
    name: 'pika_cache_hit_age_seconds',
    help: 'Age of the entries that answered',
    labelNames: ['layer'],
    buckets: [0.1, 1, 5, 15, 60, 300, 3_600, 86_400],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'pika_' });
  }

  /** A number that is read when it is asked for. */
  gauge(name: string, help: string, labels: Readonly<Record<string, string>>, read: () => number): void {
    const known = this.gauges.get(name);
    const readers = known ?? [];
    readers.push({ labels, read });
    if (known !== undefined) return;
    this.gauges.set(name, readers);
    new Gauge({
      name,
      help,
      labelNames: Object.keys(labels),
      registers: [this.registry],
      collect() {
        for (const reader of readers) this.set(reader.labels, reader.read());
      },
    });
  }

  private readonly gauges = new Map<string, { labels: Readonly<Record<string, string>>; read: () => number }[]>();
}
