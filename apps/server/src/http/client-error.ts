import { REQUEST_WORDS } from '@app/wording';
import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { Problem } from './problem.js';
import { bodyOf } from './problem-body.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** Answers what is not HTTP, or not complete in time, and ends the connection. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  const { _httpMessage: answer } = socket as { readonly _httpMessage?: { readonly headersSent?: boolean } | null };
  // In the middle of another answer nothing more can be said.
  if (error.code === 'ECONNRESET' || !socket.writable || answer?.headersSent === true) socket.destroy();
  else endWith(socket, problemOf(error.code ?? ''));
}

/** For when the web server has no reply to write to; ends the connection. */
export function endWith(socket: Socket, problem: Problem): void {
  socket.on('error', () => socket.destroy());
  socket.end(rawAnswer(problem), () => socket.destroy());
}

/** `code`: of Node's parser. */
export function answerOf(code: string): string {
  return rawAnswer(problemOf(code));
}

/** The whole answer as bytes: the web server writes no headers here. */
function rawAnswer(problem: Problem): string {
  const { status, ...rest } = bodyOf(problem, '');
  const body = JSON.stringify({ status, ...rest });
  const { retryAfter } = problem.extras;
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
}

function problemOf(code: string): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('HEADERS_TOO_LARGE', { detail: REQUEST_WORDS.headersTooLong });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('REQUEST_TIMEOUT', { detail: REQUEST_WORDS.tooSlow });
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return new Problem('PAYLOAD_TOO_LARGE');
  return new Problem('MALFORMED_REQUEST', { detail: REQUEST_WORDS.noHttp });
}
