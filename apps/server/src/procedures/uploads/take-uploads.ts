import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readable } from 'node:stream';
import { LIMITS } from '../../http/limits.js';
import type { HttpRequest } from '../../http/request.js';
import { formatOf } from '../sent-file.js';
import { UploadFolder } from './upload-folder.js';

/** The only route for whole files. */
export const IMPORTS = '/api/v1/procedures/imports';

/**
 * Stores the bodies of imports in files instead of memory, once the gate has admitted the request. The route sees an
 * empty body, and the file on the request. Call before `app.init()`, after the gate is hooked.
 */
export function takeUploads(app: NestFastifyApplication): void {
  const folder = app.get(UploadFolder);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      if (route.url !== IMPORTS || route.method !== 'POST') return;
      route.bodyLimit = LIMITS.importBody;
      route.preParsing = async (request, reply, payload) => {
        const asked = request as unknown as HttpRequest;
        if (formatOf(asked) === null) return payload;
        const said = Number(request.headers['content-length'] ?? 0);
        const { upload, size } = await folder.take(asked.person ?? asked.ip, payload, said);
        asked.upload = upload;
        reply.raw.once('close', () => void upload.discardUntaken());
        return Object.assign(Readable.from([]), { receivedEncodedLength: size });
      };
    });
}
