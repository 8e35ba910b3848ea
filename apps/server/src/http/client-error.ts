import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import { Problem } from './problem.js';
import { bodyOf } from './problem-body.js';
import { SECURITY_HEADERS } from './security-headers.js';

const TOO_LONG = 'Các tiêu đề của yêu cầu dài quá 16 KiB.';
const NO_HTTP = 'Không đọc được yêu cầu: không đúng cú pháp HTTP.';
const TOO_SLOW = 'Yêu cầu không đến trọn vẹn trong thời gian cho phép.';

/** Answers, in words, what is no request of HTTP at all, and ends the connection. Nobody else hears of it. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (socket.writable && error.code !== 'ECONNRESET') socket.write(answerOf(error.code ?? ''));
  socket.destroy();
}

/** The whole answer as bytes of HTTP: nothing of the web server writes headers here. */
export function answerOf(code: string): string {
  const body = JSON.stringify(bodyOf(problemOf(code), ''));
  const { status } = JSON.parse(body) as { readonly status: number };
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
}

function problemOf(code: string): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('HEADERS_TOO_LARGE', { detail: TOO_LONG });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem('REQUEST_TIMEOUT', { detail: TOO_SLOW });
  return new Problem('MALFORMED_REQUEST', { detail: NO_HTTP });
}
