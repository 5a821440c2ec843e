import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { UpstreamRegistry, type UpstreamState } from '../../../platform/resilience/upstream-registry.js';
import { Metrics } from '../../../platform/telemetry/metrics.js';
import { ReadWriteQueue } from '../../ltm/ltm.api.js';
import { ReadProfileStats } from '../../profile/profile.api.js';

const BREAKER: Readonly<Record<UpstreamState['state'], number>> = { closed: 0, 'half-open': 1, open: 2 };

/** What others count by themselves, as metrics: they are asked when the metrics are. */
@Injectable()
export class DependencyMetrics {
  constructor(
    private readonly metrics: Metrics,
    private readonly queries: QueryBus,
    private readonly upstreams: UpstreamRegistry,
  ) {
    this.showProfiles();
    this.showUpstreams();
    this.showOutbox();
  }

  private showProfiles(): void {
    const stats = () => this.queries.execute(new ReadProfileStats());
    const labels = ['kind', 'outcome'];
    this.metrics.gauge('pika_cache_l3_lookups', 'Look-ups in layer L3 since the start', labels, async () => {
      const { profiles, answers } = await stats();
      return Object.entries({ profile: profiles, standing_answer: answers }).flatMap(([kind, counts]) =>
        (['hits', 'misses', 'stale'] as const).map((outcome) => ({
          labels: { kind, outcome },
          value: counts[outcome],
        })),
      );
    });
    this.metrics.gauge('pika_cache_l3_size', 'Profiles and standing answers that are kept', ['kind'], async () => {
      const { profiles, answers } = await stats();
      return [
        { labels: { kind: 'profile' }, value: profiles.rows },
        { labels: { kind: 'standing_answer' }, value: answers.rows },
      ];
    });
    this.metrics.gauge('pika_cache_l3_oldest_seconds', 'Age of the oldest profile', [], async () => [
      { labels: {}, value: (await stats()).oldestAgeMs / 1_000 },
    ]);
  }

  private showUpstreams(): void {
    this.metrics.gauge('pika_upstream_breaker', 'Circuit breaker: 0 closed, 1 half-open, 2 open', ['upstream'], () =>
      this.upstreams.states().map(({ name, state }) => ({ labels: { upstream: name }, value: BREAKER[state] })),
    );
    this.metrics.gauge('pika_upstream_failures', 'Failures in a row', ['upstream'], () =>
      this.upstreams.states().map(({ name, failures }) => ({ labels: { upstream: name }, value: failures })),
    );
  }

  private showOutbox(): void {
    this.metrics.gauge(
      'pika_outbox_writes',
      'Accepted writes that the store does not have yet',
      ['state'],
      async () => {
        const size = await this.queries.execute(new ReadWriteQueue());
        if (size === undefined) return [];
        return (['waiting', 'refused'] as const).map((state) => ({ labels: { state }, value: size[state] }));
      },
    );
  }
}
