import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '../problem.js';
import type { HttpRequest } from '../request.js';
import { announcesBody } from './body-head.js';
import { BodyIntake, boundUnwanted } from './body-intake.js';
import { Gate } from './gate.js';
import { RouteTable } from './route-table.js';
import { isComplete, type RouteRule } from './route-rule.js';

const DOCUMENTS = '/api/docs';
const OPEN: RouteRule = { open: true };

/** Before everything that reads a body. Refuses to register a route without a rule. Call before `app.init()`. */
export function hookGate(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const gate = app.get(Gate);
  const routes = app.get(RouteTable);
  const intake = app.get(BodyIntake);
  server.addHook('onRoute', (route) => {
    const known = route as { config?: { readonly rule?: RouteRule } };
    if (route.url.startsWith(DOCUMENTS)) known.config = { ...known.config, rule: OPEN };
    if (!known.config?.rule || !isComplete(known.config.rule)) {
      throw new Error(`${String(route.method)} ${route.url} does not say whom it is for`);
    }
    routes.add(route.method, route.url);
    const { bodyLimit } = known.config.rule;
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  server.addHook('onRequest', async (request, reply) => {
    const asked = request as unknown as HttpRequest;
    if (announcesBody(asked)) boundUnwanted(request.raw, reply.raw);
    try {
      await gate.admit(asked);
    } catch (error) {
      if (!isAskedForMethods(asked, error)) throw error;
      await reply.code(204).header('allow', error.extras.allow.join(', ')).send();
    }
  });
  server.addHook('onSend', (request, reply, answer, done) => {
    // The web server would end the connection of a refused body at once, and its sender might not read the answer.
    if (announcesBody(request)) reply.removeHeader('connection');
    done(null, answer);
  });
  server.addHook('preParsing', (request, reply, coming, done) => {
    try {
      done(null, intake.take(request as unknown as HttpRequest, coming, reply));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function isAskedForMethods(
  { method }: HttpRequest,
  error: unknown,
): error is Problem & { readonly extras: { readonly allow: readonly string[] } } {
  return method === 'OPTIONS' && error instanceof Problem && error.extras.allow !== undefined;
}
