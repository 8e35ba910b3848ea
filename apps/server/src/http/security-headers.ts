import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const TWO_YEARS_S = 63_072_000;

const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PAGES_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Nothing to load, frame, guess or store. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

interface Asked {
  readonly url: string;
  /** `https` over our own TLS, or a trusted proxy's. */
  readonly protocol: string;
}
/** Node's answer: headers set here apply to every writer. */
interface Answer {
  setHeader(name: string, value: string): unknown;
}

/** Sets the headers before any handler, so that refusals, streams and files have them too. */
export function sendSecurityHeaders(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(request, reply.raw);
    done();
  });
}

export function setSecurityHeaders({ url, protocol }: Asked, answer: Answer): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) answer.setHeader(name, value);
  if (!/^\/(api|health)(\/|\?|$)/.test(url)) {
    answer.setHeader('content-security-policy', PAGES_POLICY);
    // A form without an origin could come from anywhere.
    answer.setHeader('referrer-policy', 'same-origin');
  }
  if (/^\/api\/docs(\/|\?|$)/.test(url)) answer.setHeader('content-security-policy', DOCS_POLICY);
  if (protocol === 'https') answer.setHeader('strict-transport-security', `max-age=${String(TWO_YEARS_S)}`);
}
