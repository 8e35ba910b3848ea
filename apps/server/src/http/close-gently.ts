import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const PATIENCE_MS = 10_000;

/** Takes no more requests, answers those under way, then closes. After ten seconds what is left is cut off. */
export async function closeGently(app: NestFastifyApplication): Promise<void> {
  const impatience = setTimeout(() => app.getHttpServer().closeAllConnections(), PATIENCE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(impatience);
  }
}
