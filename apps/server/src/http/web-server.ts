import { readTlsFiles, requestId, type Config, type Logger } from '@app/runtime';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { answerBadAddress } from './bad-address.js';
import { answerClientError } from './client-error.js';
import { LIMITS } from './limits.js';

/**
 * The web server with its bounds, over TLS where there are files for it. Of who asks it believes no more than the proxies that are
 * trusted say. @throws TlsFileError
 */
export function webServer(
  { trustedProxies, tls }: Pick<Config, 'trustedProxies' | 'tls'>,
  logger: Logger,
): FastifyAdapter {
  return new FastifyAdapter({
    ...(tls === undefined ? {} : { https: readTlsFiles(tls, Date.now()) }),
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
