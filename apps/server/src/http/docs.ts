import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHash } from 'node:crypto';
import { codingFor, packed, type Coding } from './coding.js';

const JSON_PATH = '/api/docs-json';
const DAY_S = 86_400;
const QUALITY = 5;
/** Generated pages, as opposed to files. */
const UNSAID_CHARSET = /^(text\/html|application\/javascript)$/;

/** Rendered once, in every coding. */
interface Kept {
  readonly etag: string;
  readonly codings: Readonly<Record<Coding, Buffer>>;
}

/**
 * Serves the API's document at /api/docs-json and its pages at /api/docs. The document is written and packed once, at
 * the first request, with an ETag. Call before the program listens.
 */
export function serveDocs(app: NestFastifyApplication, document: OpenAPIObject): void {
  const server = app.getHttpAdapter().getInstance();
  let cached: Kept | null = null;
  server.get(JSON_PATH, (request, reply) => {
    cached ??= keptOf(JSON.stringify(document));
    const { etag, codings } = cached;
    void reply.header('etag', etag).header('cache-control', 'public, max-age=0, must-revalidate');
    void reply.header('vary', 'accept-encoding');
    if (isKnown(request.headers['if-none-match'], etag)) return reply.status(304).send();
    const coding = codingFor(request.headers['accept-encoding']);
    if (coding !== 'identity') void reply.header('content-encoding', coding);
    return reply.header('content-type', 'application/json; charset=utf-8').send(codings[coding]);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (UNSAID_CHARSET.test(type)) void reply.header('content-type', `${type}; charset=utf-8`);
    if (/^\/api\/docs\/[\w.-]+$/.test(request.url) && reply.statusCode < 400) {
      void reply.header('cache-control', `public, max-age=${String(DAY_S)}`);
    }
    done(null, type.startsWith('text/html') && typeof payload === 'string' ? inVietnamese(payload) : payload);
  });
  // The pages fetch the document instead of containing it.
  SwaggerModule.setup('api/docs', app, () => ({}) as OpenAPIObject, {
    raw: false,
    swaggerOptions: { url: JSON_PATH, spec: undefined },
    swaggerUrl: JSON_PATH,
    customSiteTitle: 'Tinh Gọn – tài liệu API',
  });
}

/** The generated page declares English. */
function inVietnamese(page: string): string {
  return page.replace('<html lang="en">', '<html lang="vi">');
}

function keptOf(text: string): Kept {
  const identity = Buffer.from(text);
  return {
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    codings: { identity, gzip: packed(identity, 'gzip', QUALITY), br: packed(identity, 'br', QUALITY) },
  };
}

function isKnown(tags: string | undefined, etag: string): boolean {
  return (tags ?? '').split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}
