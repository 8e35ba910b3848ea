import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { PARKED_COLUMNS, type ParkedStream } from './parked-streams.js';

/** `others`: how many more are parked, elsewhere or of no known area. */
export interface ParkedWithin {
  readonly items: readonly ParkedStream[];
  readonly others: number;
}

/** As many are told of at once. */
const MOST = 100;

@Injectable()
export class ParkedQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** In areas of the scope and below, or of the country; the longest parked first. */
  async within(scope: readonly string[]): Promise<ParkedWithin> {
    const items = await this.dataSource.query<ParkedStream[]>(WITHIN, [scope, MOST]);
    return { items, others: (await this.count()) - items.length };
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

const placed = (name: string) => `select from read_side.${name} t
  where p.stream like '${name}-%' and t.id = substr(p.stream, ${String(name.length + 2)}) and (t.area = '{}' or t.area && $1)`;

const WITHIN = `select ${PARKED_COLUMNS} from read_side.parked p
  where ${PLACED.map((name) => `exists (${placed(name)})`).join(' or ')}
  order by position, projection, stream limit $2`;
