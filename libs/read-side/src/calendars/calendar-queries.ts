import { Injectable } from '@nestjs/common';
import {
  calendarDifference,
  calendarOver,
  uncountedDays,
  type CalendarDay,
  type CalendarDifference,
  type CalendarState,
  type WorkingCalendar,
} from '@app/domain';
import type { Position } from '@app/event-store';
import { OwnedRows, type OwnedListRequest, type OwnedView } from '../areas/owned-queries.js';
import type { OwnedRow } from '../areas/owned-row.js';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { Page } from '../paging/cursor.js';
import { calendarsOf, type CalendarOf } from './calendars-of.js';
import { CalendarRow } from './project-calendar.js';

/** `versions`: the newest last. */
export interface AreaCalendar {
  readonly id: string;
  readonly revision: number;
  readonly position: Position;
  readonly area: readonly string[];
  readonly calendar: WorkingCalendar;
  readonly versions: readonly string[];
  /** From the calendar that holds above; null where there is none. */
  readonly difference: CalendarDifference | null;
  /** The calendar that holds here: its own, or its own on top of those above. */
  readonly here: WorkingCalendar;
  /** Days of its own that no calendar above reaches yet. */
  readonly uncounted: readonly CalendarDay[];
}

@Injectable()
export class CalendarQueries {
  private readonly rows: OwnedRows;

  constructor(private readonly dataSource: ReadSideDataSource) {
    this.rows = new OwnedRows(dataSource, CalendarRow);
  }

  /** The country's first. @throws InvalidCursor */
  async list(request: OwnedListRequest): Promise<Page<AreaCalendar>> {
    const page = await this.rows.list(request, (row) => row);
    const calendarOf = await calendarsOf(this.dataSource, page.items);
    return { ...page, items: page.items.map((row) => viewOf(row, calendarOf)) };
  }

  /** Null if the area has none of its own, or is out of sight. */
  async get(id: string, view: OwnedView): Promise<AreaCalendar | null> {
    const row = await this.rows.get(id, view);
    return row && viewOf(row, await calendarsOf(this.dataSource, [row]));
  }
}

function viewOf({ id, revision, position, area, state }: OwnedRow, calendarOf: CalendarOf): AreaCalendar {
  // Only a calendar that is set has a row.
  const { calendar, versions } = JSON.parse(state) as Extract<CalendarState, { status: 'set' }>;
  const above = area.length === 0 ? null : calendarOf(area.slice(0, -1));
  const here = calendarOver(above, calendar);
  const difference = above && calendarDifference(above, here);
  return {
    id,
    revision,
    position,
    area,
    calendar,
    versions,
    difference,
    here,
    uncounted: uncountedDays(above, calendar),
  };
}
