import type { Position, RecordedEvent } from '@app/event-store';
import { splitStream } from '@app/facts';
import { checkpointsOf, highestOf } from '../beside/held-still.js';
import type { Comparing } from './compare-row.js';
import { projectionOf, type SampledRow } from './sampled-row.js';

/** What the log says of rows that no walk through tables comes to soon, or at all. */
export class LogWalk {
  private after: Position | null = null;
  private newest: Position | null | undefined;

  constructor(private readonly comparing: Comparing) {}

  get walkedTo(): Position | null {
    return this.after;
  }

  goOn(position: Position | null): void {
    this.after = position;
  }

  /** Of the streams that begin in the next events, those without a row; around and around. */
  async absent(events: number): Promise<readonly SampledRow[]> {
    const { after } = this;
    const begun: SampledRow[] = [];
    let read = 0;
    for await (const event of this.comparing.store.readAll({ ...(after !== null && { after }), limit: events })) {
      if (event.revision === 0) begun.push(...sampledIn(event));
      this.after = event.position;
      read += 1;
    }
    if (read < events) this.after = null;
    return this.rowless(begun);
  }

  /** Of the streams that went on since the last time, the last ones. */
  async changed(events: number, most: number): Promise<readonly SampledRow[]> {
    this.newest ??= highestOf(await checkpointsOf(this.comparing.dataSource));
    const { newest } = this;
    const changed = new Map<string, SampledRow>();
    let read = 0;
    for await (const event of this.comparing.store.readAll({
      ...(newest !== null && { after: newest }),
      limit: events,
    })) {
      for (const sampled of sampledIn(event)) {
        changed.delete(event.stream);
        changed.set(event.stream, sampled);
      }
      this.newest = event.position;
      read += 1;
    }
    // Where more come than are looked through, those between are left to the walk through the tables.
    if (read === events) this.newest = undefined;
    return [...changed.values()].slice(-most);
  }

  private async rowless(begun: readonly SampledRow[]): Promise<readonly SampledRow[]> {
    const absent: SampledRow[] = [];
    for (const projection of new Set(begun.map((one) => one.projection))) {
      const ids = begun.flatMap((one) => (one.projection === projection ? one.id : []));
      const rows = await this.comparing.dataSource.query<{ readonly id: string }[]>(
        `select asked.id from unnest($1::text[]) asked (id)
         where not exists (select from read_side.${projection.row.table} t where t.id = asked.id)`,
        [ids],
      );
      absent.push(...rows.map(({ id }) => ({ id, projection })));
    }
    return absent;
  }
}

function sampledIn({ stream }: RecordedEvent): readonly SampledRow[] {
  const { category, id } = splitStream(stream);
  const projection = projectionOf.get(category);
  return projection ? [{ id, projection }] : [];
}
