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
    if (!ruleOf(request as unknown as HttpRequest)?.page) return done(new UnsupportedMediaTypeException());
    try {
      done(null, readForm(body));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
  const server = app.getHttpAdapter().getInstance();
  server.addContentTypeParser(FILE_FORM_TYPE, (request, sent, done) => {
    const takesFiles = ruleOf(request as unknown as HttpRequest)?.bodyTypes?.includes(FILE_FORM_TYPE) ?? false;
    if (!takesFiles) return done(new UnsupportedMediaTypeException());
    readMultipart(sent, request.headers['content-type'] ?? '').then((form) => done(null, form), done);
  });
  server.addHook('preValidation', (request, _, done) => {
    const asked = request as unknown as HttpRequest;
    if (ruleOf(asked)?.page && asked.method === 'POST' && !(request.body instanceof Form)) request.body = new Form([]);
    done();
  });
}
