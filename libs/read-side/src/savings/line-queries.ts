import type { TimeKind } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNTED_UP_TO, NOT_COUNTED, totalOfRows, type CountedPage, type Total } from '../paging/counted-page.js';
import { pageOf, pageSize } from '../paging/cursor.js';
import { nameIn, type NamesInPlan } from '../plans/part-names.js';
import { planNames } from '../plans/plan-names.js';
import { contributionsOf } from './contributions.js';
import type { LineCost } from './line-figures.js';
import { readRows } from './row-reader.js';
import { sortedPage, type LineSort } from './line-sorts.js';
import { conditionsOf, type SavingFilter } from './saving-filter.js';
import { settleAsOf } from './savings-as-of.js';
import { ASPECTS, SavingLine, type Aspect } from './saving-line.js';

/** `planName`, `catalogueName`: as the plan has them; null without it. `countsIn`: of what the line tells. */
export interface SavingLineView extends Omit<SavingLine, 'costs'> {
  readonly planName: string | null;
  readonly catalogueName: string | null;
  readonly costs: readonly LineCost[];
}

type Counted = Pick<SavingLineView, 'id' | 'proposal' | 'number' | 'title' | 'plan' | 'planName' | 'unit' | 'status'>;

export interface DuplicateView {
  readonly line: SavingLineView;
  readonly counted: Counted | null;
}

/** `scope`: area codes. `limit`: 1 to 100, default 50. `counted`: with how many there are on all pages. */
export interface LinePageRequest extends SavingFilter {
  readonly scope: readonly string[];
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  readonly counted?: boolean | undefined;
  /** Default: id. */
  readonly sort?: LineSort | undefined;
}

/** `notComputed`: a figure, or a figure and a reason, as in `time:MIXED_UNITS`. `inSum`: as in `time:working-hour`. */
export interface LineListRequest extends LinePageRequest {
  readonly proposal?: string | undefined;
  readonly procedure?: string | undefined;
  readonly notComputed?: string | undefined;
  readonly inSum?: string | undefined;
}

/** Values are numbered from 1. */
export interface LineCondition {
  readonly where: string;
  readonly values: readonly unknown[];
}

@Injectable()
export class SavingLineQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** By id. @throws InvalidCursor */
  list(request: LineListRequest): Promise<CountedPage<SavingLineView>> {
    const { proposal = null, procedure = null, notComputed = null, inSum = null } = request;
    const where = `($1::text is null or proposal = $1) and ($2::text is null or procedure = $2)
      and ($3::text is null or $3 = any(not_computed)) and ($4::text is null or sums @> array[$4])`;
    return this.page(request, { where, values: [proposal, procedure, notComputed, inSum] });
  }

  /** By id, or as asked. @throws InvalidCursor */
  async page(request: LinePageRequest, condition: LineCondition): Promise<CountedPage<SavingLineView>> {
    await settleAsOf(this.dataSource, { scope: request.scope, plan: request.plan, lines: true });
    const size = pageSize(request.limit);
    const page = sortedPage(request.sort ?? 'id', request.after, condition.values);
    const { where, values } = conditionsOf(request, page.values);
    const rows = await readRows(this.dataSource.manager, SavingLine, {
      where: `${condition.where} and ${page.after} and ${where} order by ${page.order} limit ${String(size + 1)}`,
      values,
    });
    const plans = await planNames(this.dataSource, rows);
    const shown = pageOf(rows, size, page.keyOf, (row) => viewOf(row, plans));
    return { ...shown, ...(request.counted ? await this.total(request, condition) : NOT_COUNTED) };
  }

  private total(request: LinePageRequest, condition: LineCondition): Promise<Total> {
    const { where, values } = conditionsOf(request, condition.values);
    const sql = `select from read_side.saving_line where ${condition.where} and ${where} limit ${String(COUNTED_UP_TO + 1)}`;
    return totalOfRows(this.dataSource, { sql, values });
  }

  /** The kinds of time in which proposals of the agency's area count the procedure. */
  async kindsOf(procedure: string, agency: string): Promise<readonly TimeKind[]> {
    const rows = await this.dataSource.query<{ readonly kind: TimeKind }[]>(KINDS, [procedure, agency]);
    return rows.map(({ kind }) => kind);
  }

  /** Each with the line that counts for it. @throws InvalidCursor */
  async duplicates(request: LinePageRequest): Promise<CountedPage<DuplicateView>> {
    const { items, ...page } = await this.page(request, { where: 'duplicate_of is not null', values: [] });
    const ids = items.map(({ duplicateOf }) => duplicateOf);
    const counted = await readRows(this.dataSource.manager, SavingLine, {
      where: 'id = any($1) and area && $2::text[]',
      values: [ids, request.scope],
    });
    const plans = await planNames(this.dataSource, counted);
    const byId = new Map(counted.map((line) => [line.id, viewOf(line, plans)]));
    return { items: items.map((line) => ({ line, counted: byId.get(line.duplicateOf ?? '') ?? null })), ...page };
  }
}

const KINDS = `select distinct time_kind as kind from read_side.saving_line
  where key = (select key from read_side.procedure where id = $1) and procedure = $1
    and owner = (select area[cardinality(area)] from read_side.unit where id = $2) and time_kind is not null
  order by 1`;

function viewOf({ costs, ...line }: SavingLine, plans: ReadonlyMap<string, NamesInPlan>): SavingLineView {
  const plan = plans.get(line.plan);
  const names = { planName: plan?.title ?? null, catalogueName: nameIn(plan?.catalogues, line.catalogue) };
  return {
    ...line,
    ...names,
    countsIn: aspectsIn({ costs, ...line }),
    costs: JSON.parse(costs) as readonly LineCost[],
  };
}

/** What of the line is in sums. */
function aspectsIn(line: SavingLine): Aspect[] {
  const told = new Set<string>(contributionsOf(line).map(({ figure }) => figure));
  return ASPECTS.filter((aspect) => told.has(aspect === 'conditions' ? 'condition' : aspect));
}
