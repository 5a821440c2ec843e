import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../../shared/kernel/clock.js';
import { Metrics } from '../telemetry/metrics.js';
import { IdSource, RandomIdSource } from '../../shared/kernel/id-source.js';

const providers = [{ provide: Clock, useClass: SystemClock }, { provide: IdSource, useClass: RandomIdSource }, Metrics];

/** Time, ids and metrics for every module. */
@Global()
@Module({ providers, exports: providers })
export class KernelModule {}
