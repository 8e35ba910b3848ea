import { JsonRefusal, readJson } from '@app/json';
import { jsonRefusalWords } from '@app/wording';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { JSON_BOUNDS, LIMITS } from './limits.js';
import { Problem } from './problem.js';

/** UTF-8 only; an empty body is `{}`. Refuses what passes a bound before parsing. */
export function takeJson(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', (request, _reply, _payload, done) => {
      const coding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
      done(coding === 'identity' ? null : new UnsupportedMediaTypeException());
    });
  app.useBodyParser<Server>('application/json', { bodyLimit: LIMITS.body }, (_, body, done) => {
    done(null, body.length === 0 ? {} : bodyIn(body));
  });
}

/** @throws Problem MALFORMED_REQUEST, or PAYLOAD_TOO_LARGE if a bound is passed */
export function bodyIn(bytes: Buffer): unknown {
  try {
    return readJson(bytes, JSON_BOUNDS);
  } catch (error) {
    throw error instanceof JsonRefusal ? jsonProblem(error) : error;
  }
}

export function jsonProblem(refusal: JsonRefusal): Problem {
  const { rule, field, limit } = refusal;
  const detail = jsonRefusalWords(refusal);
  const code = limit === null || rule === 'depth' ? 'MALFORMED_REQUEST' : 'PAYLOAD_TOO_LARGE';
  const isNamed = field !== '' || rule === 'encoding' || rule === 'duplicate';
  return new Problem(code, { detail, errors: isNamed ? [{ field, rule, message: detail }] : [] });
}
