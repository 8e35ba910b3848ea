import { fastify } from 'fastify';

/** Answers with whatever it was given last, by the HTTP server of the service without anything else. */
let [headers, body]: [Record<string, string>, Buffer] = [{}, Buffer.alloc(0)];

const server = fastify();
server.addContentTypeParser('*', { parseAs: 'buffer' }, (_, given, done) => done(null, given));
server.put('/', (request, reply) => {
  headers = JSON.parse(String(request.headers['answered-with'])) as Record<string, string>;
  body = request.body as Buffer;
  reply.status(204).send();
});
server.get('/', (_, reply) => reply.headers(headers).send(body));
process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.once('disconnect', () => process.exit());
