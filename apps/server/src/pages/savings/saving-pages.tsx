import { Injectable } from '@nestjs/common';
import type { SavedBody } from '../../savings/saved-body.js';
import type { HttpRequest } from '../../http/request.js';
import { Api } from '../api/api.js';
import { BOARDS, PLAN_TARGETS, SAVINGS } from '../api/questions.js';
import { filtersGiven } from '../browser/address-filters.js';
import { textIn } from '../browser/query.js';
import type { Content } from '../frame/pages.js';
import { onlyOne } from '../parts/filter.js';
import { PlanChoicesOf } from '../proposals/list/plan-choices.js';
import {
  BY_NAMES,
  DIVISIONS,
  savingsAddress,
  withoutDivision,
  type LineFilters,
  type TotalsFilters,
} from './saving-filters.js';
import { SavingsPage } from './savings-page.js';

@Injectable()
export class SavingPages {
  constructor(
    private readonly api: Api,
    private readonly choices: PlanChoicesOf,
  ) {}

  /** @throws ApiRefusal */
  async totals(request: HttpRequest): Promise<Content> {
    const filters = filtersGiven(request, BY_NAMES);
    const by = DIVISIONS.find((one) => one === filters.by) ?? 'status';
    const asked = { ...withoutDivision(filters), by, cursor: textIn(request, 'tiep') };
    const [report, { choices, plan, targets }, names] = await Promise.all([
      this.api.ask(request, SAVINGS, {}, asked),
      this.ofPlan(request, filters.plan),
      this.names(request, filters),
    ]);
    const next = report.next === null ? null : savingsAddress(filters, { tiep: report.next });
    const body = <SavingsPage {...{ report, by, filters, choices: { ...choices, names }, plan, targets, next }} />;
    return { title: 'Cắt giảm', here: 'savings', body };
  }

  /** What the lines of a sum add up to; null for a sum that counts lines alone. @throws ApiRefusal */
  async sumOf(request: HttpRequest, { inSum = '', sort: _, ...filters }: LineFilters): Promise<SavedBody | null> {
    const [, figure = '', basis, kind = ''] = /^(time|cost)(?:-(live|approved))?:(.*)$/.exec(inSum) ?? [];
    if (figure === '') return null;
    const { total } = await this.api.ask(request, SAVINGS, {}, { ...filters, limit: '1' });
    const of = total[figure === 'time' ? 'time' : 'cost'];
    const sums = basis === undefined ? of.totals : of.against2024[basis === 'live' ? 'live' : 'approved'];
    return sums.find((one) => one.kind === kind) ?? null;
  }

  /** Of the plan that is chosen, or the only one. */
  private async ofPlan(request: HttpRequest, chosen: string | undefined) {
    const asked = this.choices.of(request, chosen);
    const plan = chosen ?? onlyOne((await asked).plans);
    const targets = plan === null ? null : await this.api.ask(request, PLAN_TARGETS, { plan });
    return { choices: await asked, plan, targets };
  }

  /** What the page is narrowed to is called, where a plan does not say it. */
  private async names(request: HttpRequest, { area, ward, unit, plan }: TotalsFilters) {
    const place = ward ?? area;
    const [areas, units] = await Promise.all([
      place === undefined ? null : this.api.ask(request, BOARDS, {}, { area: place, limit: '1' }),
      unit === undefined || plan !== undefined ? null : this.api.ask(request, BOARDS, {}, { by: 'unit', unit }),
    ]);
    const known = (units?.parts ?? []).map(({ value, name }) => [value, name] as const);
    return new Map([...known, ...(place === undefined ? [] : [[place, areas?.areaName ?? ''] as const])]);
  }
}
