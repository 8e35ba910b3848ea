import { REQUEST_WORDS } from '@app/wording';
import { Problem } from '../problem.js';
import type { HttpRequest } from '../request.js';

const HOST = /^(?:\[[0-9a-f:.]{2,45}\]|[\w.-]{1,253})(?::\d{1,5})?$/i;

/** HTTP/1.1 requires exactly one valid host. @throws Problem MALFORMED_REQUEST */
export function checkHost({ headers, raw }: Pick<HttpRequest, 'headers' | 'raw'>): void {
  const { host } = headers;
  if (host === undefined && raw?.httpVersion === '1.0') return;
  const named = (raw?.rawHeaders ?? []).filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
  if (typeof host !== 'string' || named > 1 || !HOST.test(host)) {
    throw new Problem('MALFORMED_REQUEST', { detail: REQUEST_WORDS.host });
  }
}
