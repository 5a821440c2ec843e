import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { Env } from './environment.js';

const SWITCH = 'on or off';

/** The cache layers L0, L1 and L2; see docs/adr/0007. */
export class CacheSettings {
  @Env('CACHE_L0', SWITCH)
  @IsBoolean()
  readonly l0: boolean = true;

  @Env('CACHE_L0_MEGABYTES', 'megabytes from 1 to 16384')
  @IsInt()
  @Min(1)
  @Max(16_384)
  readonly l0Megabytes: number = 64;

  @Env('CACHE_L0_SECONDS', 'seconds from 1 to 3600 that an answer is kept in this process')
  @IsInt()
  @Min(1)
  @Max(3_600)
  readonly l0Seconds: number = 60;

  @Env('CACHE_L1', SWITCH)
  @IsBoolean()
  readonly l1: boolean = true;

  @Env('CACHE_L1_HOURS', 'hours from 1 to 8760 that an embedding is kept')
  @IsInt()
  @Min(1)
  @Max(8_760)
  readonly l1Hours: number = 168;

  @Env('CACHE_L2', SWITCH)
  @IsBoolean()
  readonly l2: boolean = true;

  @Env('CACHE_L2_HOURS', 'hours from 1 to 168 that the facts which a search found are kept')
  @IsInt()
  @Min(1)
  @Max(168)
  readonly l2Hours: number = 24;

  @Env('CACHE_SHARED_MEGABYTES', 'megabytes from 1 to 16384 of L1 and L2 together, where there is no Redis')
  @IsInt()
  @Min(1)
  @Max(16_384)
  readonly sharedMegabytes: number = 128;

  @Env('CACHE_INDEX_MEGABYTES', 'megabytes from 0 to 16384 of the indexes of users who were searched last')
  @IsInt()
  @Min(0)
  @Max(16_384)
  readonly indexMegabytes: number = 0;

  @Env('CACHE_EMPTY_SECONDS', 'seconds from 1 to 3600 that an answer without results is kept')
  @IsInt()
  @Min(1)
  @Max(3_600)
  readonly emptySeconds: number = 30;

  @Env(
    'CACHE_HOT_QUERIES',
    'a whole number from 0 to 20: so many frequent queries of a user are asked anew after a write',
  )
  @IsInt()
  @Min(0)
  @Max(20)
  readonly hotQueries: number = 3;
}
