import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { AccessSettings } from './config/access.settings.js';
import { InvalidSetting, readSettings } from './config/environment.js';
import { ServerSettings } from './config/server.settings.js';
import { createHttpApp } from './platform/http/http-app.js';
import { createLogger, PinoLogger } from './platform/telemetry/pino-logger.js';
import { WarmUps } from './platform/warm-up/warm-ups.js';
import { DomainError } from './shared/kernel/domain-error.js';

/** Starts the HTTP process; ends it with one line and exit code 1 when it cannot start. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const settings = readSettings(ServerSettings, process.env);
  const logger = createLogger(settings.logLevel);
  const nestLogger = new PinoLogger(logger);
  const module = AppModule.from(process.env);
  const app = await createHttpApp({ module, logger, nestLogger, version: versionOfPackage() });
  stopOnSignals(app, settings.shutdownGraceMs);
  await app.listen({ host: settings.host, port: settings.port });
  const { apiKeys } = readSettings(AccessSettings, process.env);
  process.stdout.write(greeting(`http://${urlHost(settings.host)}:${settings.port}`, apiKeys !== ''));
  await app.get(WarmUps, { strict: false }).run();
}

// New requests are refused at once, while those in flight and running jobs end; then the modules are closed.
function stopOnSignals(app: NestFastifyApplication, graceMs: number): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), graceMs).unref();
    const listener = app.getHttpAdapter().close() as Promise<void>;
    Promise.all([listener, app.close()]).then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function greeting(url: string, needsKey: boolean): string {
  const body = `{"messages":[{"role":"user","content":"I love pizza and I am allergic to peanuts."}],"user_id":"ana"}`;
  const key = needsKey ? ` -H 'x-api-key: <secret>'` : '';
  return [
    '',
    `PIKA Memory is listening on ${url}`,
    `  docs  ${url}/docs`,
    `  try   curl -s ${url}/memories -H 'content-type: application/json'${key} -d '${body}'`,
    '',
    '',
  ].join('\n');
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function versionOfPackage(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function explain(error: unknown): string {
  if (error instanceof InvalidSetting || error instanceof DomainError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `PORT: ${error.message}; another program listens there, choose another port`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function fail(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

main().catch(fail);
