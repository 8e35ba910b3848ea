import { randomUUID } from 'node:crypto';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config.js';
import { scrub, withoutUrlPassword } from './scrub.js';

export type { Logger } from 'pino';

interface RequestLike {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly url?: unknown;
}

const LONGEST_CAUSE = 4;

/**
 * One JSON object per line, by default to standard output. Of a request it logs method and path (no query, headers or
 * body), of an error name, message, code and stack; it hides values whose key names a secret.
 */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { pid: process.pid },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    hooks: { streamWrite: withoutControls },
    formatters: { level: (label: string) => ({ level: label }), log: scrubFields },
    serializers: { req: describeRequest, res: describeResponse, err: describeError, error: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The caller's X-Request-Id if it is plain (8 to 64 of A–Z a–z 0–9 _ -), otherwise a new one. */
export function requestId(request: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** C1 controls and line separators, which JSON does not escape, but terminals and line readers interpret. */
function withoutControls(line: string): string {
  return line.replace(
    /[\u007F-\u009F\u2028\u2029]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function scrubFields(fields: Record<string, unknown>): Record<string, unknown> {
  return scrub(fields) as Record<string, unknown>;
}

function describeRequest(request: RequestLike): object {
  const url = typeof request.url === 'string' ? request.url.split('?')[0] : undefined;
  return { id: request.id, method: request.method, path: url };
}

function describeResponse(response: { readonly statusCode?: unknown }): object {
  return { statusCode: response.statusCode };
}

function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: withoutUrlPassword(String(error)) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: withoutUrlPassword(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: withoutUrlPassword(error.stack ?? ''),
    ...(error.cause !== undefined && depth < LONGEST_CAUSE ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}
