import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { requestContext } from './request-context.js';

/** A pino logger whose lines carry the id of the request they were written for. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const context = requestContext.getStore();
      return context === undefined ? {} : { request_id: context.requestId };
    },
  });
}

const WIRING = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Nest's own log lines, written by pino. */
export class PinoLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...details: unknown[]): void {
    // What Nest tells of its own wiring fills a screen at every start.
    this.write(WIRING.has(String(details.at(-1))) ? 'debug' : 'info', message, details);
  }

  error(message: unknown, ...details: unknown[]): void {
    // What Nest cannot start or close is thrown as well, and told by whoever catches it.
    this.write(details.at(-1) === 'ExceptionHandler' ? 'debug' : 'error', message, details);
  }

  warn(message: unknown, ...details: unknown[]): void {
    this.write('warn', message, details);
  }

  debug(message: unknown, ...details: unknown[]): void {
    this.write('debug', message, details);
  }

  verbose(message: unknown, ...details: unknown[]): void {
    this.write('trace', message, details);
  }

  // Nest passes the context as the last detail, and errors as objects or stacks before it.
  private write(level: 'info' | 'error' | 'warn' | 'debug' | 'trace', message: unknown, details: unknown[]): void {
    const context = typeof details.at(-1) === 'string' ? details.at(-1) : undefined;
    const error = [message, ...details].find((part) => part instanceof Error);
    this.logger[level](
      { ...(context === undefined ? {} : { context }), ...(error === undefined ? {} : { err: error }) },
      message instanceof Error ? message.message : String(message),
    );
  }
}
