import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { startPostgres } from '../support/postgres.js';
import { startRedis, type TestServer } from '../support/redis.js';
import { describeWith, requireProgram } from '../support/requires.js';

const run = promisify(execFile);

describeWith('redis-server', 'Redis of the tests', () => {
  let redis: TestServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  it('answers on its own port', async () => {
    const socket = connect(redis.port, '127.0.0.1').setEncoding('utf8');
    socket.write('PING\r\n');
    expect(await once(socket, 'data')).toEqual(['+PONG\r\n']);
    socket.destroy();
  });
});

describeWith('postgres', 'PostgreSQL of the tests', () => {
  let postgres: TestServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());

  it('stores and finds text of any script', async () => {
    const query = `SELECT 'Đà Nẵng', count(*) FROM pg_database WHERE datname = 'postgres'`;
    const { stdout } = await run(requireProgram('psql'), [postgres.url, '-At', '-c', query]);
    expect(stdout.trim()).toBe('Đà Nẵng|1');
  });
});
