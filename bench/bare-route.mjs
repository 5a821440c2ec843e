/**
 * A Fastify route that does nothing but take a body and answer with one: what HTTP alone costs. Started as a child with
 * a channel; gets its answer over it, and tells its address.
 */
import fastify from 'fastify';

process.once('message', (answer) => {
  const app = fastify();
  app.post('/pika/search', async () => answer);
  void app.listen({ host: '127.0.0.1', port: 0 }).then((url) => process.send?.(url));
});
process.once('disconnect', () => process.exit(0));
