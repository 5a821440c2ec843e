/**
 * `npm run demo`: starts the service on a temporary folder, posts two real conversations, shows the facts
 * that are stored, asks five questions, and ends with 0 when each expected memory is among the first three.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const FIRST = 3;
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const sample = async (name) => JSON.parse(await readFile(new URL(`./demo/${name}`, import.meta.url), 'utf8'));

const folder = await mkdtemp(join(tmpdir(), 'pika-demo-'));
const service = await start(folder);
try {
  for (const conversation of await sample('conversations.json')) await tell(conversation);
  const missed = await quiz(await sample('questions.json'));
  console.log(
    missed === 0 ? '\nAll five memories were found.' : `\n${missed} of the expected memories were not found.`,
  );
  process.exitCode = missed === 0 ? 0 : 1;
} finally {
  service.child.kill('SIGTERM');
  await once(service.child, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function start(dataDir) {
  const port = await freePort();
  const env = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: String(port),
    PIKA_DATA_DIR: dataDir,
    PIKA_API_KEYS: '',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'], cwd: dataDir });
  child.once('exit', (code) => code === null || code === 0 || process.exit(code));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('listening')) break;
  }
  return { child, url: `http://127.0.0.1:${port}` };
}

async function tell({ user_id, session_id, messages }) {
  console.log(`\n── ${user_id} ─────────────────────────────────────`);
  for (const { role, content } of messages) console.log(`  ${role.padEnd(9)} ${content}`);
  await post(`/pika/stm/sessions/${encodeURIComponent(session_id)}/messages`, { user_id, messages });
  const job = await post('/pika/ltm/extract?wait_ms=10000', { user_id, session_id, messages });
  console.log('\n  stored facts:');
  for (const { memory, custom_score } of job.result.results) console.log(`    ${custom_score.toFixed(2)}  ${memory}`);
}

async function quiz(questions) {
  let missed = 0;
  for (const { user_id, query, expect } of questions) {
    const started = performance.now();
    const { results } = await post('/pika/search', { user_id, query, limit: FIRST });
    const ms = performance.now() - started;
    const found = results.some(({ memory }) => memory.includes(expect));
    if (!found) missed += 1;
    console.log(`\n${found ? '✓' : '✗'} ${user_id}: ${query}   (${ms.toFixed(1)} ms)`);
    console.log(`    ${'rank'.padEnd(5)}${'score'.padEnd(7)}${'source'.padEnd(8)}memory`);
    for (const [index, { score, source, memory }] of results.entries()) {
      console.log(`    ${String(index + 1).padEnd(5)}${score.toFixed(2).padEnd(7)}${source.padEnd(8)}${memory}`);
    }
  }
  return missed;
}

async function post(path, body) {
  const response = await fetch(`${service.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
