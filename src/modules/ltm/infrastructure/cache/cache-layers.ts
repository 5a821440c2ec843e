import { Injectable } from '@nestjs/common';
import { CacheSettings } from '../../../../config/cache.settings.js';
import { CacheLayer } from '../../../../platform/cache/cache-layer.js';
import { SharedCache } from '../../../../platform/cache/shared-cache.js';
import { Metrics } from '../../../../platform/telemetry/metrics.js';
import { Clock } from '../../../../shared/kernel/clock.js';
import { RANKING_VERSION } from '../../domain/ranking.js';
import type { LongTermMemory } from '../../application/ports/long-term-memory.port.js';
import type { Embedder } from '../embedders/embedder.js';
import { CachingEmbedder, VECTOR_CODEC } from './caching-embedder.js';
import { CachingLongTermMemory, FOUND_FACTS_CODEC } from './caching-long-term-memory.js';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;

/** Lays the shared layers over an adapter, as they are configured. */
@Injectable()
export class CacheLayers {
  constructor(
    private readonly settings: CacheSettings,
    private readonly cache: SharedCache,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** L2 over a memory. @param generation names its store and embedder */
  over(memory: LongTermMemory, generation: () => string): LongTermMemory {
    const { l2, l2Hours, emptySeconds } = this.settings;
    if (!l2) return memory;
    return new CachingLongTermMemory(memory, this.layer('l2', FOUND_FACTS_CODEC), this.clock, {
      ttlMs: l2Hours * HOUR_MS,
      emptyTtlMs: emptySeconds * SECOND_MS,
      generation: () => `${RANKING_VERSION}:${generation()}`,
    });
  }

  /** L1 over an embedding model. The local embedder needs none: it is faster than any look-up. */
  overModel(model: Embedder): Embedder {
    const { l1, l1Hours } = this.settings;
    return l1 ? new CachingEmbedder(model, this.layer('l1', VECTOR_CODEC), l1Hours * HOUR_MS) : model;
  }

  private layer<T>(name: string, codec: ConstructorParameters<typeof CacheLayer<T>>[2]): CacheLayer<T> {
    return new CacheLayer(name, this.cache, codec, this.metrics);
  }
}
