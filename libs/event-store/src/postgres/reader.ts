import pg from 'pg';
import { StoreUnavailable } from '../errors.js';
import type { Position, RecordedEvent } from '../event-store.port.js';
import { fromPosition, toPosition } from '../position.js';
import type { Span } from '../stream-pages.js';
import { asOutage } from './outage.js';
import { connectionConfig, type Address } from './session.js';

const columns = '"position", stream, revision, id, type, data, metadata';
const maxRevision = 2 ** 31 - 1;

type Row = [string, string, number, string, string, string, string];

/** Reads pages by key, each in a statement of its own. */
export class Reader {
  readonly #pool: pg.Pool;
  #closed = false;

  constructor(address: Address, deadline: number, connections: number) {
    this.#pool = new pg.Pool({ ...connectionConfig(address, deadline), max: connections });
    this.#pool.on('error', () => undefined); // an idle connection was lost: the pool opens another
  }

  /** At most `limit` events after a position, in the order of the log. */
  logPage(after: Position | undefined, limit: number): Promise<RecordedEvent[]> {
    const text = `select ${columns} from event_log.events where "position" > $1 order by "position" limit $2`;
    return this.#page('log_page', text, [fromPosition(after), limit]);
  }

  /** At most `limit` events of a stream between two revisions, both included. */
  streamPage(stream: string, { from, to, backwards }: Span, limit: number): Promise<RecordedEvent[]> {
    const direction = backwards ? 'desc' : 'asc';
    const text = `select ${columns} from event_log.events
      where stream = $1 and revision between $2 and $3 order by revision ${direction} limit $4`;
    return this.#page(`stream_page_${direction}`, text, [stream, Math.max(from, 0), Math.min(to, maxRevision), limit]);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#pool.end();
  }

  async #page(name: string, text: string, values: unknown[]): Promise<RecordedEvent[]> {
    if (this.#closed) throw new StoreUnavailable('store closed');
    try {
      const { rows } = await this.#pool.query<Row>({ name, text, values, rowMode: 'array' });
      return rows.map(([position, stream, revision, id, type, data, metadata]) => {
        return { id, type, data, metadata, stream, revision, position: toPosition(position) };
      });
    } catch (error) {
      throw asOutage(error);
    }
  }
}
