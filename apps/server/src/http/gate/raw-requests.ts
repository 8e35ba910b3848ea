import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { endWith } from '../client-error.js';
import { Problem } from '../problem.js';
import { setSecurityHeaders } from '../security-headers.js';

/** Answers what Node's server would answer by itself. Only the gate allows a body after `Expect: 100-continue`. */
export function answerRawRequests(server: Server): void {
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
  // A target that is no path (`*`) reaches no hook of the web server.
  server.prependListener('request', ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    if (!url.startsWith('/')) setSecurityHeaders({ url, protocol: 'http' }, response);
  });
  server.on('checkExpectation', ({ socket }: IncomingMessage) => endWith(socket, new Problem('EXPECTATION_FAILED')));
  server.on('connect', (_: IncomingMessage, socket: Socket) => endWith(socket, new Problem('METHOD_NOT_ALLOWED')));
}
