import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';

const METHODS: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Watches the routes that are added from now on.
 * @returns a function that, once all are there, makes every known path answer its other methods with 405 and `Allow`
 */
export function answerWrongMethods(server: FastifyInstance): () => void {
  const known = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ url, method }) => {
    const methods = known.get(url) ?? new Set<string>();
    for (const name of [method].flat()) methods.add(name);
    known.set(url, methods);
  });
  return () => {
    // The map grows while routes are added, so the paths are taken first.
    for (const [url, methods] of [...known]) {
      const allowed = [...methods];
      const missing = METHODS.filter((method) => !methods.has(method));
      if (url.includes('*') || missing.length === 0) continue;
      server.route({ url, method: missing, handler: refuse(allowed) });
    }
  };
}

function refuse(allowed: readonly string[]) {
  return (request: FastifyRequest, reply: FastifyReply): never => {
    void reply.header('allow', allowed.join(', '));
    throw new HttpException(`${request.method} is not allowed here; ${allowed.join(', ')} is`, 405);
  };
}
