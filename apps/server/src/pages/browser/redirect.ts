import { addressAt, momentOf } from '../past/page-moment.js';
import type { HttpReply } from '../../http/request.js';

/** After a form: the next page is asked for with GET. From the past it leads to the past. */
export function redirect(reply: HttpReply, to: string): void {
  reply
    .status(303)
    .header('location', addressAt(momentOf(reply.request), to))
    .header('cache-control', 'no-store')
    .send('');
}
