import { Logger } from '@nestjs/common';
import type { UpstreamState } from '../resilience/upstream-registry.js';
import { RedisUnavailable } from './redis-unavailable.js';
import type { RedisReply, RedisScript } from './redis-script.js';

type RedisClient = typeof import('@redis/client');

/** The client with its commands. */
export type RedisCommands = ReturnType<RedisClient['createClient']>;

const CONNECT_TIMEOUT_MS = 500;
/** Milliseconds that a command may take. A command that is late may still be carried out. */
const COMMAND_TIMEOUT_MS = 1_000;

/** Late commands in a row after which no other is sent for so many milliseconds. */
const MOST_LATE = 3;
const REST_MS = 250;

/** Milliseconds between two attempts to connect: doubled from the first to the longest, plus up to as much at random. */
const FIRST_WAIT_MS = 25;
const LONGEST_WAIT_MS = 500;

// Redis answers so while it starts, writes its data, is a replica or has no room: an outage, not a mistake of ours.
const OUTAGE = /^(LOADING|BUSY|MASTERDOWN|READONLY|OOM|MISCONF|NOREPLICAS|CLUSTERDOWN|TRYAGAIN)\b/;

/**
 * The connection to Redis. It comes back by itself: while Redis is away every command fails at once, at the start as
 * later, and nothing is kept to be sent afterwards. The class is the DI token.
 */
export class RedisConnection {
  private readonly logger = new Logger('redis');
  private readonly client;
  private away = false;
  private failures = 0;
  /** Commands in a row that were not answered in time, and until when none is sent for it. */
  private late = 0;
  private restsUntil = 0;

  private constructor(
    private readonly redis: RedisClient,
    url: string,
  ) {
    this.client = redis.createClient({
      url,
      disableOfflineQueue: true,
      socket: { connectTimeout: CONNECT_TIMEOUT_MS, reconnectStrategy: waitBefore },
    });
    this.client.on('error', (error: unknown) => this.noteAway(error));
    this.client.on('ready', () => this.noteBack());
    this.client.connect().catch((error: unknown) => this.noteAway(error));
  }

  /**
   * While it is away every command fails at once, which is what an open breaker does; it reconnects by itself. One that
   * takes commands and does not answer is left alone for a while.
   */
  get state(): UpstreamState {
    const isOpen = this.away || this.isResting;
    return { name: 'redis', state: isOpen ? 'open' : 'closed', failures: this.failures + this.late };
  }

  /**
   * The package is loaded here, as most services run without Redis.
   * @param url `redis://` or `rediss://`; a connection is attempted at once and not waited for
   */
  static async open(url: string): Promise<RedisConnection> {
    return new RedisConnection(await import('@redis/client'), url);
  }

  /**
   * Runs a script, which Redis carries out as one step.
   * @throws RedisUnavailable when Redis cannot be reached, is late or cannot write now
   */
  async run(script: RedisScript, keys: readonly string[], values: readonly (string | number)[]): Promise<RedisReply> {
    const parameters = { keys: [...keys], arguments: values.map(String) };
    try {
      return (await this.inTime(() => this.client.evalSha(script.sha1, parameters))) as RedisReply;
    } catch (error) {
      if (!this.isReply(error) || !error.message.startsWith('NOSCRIPT')) throw this.asRedisError(error);
      return this.load(script, parameters);
    }
  }

  /** Answers when Redis does. @throws RedisUnavailable */
  async ping(): Promise<void> {
    try {
      await within(this.client.ping(), COMMAND_TIMEOUT_MS);
    } catch (error) {
      throw this.asRedisError(error);
    }
  }

  /**
   * Commands of a library on this connection.
   * @param timeoutMs milliseconds after which an answer is given up
   * @throws RedisUnavailable
   */
  async commands<T>(work: (client: RedisCommands) => Promise<T>, timeoutMs = COMMAND_TIMEOUT_MS): Promise<T> {
    try {
      return await this.inTime(() => work(this.client), timeoutMs);
    } catch (error) {
      throw this.asRedisError(error);
    }
  }

  async close(): Promise<void> {
    if (!this.client.isOpen) return;
    try {
      await this.client.disconnect();
    } catch {
      // It was not connected, which is what was wanted.
    }
  }

  private async load(script: RedisScript, parameters: { keys: string[]; arguments: string[] }): Promise<RedisReply> {
    try {
      return (await this.inTime(() => this.client.eval(script.text, parameters))) as RedisReply;
    } catch (error) {
      throw this.asRedisError(error);
    }
  }

  private get isResting(): boolean {
    return performance.now() < this.restsUntil;
  }

  private async inTime<T>(command: () => Promise<T>, timeoutMs = COMMAND_TIMEOUT_MS): Promise<T> {
    if (this.isResting) throw new RedisUnavailable('it did not answer in time before');
    try {
      const answer = await within(command(), timeoutMs);
      this.late = 0;
      return answer;
    } catch (error) {
      if (error instanceof RedisUnavailable) this.noteLate();
      throw error;
    }
  }

  private noteLate(): void {
    this.late += 1;
    if (this.late >= MOST_LATE) this.restsUntil = performance.now() + REST_MS;
  }

  private asRedisError(error: unknown): unknown {
    if (error instanceof RedisUnavailable) return error;
    // A reply that is no outage tells of a fault in a script; hiding it would make it look like one that passes.
    if (this.isReply(error) && !OUTAGE.test(error.message)) return error;
    return new RedisUnavailable(error instanceof Error ? error.message : String(error), error);
  }

  private isReply(error: unknown): error is Error {
    return error instanceof this.redis.ErrorReply;
  }

  // One line when it goes and one when it comes, however many attempts there are between.
  private noteAway(error: unknown): void {
    this.failures += 1;
    if (this.away) return;
    this.away = true;
    this.logger.warn(`Redis cannot be reached: ${error instanceof Error ? error.message : String(error)}`);
  }

  private noteBack(): void {
    if (this.away) this.logger.log('Redis is back');
    this.away = false;
    this.failures = 0;
  }
}

function waitBefore(attempts: number): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts, 10));
  return wait + Math.random() * wait;
}

async function within<T>(answer: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RedisUnavailable('it did not answer in time')), timeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
