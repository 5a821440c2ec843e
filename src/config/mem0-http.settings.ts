import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** The protocols of Mem0 services. */
export const MEM0_FLAVORS = ['oss', 'platform'] as const;

/** The Mem0 service that long-term memory is kept in, with `LTM_ADAPTER=http`. */
export class Mem0HttpSettings {
  @Env('MEM0_BASE_URL', 'http:// or https:// with host, port and path as needed', { secret: true })
  @Matches(/^$|^https?:\/\/[^\s?#]+$/)
  readonly baseUrl: string = '';

  @Env('MEM0_API_KEY', 'the key of the Mem0 service, without spaces', { secret: true })
  @Matches(/^[\x21-\x7e]*$/)
  readonly apiKey: string = '';

  /** oss: the protocol of Mem0's own server; platform: that of the hosted platform. */
  @Env('MEM0_HTTP_FLAVOR', `one of ${MEM0_FLAVORS.join(', ')}`)
  @IsIn(MEM0_FLAVORS)
  readonly flavor: (typeof MEM0_FLAVORS)[number] = 'oss';

  @Env('MEM0_TIMEOUT_MS', 'milliseconds from 10 to 600000 that one request to the Mem0 service may take')
  @IsInt()
  @Min(10)
  @Max(600_000)
  readonly timeoutMs: number = 5_000;
}
