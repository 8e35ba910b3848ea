import type { HttpReply } from '../../http/request.js';

/** After a form: the next page is asked for with GET. */
export function redirect(reply: HttpReply, to: string): void {
  reply.status(303).header('location', to).header('cache-control', 'no-store').send('');
}
