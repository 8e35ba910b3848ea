import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import type { HttpRequest } from '../../http/request.js';
import { FILE_FORM_TYPE, FORM_TYPE, ruleOf } from '../../http/gate/route-rule.js';
import { LIMITS } from '../../http/limits.js';
import { Form, readForm } from './form.js';
import { readMultipart } from './multipart.js';

/** A form is read for pages alone, and they read nothing else; without a body it has no fields. Call before `app.init()`. */
export function takeForms(app: NestFastifyApplication): void {
  app.useBodyParser<Server>(FORM_TYPE, { bodyLimit: LIMITS.body }, (request, body, done) => {
    if (!ruleOf(asked(request))?.page) return done(new UnsupportedMediaTypeException());
    try {
      done(null, readForm(body));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
  const server = app.getHttpAdapter().getInstance();
  server.addContentTypeParser(FILE_FORM_TYPE, (request, sent, done) => {
    const { bodyTypes = [], bodyLimit: body = LIMITS.body, textLimit: texts = 0 } = ruleOf(asked(request)) ?? {};
    if (!bodyTypes.includes(FILE_FORM_TYPE)) return done(new UnsupportedMediaTypeException());
    const type = request.headers['content-type'] ?? '';
    readMultipart(sent, type, { texts, body }).then((form) => done(null, form), done);
  });
  server.addHook('preValidation', (request, _, done) => {
    const isForm = ruleOf(asked(request))?.page === true && request.method === 'POST';
    if (isForm && !(request.body instanceof Form)) request.body = new Form([]);
    done();
  });
}

/** The same request, as the service types it. */
function asked(request: unknown): HttpRequest {
  return request as HttpRequest;
}
