import type { RecordedEvent } from '../event-store.port.js';
import { fromPosition } from '../position.js';
import type { StreamRange } from '../stream-order.js';
import { textArray } from './binary-array.js';
import { COLUMNS, eventOf, MOST_BYTES, type Reader, type Row } from './reader.js';

/** Of the id of an event. */
const FORM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Events. */
const PAGE_SIZE = 1_000;

/** Reads whole streams, by the index of streams and revisions. @throws StoreUnavailable */
export class StreamsReader {
  constructor(private readonly reader: Reader) {}

  async *read({ from, before, to }: StreamRange): AsyncGenerator<RecordedEvent> {
    let [stream, revision] = [from, -1];
    for (;;) {
      const values = [stream, revision, before, fromPosition(to), PAGE_SIZE, MOST_BYTES];
      const rows = await this.reader.rows<[...Row, number]>('streams_page', PAGE, values);
      for (const row of rows) yield eventOf(row);
      const [last] = rows.slice(-1);
      if (!last || (last[7] < PAGE_SIZE && rows.length === last[7])) return;
      [stream, revision] = [last[1], last[2]];
    }
  }

  async *dividing({ from, before }: Omit<StreamRange, 'to'>, events: number): AsyncGenerator<string> {
    let begins = from;
    for (;;) {
      const [next] = await this.reader.rows<[string]>('streams_dividing', NEXT, [begins, before, events]);
      if (!next) return;
      yield (begins = next[0]);
    }
  }

  async byIds(ids: readonly string[]): Promise<readonly RecordedEvent[]> {
    const text = `select ${COLUMNS} from event_log.events where id = any($1::text[]::uuid[])`;
    const known = ids.filter((id) => FORM.test(id));
    return (await this.reader.rows<Row>('events_by_ids', text, [textArray(known)])).map(eventOf);
  }
}

const PAGE = `select ${COLUMNS}, paged from (
    select *, count(*) over ()::integer as paged,
      sum(octet_length(data)) over (order by stream, revision) - octet_length(data) as before
    from (
      select ${COLUMNS} from event_log.events
      where (stream, revision) > ($1, $2) and stream < $3 and "position" <= $4 order by stream, revision limit $5
    ) page
  ) sized where before < $6 order by stream, revision`;

const NEXT = `select stream from event_log.events
  where stream > $1 and stream < $2 order by stream, revision offset $3 limit 1`;
