import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { areaPath, tasksOnTime, yearOfPlan, type CivilDate, type Indicator, type PlanDocument } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { NOT_COUNTED, type CountedPage } from '../paging/counted-page.js';
import { reportsIn } from '../plans/plan-reports.js';
import { PlanRow } from '../plans/plan-row.js';
import { SavingLineQueries, type LinePageRequest, type SavingLineView } from '../savings/line-queries.js';
import { settleAsOf } from '../savings/savings-as-of.js';
import { evaluateFigure } from './evaluate-figure.js';
import { linesOfIndicator } from './indicator-lines.js';
import { planFigures } from './plan-figures.js';
import type { EvaluatedPlan, TargetResult } from './target-result.js';
import { countedBy } from './target-scope.js';

/** `scope`: area codes; nothing exists outside them. */
export interface TargetsRequest {
  readonly scope: readonly string[];
  readonly today: CivilDate;
}

/** Counted from 0. */
export interface FigurePlace {
  readonly plan: string;
  readonly target: string;
  readonly index: number;
}

@Injectable()
export class TargetQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly lines: SavingLineQueries,
  ) {}

  /** At the end of `today`; null if there is no such plan in scope. */
  async evaluate(plan: string, { scope, today }: TargetsRequest): Promise<EvaluatedPlan | null> {
    const row = await this.find(plan, scope);
    if (!row) return null;
    const document = JSON.parse(row.document) as PlanDocument;
    const { completions } = reportsIn(row.completions);
    const place = { plan, path: areaPath(document, document.issuer.area), scope };
    await settleAsOf(this.dataSource, { scope, plan, grains: ['whole'], registries: ['', ...place.path] });
    const figures = await planFigures(this.dataSource.manager, place, reviewedUnder(document));
    const tasksAt = (day: CivilDate) => tasksOnTime(document, completions, day);
    const of = { place, figures, today, year: yearOfPlan(document, today), tasksAt };
    const targets: TargetResult[] = [];
    for (const target of document.targets) {
      targets.push({ target, figures: target.measures.map((figure) => evaluateFigure(figure, of)) });
      // Yields between targets.
      await setImmediate();
    }
    return { document, today, targets };
  }

  /** Empty if no proposal is behind the figure. Null if there is no such figure in scope. */
  async behind(
    { plan, target, index }: FigurePlace,
    request: LinePageRequest,
  ): Promise<CountedPage<SavingLineView> | null> {
    const row = await this.find(plan, request.scope);
    const targets = row ? (JSON.parse(row.document) as PlanDocument).targets : [];
    const asked = targets.find(({ id }) => id === target)?.measures[index];
    if (!asked) return null;
    const counted = countedBy(asked);
    const condition = counted && linesOfIndicator(asked.indicator, counted);
    return condition ? this.lines.page({ ...request, plan }, condition) : { items: [], next: null, ...NOT_COUNTED };
  }

  private find(plan: string, scope: readonly string[]): Promise<PlanRow | null> {
    return this.dataSource
      .createQueryBuilder(PlanRow, 'p')
      .addSelect(['p.document', 'p.completions'])
      .where('p.id = :plan and p.area && :scope', { plan, scope })
      .getOne();
  }
}

const REVIEWED: readonly Indicator[] = ['internal-procedures-reviewed', 'procedures-reviewed'];

/** The catalogues that figures of reviewed procedures name; null if there is no such figure. */
function reviewedUnder({ targets }: PlanDocument): readonly string[] | null {
  const figures = targets.flatMap(({ measures }) => measures).filter(({ indicator }) => REVIEWED.includes(indicator));
  if (figures.length === 0) return null;
  return [...new Set(figures.flatMap((figure) => countedBy(figure)?.codes ?? []))];
}
