import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { EventStore, type Position } from '@app/event-store';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { readings, type Moment } from './moment.js';
import { asOf } from './past-connection.js';

@Injectable()
export class PastQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly store: EventStore,
  ) {}

  /** The questions that `ask` puts to the read models, as of the moment. */
  read<Answer>(moment: Moment, ask: () => Promise<Answer>): Promise<Answer> {
    const { dataSource, store } = this;
    return asOf({ dataSource, store }, moment, ask);
  }

  /** The last position that was recorded by the end of the day in Việt Nam; before everything if there is none. */
  async lastPositionOn(day: CivilDate): Promise<Position> {
    const sql = 'select position from read_side.log_day where day <= $1 order by day desc limit 1';
    const [row] = await this.ofLog<{ readonly position: Position }>(sql, [day]);
    return row?.position ?? '';
  }

  /** The day on which the position was recorded; null if nothing was recorded there yet. */
  async dayOf(position: Position): Promise<CivilDate | null> {
    const sql = 'select day::text from read_side.log_day where position >= $1 order by day limit 1';
    const [row] = await this.ofLog<{ readonly day: CivilDate }>(sql, [position]);
    return row?.day ?? null;
  }

  /** The day on which the first fact was recorded; null if there is none. */
  async firstDay(): Promise<CivilDate | null> {
    const sql = 'select day::text from read_side.log_day order by day limit 1';
    const [row] = await this.ofLog<{ readonly day: CivilDate }>(sql);
    return row?.day ?? null;
  }

  /** The last position of all. */
  async lastPosition(): Promise<Position> {
    const sql = 'select position from read_side.log_day order by day desc limit 1';
    const [row] = await this.ofLog<{ readonly position: Position }>(sql);
    return row?.position ?? '';
  }

  /** The days of the log are those of now, also while a question about the past is answered. */
  private ofLog<Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return readings.exit(() => this.dataSource.query<Row[]>(sql, [...values]));
  }
}
