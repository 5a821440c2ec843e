import { redisScript } from '../../../../platform/redis/redis-script.js';

// Redis takes a few thousand values in one call.
const MESSAGES = `
local function messages(key, first, last, found)
  for start = first, last, 1000 do
    local positions = {}
    for position = start, math.min(last, start + 999) do positions[#positions + 1] = position end
    for _, message in ipairs(redis.call('HMGET', key, unpack(positions))) do found[#found + 1] = message end
  end
  return found
end`;

/** KEYS: session, messages. ARGV: how many. Answers {session, its newest messages in order}, null without a session. */
export const READ = redisScript(`${MESSAGES}
local session = redis.call('HGETALL', KEYS[1])
if #session == 0 then return nil end
local revision = tonumber(redis.call('HGET', KEYS[1], 'revision'))
return {session, messages(KEYS[2], math.max(1, revision - tonumber(ARGV[1]) + 1), revision, {})}`);

/** KEYS: session, messages. ARGV: the positions between which. Answers the messages in order. */
export const READ_RANGE = redisScript(`${MESSAGES}
local revision = tonumber(redis.call('HGET', KEYS[1], 'revision') or '0')
return messages(KEYS[2], tonumber(ARGV[1]) + 1, math.min(tonumber(ARGV[2]), revision), {})`);

/**
 * KEYS: sessions of the owner. ARGV: the bound behind which, how many, what the owner's keys begin with.
 * Answers sessions, the last activity first. Those that Redis has let expire are taken off the list.
 */
export const LIST = redisScript(`
local found, bound = {}, ARGV[1]
while #found < tonumber(ARGV[2]) do
  local members = redis.call('ZREVRANGEBYLEX', KEYS[1], bound, '-', 'LIMIT', 0, tonumber(ARGV[2]))
  if #members == 0 then break end
  for _, member in ipairs(members) do
    local encoded = string.match(member, '%z(.*)$')
    local session = redis.call('HGETALL', ARGV[3] .. encoded .. ':session')
    if #session == 0 then
      redis.call('ZREM', KEYS[1], member)
    elseif #found < tonumber(ARGV[2]) then
      found[#found + 1] = session
    end
    bound = '(' .. member
  end
end
return found`);

/**
 * KEYS: sessions of the owner. ARGV: what the owner's keys begin with, an encoded session ('' for all), agent ('' for
 * any), active after ('' for ever), how many messages, how many characters.
 * Answers {session id, its messages, the newest first} one after the other. A message begins with its length.
 */
export const NEWEST_MESSAGES = redisScript(`
local prefix, only, agent, after = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local room, characters = tonumber(ARGV[5]), tonumber(ARGV[6])
local names = {}
if only ~= '' then
  names[1] = only
else
  local oldest = after == '' and '-' or '(' .. after .. '\\1'
  for _, member in ipairs(redis.call('ZREVRANGEBYLEX', KEYS[1], '+', oldest, 'LIMIT', 0, room)) do
    names[#names + 1] = string.match(member, '%z(.*)$')
  end
end
local found = {}
for _, name in ipairs(names) do
  local session = redis.call('HMGET', prefix .. name .. ':session', 'session', 'revision', 'agent')
  if session[1] and (agent == '' or session[3] == agent) then
    local messages = {}
    for position = tonumber(session[2]), 1, -1 do
      if room <= 0 or characters <= 0 then break end
      local message = redis.call('HGET', prefix .. name .. ':messages', position)
      if message then
        messages[#messages + 1] = message
        room = room - 1
        characters = characters - tonumber(string.match(message, '^%d+'))
      end
    end
    found[#found + 1] = {session[1], messages}
    if room <= 0 or characters <= 0 then break end
  end
end
return found`);

/** KEYS: due. ARGV: now, how many, the namespace. Answers sessions; names of those that are gone are removed. */
export const DUE = redisScript(`
local found = {}
for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
  local session = redis.call('HGETALL', ARGV[3] .. member .. ':session')
  if #session == 0 then redis.call('ZREM', KEYS[1], member) else found[#found + 1] = session end
end
return found`);

/** KEYS: changes of the owner, its sessions. ARGV: active after. Answers the changes and how many sessions are active. */
export const SEARCH_STATE = redisScript(`
local changes = tonumber(redis.call('GET', KEYS[1]) or '0')
return {changes, redis.call('ZLEXCOUNT', KEYS[2], '(' .. ARGV[1] .. '\\1', '+')}`);
