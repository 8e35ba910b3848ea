import { requestId, type Logger, type Traffic } from '@app/runtime';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { answerBadAddress } from './bad-address.js';
import { answerClientError } from './client-error.js';
import { LIMITS } from './limits.js';

/** The web server with its bounds. Of who asks it believes no more than the proxies that are trusted say. */
export function webServer({ trustedProxies }: Traffic, logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger,
    genReqId: requestId,
    bodyLimit: LIMITS.body,
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerClientError,
    routerOptions: { maxParamLength: LIMITS.pathPart },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // The gate answers a missing Host in words.
    http: { requireHostHeader: false },
  });
}
