import type { Position } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { News, OneThing } from './news.js';

/** The most told at once. */
const MOST = 500;

/** `complete`: whether these are all; older ones may be forgotten. */
export interface ToldNews {
  readonly news: readonly News[];
  readonly complete: boolean;
}

@Injectable()
export class NewsQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** What came after a position, in order; the first 500. */
  async after(position: Position): Promise<ToldNews> {
    const rows = await this.dataSource.query<News[]>(AFTER, [position, MOST + 1]);
    if (rows.length === 0) return { news: [], complete: true };
    const [earlier] = await this.dataSource.query<{ kept: boolean }[]>(EARLIER, [position]);
    return { news: rows.slice(0, MOST), complete: rows.length <= MOST && earlier?.kept === true };
  }

  /** Whether one thing changed after a position, however long ago that is. */
  async isMoved(kind: OneThing, id: string, position: Position): Promise<boolean> {
    const sql = `select from read_side.${kind} where id = $1 and position > $2`;
    return (await this.dataSource.query<unknown[]>(sql, [id, position])).length > 0;
  }
}

const AFTER = `select position, kind, id, plan, posts, areas, seen_from as "seenFrom"
  from read_side.news where position > $1 order by position limit $2`;
const EARLIER = 'select exists (select from read_side.news where position <= $1) as kept';
