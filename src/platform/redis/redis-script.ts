import { createHash } from 'node:crypto';

/** What a script answers with; Lua's `false` and `nil` are null. */
export type RedisReply = string | number | null | readonly RedisReply[];

/** A Lua script that Redis runs as one step. */
export interface RedisScript {
  readonly text: string;
  /** By which Redis knows a script that it has seen. */
  readonly sha1: string;
}

/** @param text Lua; `KEYS` and `ARGV` are strings */
export function redisScript(text: string): RedisScript {
  return { text, sha1: createHash('sha1').update(text).digest('hex') };
}
