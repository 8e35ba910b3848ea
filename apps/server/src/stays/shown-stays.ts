import { StayQueries, StayReports, type StaySort } from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { Plain } from '../http/answer-fields.js';
import { PlaceNames } from '../http/place-names.js';
import { stayFilter, type StayFilterQuery, type StayStatisticsFilterQuery } from './stay-query.js';
import { stayStatisticsBody, type StayStatisticsBody } from './stay-statistics-views.js';
import { listedStayBody, unitsOfStay, type StayPageBody } from './stay-views.js';

/** `after`: a cursor. `counted`: with how many there are on all pages. */
interface AskedPage {
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly counted?: boolean | undefined;
  readonly sort?: StaySort | undefined;
}

/** Stays with names for display. */
@Injectable()
export class ShownStays {
  constructor(
    private readonly stays: StayQueries,
    private readonly reports: StayReports,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  async list(query: StayFilterQuery, scope: readonly string[], asked: AskedPage): Promise<StayPageBody> {
    const page = await this.stays.list({ ...stayFilter(query, scope, this.clock.today()), ...asked });
    const units = await this.places.units(page.items.flatMap(unitsOfStay));
    return { ...page, items: page.items.map((view) => listedStayBody(view, units)) };
  }

  async statistics(
    query: StayStatisticsFilterQuery,
    scope: readonly string[],
    { after, limit }: AskedPage,
  ): Promise<Plain<StayStatisticsBody>> {
    const filter = stayFilter(query, scope, this.clock.today());
    const { by = 'stage' } = query;
    const report = await this.reports.of({ ...filter, by, after, limit });
    const values = report.parts.map(({ value }) => value);
    return stayStatisticsBody(report, await this.places.ofParts(by, values));
  }
}
