import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { areaPath, tasksOnTime, yearOfPlan, type CivilDate, type Indicator, type PlanDocument } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { NOT_COUNTED, type CountedPage } from '../paging/counted-page.js';
import { reportsIn } from '../plans/plan-reports.js';
import { PlanRow } from '../plans/plan-row.js';
import { SavingLineQueries, type LinePageRequest, type SavingLineView } from '../savings/line-queries.js';
import { settleAsOf } from '../savings/savings-as-of.js';
import type { BaselineChange } from '../savings/tried-baseline.js';
import { evaluateFigure, type Evaluated } from './evaluate-figure.js';
import type { LinesPart } from './figure-part.js';
import { targetProcedures, type ProceduresAsked, type TargetProcedure } from './target-procedures.js';
import { linesOfIndicator } from './indicator-lines.js';
import { movedFigures } from './moved-figures.js';
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

interface PlanRead {
  readonly document: PlanDocument;
  readonly of: Evaluated;
}

/** A plan's targets without and with a change. */
export interface TriedPlan {
  readonly before: EvaluatedPlan;
  readonly after: EvaluatedPlan;
}

/** A page of the lines of a part of a figure. */
type BehindRequest = LinePageRequest & { readonly part?: LinesPart };

const OF_PLAN = [{ table: 'saving_cell', grain: 'whole' }] as const;

@Injectable()
export class TargetQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly lines: SavingLineQueries,
  ) {}

  /** At the end of `today`; null if there is no such plan in scope. */
  async evaluate(plan: string, request: TargetsRequest): Promise<EvaluatedPlan | null> {
    const read = await this.read(plan, request);
    return read && evaluated(read);
  }

  /** As it is and as it would be with another baseline, for each plan that the baseline concerns. */
  async tried(change: BaselineChange, request: TargetsRequest): Promise<readonly TriedPlan[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(CONCERNED, [change.area, request.scope]);
    const tried: TriedPlan[] = [];
    for (const { id } of rows) {
      const read = await this.read(id, request);
      if (!read) continue;
      const figures = movedFigures(read.of.figures, change, read.of.place);
      const after = await evaluated({ ...read, of: { ...read.of, figures } });
      tried.push({ before: await evaluated(read), after });
    }
    return tried;
  }

  private async read(plan: string, { scope, today }: TargetsRequest): Promise<PlanRead | null> {
    const row = await this.find(plan, scope);
    if (!row) return null;
    const document = JSON.parse(row.document) as PlanDocument;
    const { completions } = reportsIn(row.completions);
    const place = { plan, path: areaPath(document, document.issuer.area), scope };
    await settleAsOf(this.dataSource, { scope, plan, cellKinds: OF_PLAN, registries: ['', ...place.path] });
    const figures = await planFigures(this.dataSource.manager, place, reviewedUnder(document));
    const tasksAt = (day: CivilDate) => tasksOnTime(document, completions, day);
    return { document, of: { place, figures, today, year: yearOfPlan(document, today), tasksAt } };
  }

  /** Empty if no proposal is behind the figure. Null if there is no such figure in scope. @throws InvalidCursor */
  async behind(place: FigurePlace, { part, ...request }: BehindRequest): Promise<CountedPage<SavingLineView> | null> {
    const found = await this.figureAt(place, request.scope);
    if (!found) return null;
    const counted = countedBy(found.figure);
    const condition = counted && linesOfIndicator(found.figure.indicator, counted, part);
    return condition ? this.lines.page({ ...request, plan: place.plan }, condition) : NONE;
  }

  /** Empty if no procedure is behind the figure. Null if there is no such figure in scope. @throws InvalidCursor */
  async procedures(
    { plan, ...at }: FigurePlace,
    { scope, ...asked }: ProceduresAsked & Pick<TargetsRequest, 'scope'>,
  ): Promise<CountedPage<TargetProcedure> | null> {
    const found = await this.figureAt({ plan, ...at }, scope);
    if (!found) return null;
    const { document, figure } = found;
    const counted = countedBy(figure);
    if (!counted) return NONE;
    const place = { plan, path: areaPath(document, document.issuer.area), scope };
    await settleAsOf(this.dataSource, { scope, plan, cellKinds: OF_PLAN, registries: ['', ...place.path] });
    const aspect = figure.indicator === 'cost-cut' ? 'cost' : 'time';
    return targetProcedures(this.dataSource, { place, counted, aspect }, asked);
  }

  private async figureAt({ plan, target, index }: FigurePlace, scope: readonly string[]) {
    const row = await this.find(plan, scope);
    if (!row) return null;
    const document = JSON.parse(row.document) as PlanDocument;
    const figure = document.targets.find(({ id }) => id === target)?.measures[index];
    return figure ? { document, figure } : null;
  }

  private find(plan: string, scope: readonly string[]): Promise<PlanRow | null> {
    return this.dataSource
      .createQueryBuilder(PlanRow, 'p')
      .addSelect(['p.document', 'p.completions'])
      .where('p.id = :plan and p.area && :scope', { plan, scope })
      .getOne();
  }
}

async function evaluated({ document, of }: PlanRead): Promise<EvaluatedPlan> {
  const targets: TargetResult[] = [];
  for (const target of document.targets) {
    targets.push({ target, figures: target.measures.map((figure) => evaluateFigure(figure, of)) });
    // Yields between targets.
    await setImmediate();
  }
  return { document, today: of.today, targets };
}

/** Those of the area and of the areas above it. */
const CONCERNED = `select id from read_side.plan where owner = any($1::text[]) and area && $2::text[] order by id`;

const NONE = { items: [], next: null, ...NOT_COUNTED };
const REVIEWED: readonly Indicator[] = ['internal-procedures-reviewed', 'procedures-reviewed'];

/** The catalogues that figures of reviewed procedures name; null if there is no such figure. */
function reviewedUnder({ targets }: PlanDocument): readonly string[] | null {
  const figures = targets.flatMap(({ measures }) => measures).filter(({ indicator }) => REVIEWED.includes(indicator));
  if (figures.length === 0) return null;
  return [...new Set(figures.flatMap((figure) => countedBy(figure)?.codes ?? []))];
}
