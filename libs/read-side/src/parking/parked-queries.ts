import { EventStore } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { firstArea } from './first-area.js';
import { PARKED_COLUMNS, readParked, type ParkedStream } from './parked-streams.js';

/** `others`: how many more are parked, elsewhere or of no known area. */
export interface ParkedWithin {
  readonly items: readonly ParkedStream[];
  readonly others: number;
}

/** As many are told of at once. */
const MOST = 100;

@Injectable()
export class ParkedQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly store: EventStore,
  ) {}

  /**
   * In areas of the scope and below, or of the country; the longest parked first. Of a stream without a row its first fact
   * tells the area.
   */
  async within(scope: readonly string[]): Promise<ParkedWithin> {
    const placed = await this.dataSource.query<ParkedStream[]>(WITHIN, [scope, MOST]);
    const items = [...placed, ...(await this.rowless(scope))].sort(inOrder).slice(0, MOST);
    return { items, others: (await this.count()) - items.length };
  }

  /** Wherever they are. */
  async all(): Promise<ParkedWithin> {
    const items = await readParked(this.dataSource, MOST);
    return { items, others: (await this.count()) - items.length };
  }

  /** As many as are told of at once, of those that the scope sees; page after page, since the log alone tells their areas. */
  private async rowless(scope: readonly string[]): Promise<readonly ParkedStream[]> {
    const seen: ParkedStream[] = [];
    let page = await this.rowlessAfter(null);
    while (page.length > 0) {
      seen.push(...(await this.seenOf(page, scope)));
      const last = page.at(-1);
      if (seen.length >= MOST || page.length < MOST || !last) break;
      page = await this.rowlessAfter(last);
    }
    return seen;
  }

  private rowlessAfter(last: ParkedStream | null): Promise<readonly ParkedStream[]> {
    const { position, projection, stream } = last ?? { position: '', projection: '', stream: '' };
    return this.dataSource.query<ParkedStream[]>(ROWLESS, [MOST, position, projection, stream]);
  }

  private async seenOf(parked: readonly ParkedStream[], scope: readonly string[]): Promise<readonly ParkedStream[]> {
    const areas = new Map<string, Promise<readonly string[] | null>>();
    for (const { stream } of parked) if (!areas.has(stream)) areas.set(stream, firstArea(this.store, stream));
    const isSeen = async ({ stream }: ParkedStream) => {
      const area = await areas.get(stream);
      return area?.length === 0 || (area?.some((code) => scope.includes(code)) ?? false);
    };
    const seen = await Promise.all(parked.map(isSeen));
    return parked.filter((_, at) => seen[at]);
  }

  /** Streams of read models that are left out now. */
  async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ readonly count: number }[]>(
      'select count(*)::int as count from read_side.parked',
    );
    return row?.count ?? 0;
  }
}

/** What has rows with an area, by the names of their streams. */
const PLACED = ['plan', 'unit', 'person', 'procedure', 'parameters', 'calendar', 'proposal', 'dossier'];

const rowOf = (name: string) => `select from read_side.${name} t
  where p.stream like '${name}-%' and t.id = substr(p.stream, ${String(name.length + 2)})`;
const placed = (name: string) => `${rowOf(name)} and (t.area = '{}' or t.area && $1)`;

const WITHIN = `select ${PARKED_COLUMNS} from read_side.parked p
  where ${PLACED.map((name) => `exists (${placed(name)})`).join(' or ')}
  order by position, projection, stream limit $2`;

const ROWLESS = `select ${PARKED_COLUMNS} from read_side.parked p
  where not (${PLACED.map((name) => `exists (${rowOf(name)})`).join(' or ')})
    and (p.position, p.projection, p.stream) > ($2, $3, $4)
  order by position, projection, stream limit $1`;

function inOrder(one: ParkedStream, other: ParkedStream): number {
  const keys = ({ position, projection, stream }: ParkedStream) => [position, projection, stream].join(' ');
  return keys(one) < keys(other) ? -1 : 1;
}
