import { REQUEST_WORDS } from '@app/wording';
import { FaultList } from '../fault-list.js';
import { percentDecoded } from '../percent-decoded.js';
import { Problem } from '../problem.js';
import type { HttpRequest } from '../request.js';

/** The server's reader of addresses keeps what is not UTF-8 as it came. @throws Problem MALFORMED_REQUEST */
export function checkQueryText({ url = '' }: HttpRequest): void {
  const at = url.indexOf('?');
  if (at < 0 || !url.includes('%', at)) return;
  const faults = new FaultList();
  for (const pair of url.slice(at + 1).split('&')) {
    if (percentDecoded(pair) !== null) continue;
    faults.add(percentDecoded(pair.replace(/=.*/, '')) ?? '', 'encoding', REQUEST_WORDS.badQuery);
  }
  if (faults.found.length === 0) return;
  throw new Problem('MALFORMED_REQUEST', { detail: REQUEST_WORDS.badQuery, errors: faults.found });
}
