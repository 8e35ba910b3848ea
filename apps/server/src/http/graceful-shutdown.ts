import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServerResponse } from 'node:http';
import { TURN } from './gate/turns.js';

const PATIENCE_MS = 10_000;
const LOOKS_EVERY_MS = 25;

/**
 * Returns what closes the application: no more requests; open ones are answered, except after ten seconds. Idle
 * connections are not waited for. Call before the application listens.
 */
export function gracefulShutdown(app: NestFastifyApplication): () => Promise<void> {
  const server = app.getHttpServer();
  let underWay = 0;
  server.on(TURN, (_request: unknown, response: ServerResponse) => {
    underWay += 1;
    response.once('close', () => (underWay -= 1));
  });
  return async () => {
    const end = performance.now() + PATIENCE_MS;
    const look = setInterval(() => {
      const isOver = !server.listening && underWay === 0;
      if (isOver || performance.now() > end) server.closeAllConnections();
    }, LOOKS_EVERY_MS);
    try {
      await app.close();
    } finally {
      clearInterval(look);
    }
  };
}
