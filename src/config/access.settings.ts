import { Matches } from 'class-validator';
import { Env } from './environment.js';

/** Who may call. */
export class AccessSettings {
  /** `name:secret` pairs, separated by commas; each name is a tenant of its own. Empty: no key is asked for. */
  @Env('PIKA_API_KEYS', 'name:secret pairs separated by commas, names unique, secrets of 8 characters or more', {
    secret: true,
  })
  @Matches(/^$|^\s*[\w.-]{1,64}:[^\s,]{8,}(\s*,\s*[\w.-]{1,64}:[^\s,]{8,})*\s*$/)
  readonly apiKeys: string = '';
}
