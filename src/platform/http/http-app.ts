import type { LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Turns } from '../event-loop/turns.js';
import { Metrics } from '../telemetry/metrics.js';
import { requestContext } from '../telemetry/request-context.js';
import { Admission } from './admission.js';
import { serveDocs } from './api-document.js';
import { checkBody } from './check-body.js';
import { EarlyAnswers } from './early-answers.js';
import { failureOf } from './http-status.js';
import { answerWrongMethods } from './method-not-allowed.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { rememberRules } from './remembered-rules.js';
import { RequestValidationPipe } from './request-validation.pipe.js';

/** Largest request body, in bytes. */
export const BODY_LIMIT = 1024 * 1024;

const REQUEST_ID = /^[\w.:-]{1,128}$/;

/** What the HTTP process is made of. */
export interface HttpAppOptions {
  readonly module: Type | object;
  readonly logger: Logger;
  readonly nestLogger: LoggerService;
  readonly version: string;
}

/** The whole service over HTTP: Fastify, request ids, validation, the error filter, the docs. Not yet listening. */
export async function createHttpApp({
  module,
  logger,
  nestLogger,
  version,
}: HttpAppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: requestIdOf,
    requestIdHeader: false,
    // What the router itself refuses, such as a malformed escape in the path, passes no hook and no filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('x-request-id', request.id);
      sendProblem(request, reply, failureOf(error));
    },
    forceCloseConnections: 'idle',
    // Mem0's platform ends its paths with a slash, its server does not.
    routerOptions: { maxParamLength: 2_048, ignoreTrailingSlash: true },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    logger: nestLogger,
    abortOnError: false,
    bodyParser: false, // Fastify's own is faster, and takes no forms
  });
  const server = app.getHttpAdapter().getInstance();
  server.removeContentTypeParser('text/plain');
  traceRequests(server, logger, provided(app, Metrics));
  server.addHook('onRequest', forgiveTypeWithoutBody);
  receiveRequests(server, provided(app, Admission), provided(app, EarlyAnswers));
  rememberRules();
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  serveDocs(app, version);
  const wrongMethods = answerWrongMethods(server);
  await app.init();
  wrongMethods();
  await server.ready();
  return app;
}

// A caller's own id is kept when it is plain; anything else could forge log lines.
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

// Many clients name the type of a body on every request; with none to parse, a DELETE would be refused for it.
function forgiveTypeWithoutBody({ method, headers }: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (method === 'DELETE' && !hasBody) delete headers['content-type'];
  done();
}

function traceRequests(server: FastifyInstance, logger: Logger, metrics?: Metrics): void {
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.header('x-request-id', request.id);
    requestContext.run({ requestId: request.id }, done);
  });
  server.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const { method } = request;
    const { statusCode: status } = reply;
    const route = request.routeOptions.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    if (logger.isLevelEnabled('info')) logger.info({ request_id: request.id, method, route, status, ms }, 'request');
    metrics?.observeRequest(method, route, status, reply.elapsedTime / 1_000);
    done();
  });
}

/** Who calls, whether the body can be taken, and whether the answer is known already: before the controllers, in turn. */
function receiveRequests(server: FastifyInstance, admission?: Admission, early?: EarlyAnswers): void {
  const turns = new Turns();
  server.addHook('preValidation', (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => {
    try {
      admission?.admit(request);
      checkBody(request.body);
      const answer = early?.answer(request);
      if (answer === undefined) turns.begin(done);
      else void reply.header('content-type', 'application/json; charset=utf-8').send(answer);
    } catch (error) {
      done(error as Error);
    }
  });
}

function provided<T>(app: NestFastifyApplication, token: abstract new () => T): T | undefined {
  try {
    return app.get<T>(token, { strict: false });
  } catch {
    return undefined; // this service is made without it
  }
}
