import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Metrics } from '../../../platform/telemetry/metrics.js';
import { ReadProfileStats } from '../../profile/profile.api.js';

/** Layer L3 in the metrics: it counts by itself, and is asked when the metrics are. */
@Injectable()
export class ProfileMetrics {
  constructor(metrics: Metrics, queries: QueryBus) {
    const stats = () => queries.execute(new ReadProfileStats());
    metrics.gauge('pika_cache_l3_lookups', 'Look-ups in layer L3 since the start', ['kind', 'outcome'], async () => {
      const { profiles, answers } = await stats();
      return Object.entries({ profile: profiles, standing_answer: answers }).flatMap(([kind, counts]) =>
        (['hits', 'misses', 'stale'] as const).map((outcome) => ({
          labels: { kind, outcome },
          value: counts[outcome],
        })),
      );
    });
    metrics.gauge('pika_cache_l3_size', 'Profiles and standing answers that are kept', ['kind'], async () => {
      const { profiles, answers } = await stats();
      return [
        { labels: { kind: 'profile' }, value: profiles.rows },
        { labels: { kind: 'standing_answer' }, value: answers.rows },
      ];
    });
    metrics.gauge('pika_cache_l3_oldest_seconds', 'Age of the oldest profile', [], async () => [
      { labels: {}, value: (await stats()).oldestAgeMs / 1_000 },
    ]);
  }
}
