import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { Env } from './environment.js';

/** What is told to addresses of the tenants. */
export class WebhookSettings {
  @Env('WEBHOOKS_ALLOW_PRIVATE', 'true or false: whether webhooks may call this machine and private networks')
  @IsBoolean()
  readonly allowPrivate: boolean = false;

  @Env('WEBHOOKS_TIMEOUT_MS', 'milliseconds from 100 to 60000 that a receiver of a webhook may take to answer')
  @IsInt()
  @Min(100)
  @Max(60_000)
  readonly timeoutMs: number = 10_000;
}
