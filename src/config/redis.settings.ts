import { Matches } from 'class-validator';
import { Env } from './environment.js';

/** The Redis that sessions are kept in. */
export class RedisSettings {
  /** Empty: sessions are kept in the SQLite file. */
  @Env('REDIS_URL', 'redis:// or rediss:// with user, password, host, port and database as needed', { secret: true })
  @Matches(/^$|^rediss?:\/\/\S+$/)
  readonly url: string = '';
}
