import { Injectable } from '@nestjs/common';
import type { CalendarState, WorkingCalendar } from '@app/domain';
import type { Position } from '@app/event-store';
import { OwnedRows, type OwnedListRequest, type OwnedView } from '../areas/owned-queries.js';
import type { OwnedRow } from '../areas/owned-row.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { Page } from '../paging/cursor.js';
import { CalendarRow } from './project-calendar.js';

/** `versions`: the newest last. */
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

  /** The country's first. @throws InvalidCursor */
  list(request: OwnedListRequest): Promise<Page<AreaCalendar>> {
    return this.rows.list(request, viewOf);
  }

  /** Null if the area has none of its own, or is out of sight. */
  async get(id: string, view: OwnedView): Promise<AreaCalendar | null> {
    const row = await this.rows.get(id, view);
    return row && viewOf(row);
  }
}

function viewOf({ id, revision, position, area, state }: OwnedRow): AreaCalendar {
  // Only a calendar that is set has a row.
  const { calendar, versions } = JSON.parse(state) as Extract<CalendarState, { status: 'set' }>;
  return { id, revision, position, area, calendar, versions };
}
