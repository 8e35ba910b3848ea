import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readable } from 'node:stream';
import { LIMITS } from '../../http/limits.js';
import type { HttpRequest } from '../../http/request.js';
import { formatOf } from '../sent-file.js';
import { UploadFolder } from './upload-folder.js';

/** The one route that takes whole files, tables among them. */
export const IMPORTS = '/api/v1/procedures/imports';

/**
 * Lets the bodies of imports go into a file instead of memory, once the gate has let the request in. The route then sees an
 * empty body, and the file on the request. To be called before `app.init()`, after the gate is hooked.
 */
export function takeUploads(app: NestFastifyApplication): void {
  const folder = app.get(UploadFolder);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      if (route.url !== IMPORTS) return;
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
