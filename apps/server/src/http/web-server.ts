import { readTlsFiles, requestId, type Config, type Logger, type Traffic } from '@app/runtime';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { withoutMoment } from '../pages/past/page-moment.js';
import { answerBadAddress } from './bad-address.js';
import { answerClientError, endWith } from './client-error.js';
import { Connections } from './gate/connections.js';
import { PACE } from './gate/paced-body.js';
import { readToldAddresses } from './gate/client-address.js';
import { answerRawRequests } from './gate/raw-requests.js';
import { takeTurns } from './gate/turns.js';
import { UnreadAnswers } from './gate/unread-answers.js';
import { LIMITS } from './limits.js';
import { Problem } from './problem.js';

const SECOND = 1_000;
/** Longer than a proxy's, so that the proxy closes idle connections first. */
const KEPT_IDLE_MS = 72 * SECOND;

const HEADS = {
  headersTimeout: 20 * SECOND,
  connectionsCheckingInterval: SECOND,
  maxHeaderSize: LIMITS.head,
  // The gate answers a missing Host in words.
  requireHostHeader: false,
};

/** Bounds heads, requests and connections. Trusts only the named proxies about the client. @throws TlsFileError */
export function webServer({ tls, ...traffic }: Traffic & Pick<Config, 'tls'>, logger: Logger): FastifyAdapter {
  const { trustedProxies, connections: inAll, connectionsAnAddress: ofAddress } = traffic;
  const adapter = new FastifyAdapter({
    ...(tls === undefined ? {} : { https: { ...readTlsFiles(tls, Date.now()), ...HEADS } }),
    loggerInstance: logger,
    genReqId: requestId,
    rewriteUrl: ({ method = '', url = '' }) => withoutMoment(method, url),
    bodyLimit: LIMITS.body,
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: LIMITS.pathPart },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    keepAliveTimeout: KEPT_IDLE_MS,
    maxRequestsPerSocket: LIMITS.requestsAConnection,
    // A body has its own, shorter time; this ends what that does not see.
    requestTimeout: PACE.mostMs + 20 * SECOND,
    http: HEADS,
  });
  const server = adapter.getHttpServer<Server>();
  answerRawRequests(server);
  if (trustedProxies.length > 0) readToldAddresses(server);
  takeTurns(server);
  const refuse = (socket: Parameters<typeof endWith>[0]) =>
    endWith(socket, new Problem('OVERLOADED', { retryAfter: 1 }));
  const bounds = { inAll, ofAddress, trusted: trustedProxies };
  new Connections(bounds, new UnreadAnswers(), refuse).watch(
    server,
    tls === undefined ? 'connection' : 'secureConnection',
  );
  return adapter;
}
