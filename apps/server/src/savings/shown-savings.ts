import { SavingLineQueries, SavingQueries, SavingSets } from '@app/read-side';
import { FILTER_WORDS } from '@app/wording';
import { Injectable } from '@nestjs/common';
import { flagOf } from '../http/page-query.js';
import { within } from '../http/filter-fields.js';
import { PlaceNames } from '../http/place-names.js';
import { faultIn } from '../http/problem.js';
import {
  duplicateBody,
  savingLineBody,
  unitsInLine,
  type DuplicatePageBody,
  type SavingLinePageBody,
} from './line-views.js';
import {
  filterOf,
  type LineFilterQuery,
  type LineListQuery,
  type SavingFilterQuery,
  type TotalsQuery,
} from './saving-query.js';
import { savingReportBody, type SavingReportBody } from './totals-views.js';

/** A query, and the proposals that it is about if it names them by id. */
interface Asked<Query> {
  readonly scope: readonly string[];
  readonly query: Query;
  readonly ids?: readonly string[] | undefined;
}

/** `page`: which, where the query does not say it. */
interface AskedLines extends Asked<LineFilterQuery & Pick<LineListQuery, 'total' | 'sort'>> {
  readonly page?: { readonly after: string | null; readonly limit: number };
}

/** Savings with names for display. Every method: @throws Problem VALIDATION_FAILED for a proposal out of sight */
@Injectable()
export class ShownSavings {
  constructor(
    private readonly savings: SavingQueries,
    private readonly lines: SavingLineQueries,
    private readonly sets: SavingSets,
    private readonly places: PlaceNames,
  ) {}

  async totals(asked: Asked<TotalsQuery>): Promise<SavingReportBody> {
    const { by = 'status' } = asked.query;
    const report = await this.savings.totals({ ...(await this.filter(asked)), by });
    const values = report.parts.flatMap(({ value }) => value ?? []);
    return savingReportBody(report, await this.places.ofParts(by, values));
  }

  async list(asked: AskedLines): Promise<SavingLinePageBody> {
    const { proposal, procedure, notComputed, inSum, total, sort } = asked.query;
    const narrowed = { proposal, procedure, notComputed, inSum, sort, counted: flagOf(total), ...asked.page };
    const { items, ...page } = await this.lines.list({ ...(await this.filter(asked)), ...narrowed });
    const names = await this.places.units(items.flatMap(unitsInLine));
    return { items: items.map((line) => savingLineBody(line, names)), ...page };
  }

  async duplicates(asked: Asked<SavingFilterQuery>): Promise<DuplicatePageBody> {
    const { items, ...page } = await this.lines.duplicates(await this.filter(asked));
    const units = items.flatMap(({ line, counted }) => [...unitsInLine(line), ...(counted ? [counted.unit] : [])]);
    const names = await this.places.units(units);
    return { items: items.map((one) => duplicateBody(one, names)), ...page };
  }

  private async filter({ scope, query, ids = query.proposals?.toLowerCase().split(',') }: Asked<SavingFilterQuery>) {
    const { area, dossier, cursor, limit } = query;
    if (ids && (await this.sets.unseen(ids, scope)).length > 0)
      throw faultIn('VALIDATION_FAILED', 'proposals', 'unknownId', FILTER_WORDS.proposal);
    const proposals = await this.sets.of({ dossier, proposals: ids }, scope);
    return { ...filterOf(query), proposals, scope: within(scope, area), after: cursor, limit };
  }
}
