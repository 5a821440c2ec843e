import { redisScript } from '../../../../platform/redis/redis-script.js';

// Every script takes the keys of one session in one order: session, messages, ids, requests, sessions of the owner, due,
// changes of the owner.

/** Stands between the last activity and the session in the owner's sorted set; no id holds it. */
const BORDER = `'\\0'`;

const KEEP = `
local function keep(milliseconds)
  for index = 1, 5 do redis.call('PEXPIRE', KEYS[index], milliseconds) end
end`;

// The count may end with the owner's last session: caches that know it live for minutes.
const NOTE_CHANGE = `
local function note_change()
  redis.call('INCR', KEYS[7])
  redis.call('PEXPIRE', KEYS[7], ${14 * 86_400_000})
end`;

const REMOVE = `${NOTE_CHANGE}
local function remove(encoded, member)
  redis.call('ZREM', KEYS[5], redis.call('HGET', KEYS[1], 'updated_at') .. ${BORDER} .. encoded)
  redis.call('ZREM', KEYS[6], member)
  redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
  note_change()
end`;

/** ARGV[1] is when the session was begun: one that was begun anew under the same name is another one. */
const VERSION = `
if redis.call('HGET', KEYS[1], 'created_at') ~= ARGV[1] then return 0 end`;

/** Values before the messages, of which each is id, tokens and body. */
export const APPEND_VALUES = 12;

/**
 * ARGV: tenant, user, session, its encoded id, its name among the due, agent, at, attend at, milliseconds to keep,
 * idempotency key, fingerprint, expected revision; then the messages.
 * Answers {'ok', revision, indexes of the accepted messages, session}, {'stale', revision} or {'reused'}.
 */
export const APPEND = redisScript(`${KEEP}${NOTE_CHANGE}
local tenant, user, session, encoded, member, agent, at, attend_at, keep_for, request, fingerprint, expected =
  unpack(ARGV, 1, ${APPEND_VALUES})
local revision = tonumber(redis.call('HGET', KEYS[1], 'revision') or '0')

if request ~= '' then
  local known = redis.call('HGET', KEYS[4], request)
  if known then
    local first, print = string.match(known, '^(%d+) (.*)$')
    if print ~= fingerprint then return {'reused'} end
    return {'ok', tonumber(first), {}, redis.call('HGETALL', KEYS[1])}
  end
end

local fresh, seen, highest = {}, {}, 0
for index = ${APPEND_VALUES + 1}, #ARGV, 3 do
  local known = redis.call('HGET', KEYS[3], ARGV[index])
  if known then
    highest = math.max(highest, tonumber(known))
  elseif not seen[ARGV[index]] then
    seen[ARGV[index]] = true
    fresh[#fresh + 1] = index
  end
end
if #fresh == 0 then return {'ok', highest, {}, redis.call('HGETALL', KEYS[1])} end
if expected ~= '' and tonumber(expected) ~= revision then return {'stale', revision} end

local tokens, accepted = 0, {}
for count, index in ipairs(fresh) do
  local position = revision + count
  redis.call('HSET', KEYS[2], position, ARGV[index + 2])
  redis.call('HSET', KEYS[3], ARGV[index], position)
  tokens = tokens + tonumber(ARGV[index + 1])
  accepted[count] = (index - ${APPEND_VALUES + 1}) / 3
end

local was = redis.call('HGET', KEYS[1], 'updated_at')
if was then
  redis.call('ZREM', KEYS[5], was .. ${BORDER} .. encoded)
  if was > at then at = was end
else
  redis.call('HSET', KEYS[1], 'tenant', tenant, 'user', user, 'session', session, 'created_at', at)
end
redis.call('ZADD', KEYS[5], 0, at .. ${BORDER} .. encoded)
redis.call('ZADD', KEYS[6], attend_at, member)
redis.call('HSET', KEYS[1], 'revision', revision + #fresh, 'updated_at', at)
redis.call('HINCRBY', KEYS[1], 'tokens', tokens)
if agent ~= '' then redis.call('HSETNX', KEYS[1], 'agent', agent) end
if request ~= '' then redis.call('HSET', KEYS[4], request, (revision + #fresh) .. ' ' .. fingerprint) end
keep(keep_for)
note_change()
return {'ok', revision + #fresh, accepted, redis.call('HGETALL', KEYS[1])}`);

/** ARGV: begun at, both borders as they were, both borders, covered tokens, both summaries ('' for none). */
export const STORE_TIERS = redisScript(`${VERSION}
local was = redis.call('HMGET', KEYS[1], 'session_up_to', 'recent_up_to')
if (was[1] or '0') ~= ARGV[2] or (was[2] or '0') ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], 'session_up_to', ARGV[4], 'recent_up_to', ARGV[5], 'covered_tokens', ARGV[6],
  'session_summary', ARGV[7], 'recent_summary', ARGV[8])
return 1`);

/** ARGV: begun at, position as it was, position. */
export const STORE_HANDED_OVER = redisScript(`${VERSION}
if (redis.call('HGET', KEYS[1], 'handed_over') or '0') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], 'handed_over', ARGV[3])
return 1`);

/** ARGV: begun at, revision, its name among the due, attend at, milliseconds to keep. */
export const ATTEND_AGAIN = redisScript(`${KEEP}${VERSION}
keep(ARGV[5])
if redis.call('HGET', KEYS[1], 'revision') ~= ARGV[2] then return 0 end
redis.call('ZADD', KEYS[6], ARGV[4], ARGV[3])
return 1`);

/** ARGV: begun at, revision, its encoded id, its name among the due. */
export const DELETE_UNCHANGED = redisScript(`${REMOVE}${VERSION}
if redis.call('HGET', KEYS[1], 'revision') ~= ARGV[2] then return 0 end
remove(ARGV[3], ARGV[4])
return 1`);

/** ARGV: its encoded id, its name among the due. Answers the revision, null when there was no session. */
export const DELETE = redisScript(`${REMOVE}
local revision = redis.call('HGET', KEYS[1], 'revision')
if not revision then return nil end
remove(ARGV[1], ARGV[2])
return tonumber(revision)`);
