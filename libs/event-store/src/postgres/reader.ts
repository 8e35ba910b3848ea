import pg from 'pg';
import { StoreUnavailable } from '../errors.js';
import type { Position, RecordedEvent } from '../event-store.port.js';
import { fromPosition, toPosition } from '../position.js';
import type { LogPage } from '../follow.js';
import type { Span } from '../stream-pages.js';
import { int4Array, textArray } from './binary-array.js';
import { JOINT_EVENTS, JointReads, type PageAsked } from './joint-reads.js';
import { asOutage } from './outage.js';
import { connectionConfig, type Address } from './session.js';

/** Of an event, as `eventOf` takes them. */
export const COLUMNS = '"position", stream, revision, id, type, data, metadata';
const MAX_REVISION = 2 ** 31 - 1;
/** Of a page, about: those of one event more. */
export const MOST_BYTES = 8 * 1024 * 1024;

export type Row = [string, string, number, string, string, string, string];

export class Reader {
  private readonly pool: pg.Pool;
  private readonly joint: JointReads;
  private closed = false;

  constructor(address: Address, timeoutMs: number, connections: number) {
    this.pool = new pg.Pool({ ...connectionConfig(address, timeoutMs), max: connections });
    this.pool.on('error', () => undefined); // an idle connection was lost: the pool opens another
    const reading = {
      alone: ({ stream, from, to, limit }: PageAsked) => this.pageAlone(stream, { from, to, backwards: false }, limit),
      together: (asked: readonly PageAsked[]) => this.pagesTogether(asked),
    };
    this.joint = new JointReads(reading, timeoutMs);
  }

  /** At most `limit` events after a position; fewer if they are large: about `MOST_BYTES` plus one event. */
  async logPage(after: Position | undefined, limit: number): Promise<LogPage> {
    const text = `select ${COLUMNS}, paged from (
        select *, count(*) over ()::integer as paged,
          sum(octet_length(data)) over (order by "position") - octet_length(data) as before
        from (select ${COLUMNS} from event_log.events where "position" > $1 order by "position" limit $2) page
      ) sized where before < $3 order by "position"`;
    const rows = await this.rows<[...Row, number]>('log_page', text, [fromPosition(after), limit, MOST_BYTES]);
    const paged = rows[0]?.[7] ?? 0;
    return { events: rows.map(eventOf), isLast: paged < limit && rows.length === paged };
  }

  /** Of the last event. */
  async lastPosition(): Promise<Position | null> {
    const text = 'select "position" from event_log.events order by "position" desc limit 1';
    const [last] = await this.rows<[string]>('last_position', text, []);
    return last ? toPosition(last[0]) : null;
  }

  /** At most `limit` events between two revisions, both included. */
  streamPage(stream: string, span: Span, limit: number): Promise<readonly RecordedEvent[]> {
    if (span.backwards) return this.pageAlone(stream, span, limit);
    return this.joint.page({ stream, from: span.from, to: span.to, limit });
  }

  /** @throws StoreUnavailable */
  async rows<R extends unknown[]>(name: string, text: string, values: unknown[]): Promise<R[]> {
    if (this.closed) throw new StoreUnavailable('store closed');
    try {
      return (await this.pool.query<R>({ name, text, values, rowMode: 'array' })).rows;
    } catch (error) {
      throw asOutage(error);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.pool.end();
  }

  private async pageAlone(stream: string, { from, to, backwards }: Span, limit: number): Promise<RecordedEvent[]> {
    const direction = backwards ? 'desc' : 'asc';
    const text = `select ${COLUMNS} from event_log.events
      where stream = $1 and revision between $2 and $3 order by revision ${direction} limit $4`;
    const values = [stream, lowest(from), highest(to), limit];
    return (await this.rows<Row>(`stream_page_${direction}`, text, values)).map(eventOf);
  }

  private async pagesTogether(asked: readonly PageAsked[]): Promise<readonly (readonly RecordedEvent[])[]> {
    const text = `select page.*, asked.n::integer
      from unnest($1::text[], $2::integer[], $3::integer[], $4::integer[])
        with ordinality as asked(stream, low, high, most, n)
      cross join lateral (
        select ${COLUMNS} from event_log.events
        where stream = asked.stream and revision between asked.low and asked.high
        order by revision limit asked.most
      ) page order by asked.n, page.revision`;
    const values = [
      textArray(asked.map(({ stream }) => stream)),
      int4Array(asked.map(({ from }) => lowest(from))),
      int4Array(asked.map(({ to }) => highest(to))),
      int4Array(asked.map(({ limit }) => Math.min(limit, JOINT_EVENTS))),
    ];
    const pages = asked.map((): RecordedEvent[] => []);
    for (const row of await this.rows<[...Row, number]>('stream_pages', text, values))
      pages[row[7] - 1]?.push(eventOf(row));
    return pages;
  }
}

const lowest = (from: number) => Math.max(from, 0);
const highest = (to: number) => Math.min(to, MAX_REVISION);

export function eventOf([position, stream, revision, id, type, data, metadata]: readonly [
  ...Row,
  ...unknown[],
]): RecordedEvent {
  return { id, type, data, metadata, stream, revision, position: toPosition(position) };
}
