import type { Answer, Session } from './service.js';

/** The last part of the address, and the body, which may depend on what was seen. */
export type Asked<Seen = unknown> = readonly [verb: string, body: object | ((seen: Seen) => object)];

/** Sent by PUT. */
const REPLACED = ['content', 'measurements'];

/** Looks first, then acts on what was seen. `on`: the date on the paper, default today. */
export async function act<Seen>(by: Session, path: string, [verb, body]: Asked<Seen>, on?: string): Promise<Answer> {
  const { body: seen, etag } = await by.read<Seen>(path);
  const said = typeof body === 'function' ? (body as (seen: Seen) => object)(seen) : body;
  const sent = on === undefined ? said : { ...said, occurredOn: on };
  return by.write(REPLACED.includes(verb) ? 'PUT' : 'POST', `${path}/${verb}`, sent, etag);
}

/** @throws Error if there is none */
export function newestOf<Item>(all: readonly Item[]): Item {
  const last = all.at(-1);
  if (last === undefined) throw new Error('Dịch vụ không cho thấy điều vừa ghi.');
  return last;
}
