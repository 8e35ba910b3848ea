import { Injectable } from '@nestjs/common';
import type { CalendarState, WorkingCalendar } from '@app/domain';
import type { Position } from '@app/event-store';
import { OwnedRows, type OwnedListRequest, type OwnedView } from '../areas/owned-queries.js';
import type { OwnedRow } from '../areas/owned-row.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { Page } from '../paging/cursor.js';
import { CalendarRow } from './project-calendar.js';

/** The calendar of one area as it stands. `versions`: every version that it had, the newest last. */
export interface AreaCalendar {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly area: readonly string[];
  readonly calendar: WorkingCalendar;
  readonly versions: readonly string[];
}

@Injectable()
export class CalendarQueries {
  private readonly rows: OwnedRows;

  constructor(dataSource: ReadSideDataSource) {
    this.rows = new OwnedRows(dataSource, CalendarRow);
  }

  /** A page of the calendars of areas, the country's first. Throws `InvalidCursor`. */
  list(request: OwnedListRequest): Promise<Page<AreaCalendar>> {
    return this.rows.list(request, viewOf);
  }

  /** The calendar of the area of this id; null where it has none of its own, or out of sight. */
  async get(id: string, view: OwnedView): Promise<AreaCalendar | null> {
    const row = await this.rows.get(id, view);
    return row && viewOf(row);
  }
}

function viewOf({ id, revision, position, area, state }: OwnedRow): AreaCalendar {
  // A row is written for a calendar that is set.
  const { calendar, versions } = JSON.parse(state) as Extract<CalendarState, { status: 'set' }>;
  return { id, revision, position, area, calendar, versions };
}
