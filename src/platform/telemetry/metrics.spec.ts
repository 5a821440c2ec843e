import { describe, expect, it } from 'vitest';
import { Metrics } from './metrics.js';

const valueOf = async (metrics: Metrics, name: string, status: string): Promise<number | undefined> => {
  const { values } = (await metrics.registry.getSingleMetric(name)?.get()) ?? { values: [] };
  return values.find(
    (value) => 'metricName' in value && value.metricName === `${name}_count` && value.labels['status'] === status,
  )?.value;
};

describe('metrics', () => {
  it('hold every request up to the moment that they are read, however many there were', async () => {
    const metrics = new Metrics();
    const count = (status: string) => valueOf(metrics, 'pika_http_request_seconds', status);
    for (let n = 0; n < 1_000; n++) metrics.observeRequest('GET', '/a', 200, 0.01);
    metrics.observeRequest('GET', '/a', 404, 0.01);
    expect([await count('200'), await count('404')]).toEqual([1_000, 1]);
    metrics.observeRequest('GET', '/a', 404, 0.01);
    expect([await count('200'), await count('404')]).toEqual([1_000, 2]);
  });
});
