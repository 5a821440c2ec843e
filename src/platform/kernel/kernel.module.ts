import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../../shared/kernel/clock.js';
import { IdSource, RandomIdSource } from '../../shared/kernel/id-source.js';
import { EarlyAnswers } from '../http/early-answers.js';
import { UpstreamRegistry } from '../resilience/upstream-registry.js';
import { Metrics } from '../telemetry/metrics.js';
import { WarmUps } from '../warm-up/warm-ups.js';

const providers = [
  { provide: Clock, useClass: SystemClock },
  { provide: IdSource, useClass: RandomIdSource },
  EarlyAnswers,
  UpstreamRegistry,
  Metrics,
  WarmUps,
];

/** Time, ids, metrics, early answers, warm-ups and the state of other services for every module. */
@Global()
@Module({ providers, exports: providers })
export class KernelModule {}
