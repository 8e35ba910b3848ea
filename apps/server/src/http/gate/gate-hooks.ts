import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { HttpRequest } from '../request.js';
import { Gate } from './gate.js';
import { isComplete, type RouteRule } from './route-rule.js';

const DOCUMENTS = '/api/docs';
const OPEN: RouteRule = { open: true };

/**
 * Puts the gate before everything that reads a body. A route that does not say whom it is for is not taken up, but for the
 * API's documents, which are open to anybody. To be called before `app.init()`.
 */
export function hookGate(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const gate = app.get(Gate);
  server.addHook('onRoute', (route) => {
    const known = route as { config?: { readonly rule?: RouteRule } };
    if (route.url.startsWith(DOCUMENTS)) known.config = { ...known.config, rule: OPEN };
    if (!known.config?.rule || !isComplete(known.config.rule)) {
      throw new Error(`${String(route.method)} ${route.url} does not say whom it is for`);
    }
    const { bodyLimit } = known.config.rule;
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  server.addHook('onRequest', (request) => gate.admit(request as unknown as HttpRequest));
}
