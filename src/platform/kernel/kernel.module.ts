import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../../shared/kernel/clock.js';
import { IdSource, RandomIdSource } from '../../shared/kernel/id-source.js';
import { EarlyAnswers } from '../http/early-answers.js';
import { UpstreamRegistry } from '../resilience/upstream-registry.js';
import { Metrics } from '../telemetry/metrics.js';

const providers = [
  { provide: Clock, useClass: SystemClock },
  { provide: IdSource, useClass: RandomIdSource },
  EarlyAnswers,
  UpstreamRegistry,
  Metrics,
];

/** Time, ids, metrics, early answers and the state of other services for every module. */
@Global()
@Module({ providers, exports: providers })
export class KernelModule {}
