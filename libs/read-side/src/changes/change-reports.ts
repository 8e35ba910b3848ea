import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, cursorOf, keyIn } from '../paging/cursor.js';
import { PastQueries } from '../past/past-queries.js';
import { planTitles } from '../plans/plan-titles.js';
import { groupedBy } from '../savings/grouped-by.js';
import { SavingQueries } from '../savings/saving-queries.js';
import { PastTooWide } from '../savings/savings-as-of.js';
import { changeCounts, inAll, type ChangeCounts, type CountedChanges } from './change-counts.js';
import { CHANGE_KINDS } from './change-kinds.js';
import { changesAsked, STAGE_NOW, WARD, type ChangeFilter } from './changes-asked.js';
import { effectBetween, hasAnyEffect, UNKNOWN_EFFECT, type Effect, type SavingsOf } from './effect-between.js';

/** `ward`: the area of the unit. `stage`: where it is; where it was, if it is gone. */
export const CHANGE_DIMENSIONS = ['plan', 'unit', 'ward', 'stage'] as const;
export type ChangeDimension = (typeof CHANGE_DIMENSIONS)[number];

/** `limit`: parts in a page, default 500. */
export interface ChangeReportRequest extends Omit<
  ChangeFilter,
  'proposal' | 'path' | 'ward' | 'fromStage' | 'change' | 'outcome'
> {
  readonly by: ChangeDimension;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/**
 * `savings`: of all that counts at the two moments, not of the proposals that changed alone; null if that is more than is
 * settled for one question.
 */
interface ChangeTotals extends ChangeCounts {
  readonly savings: Effect | null;
}

/** `name`: of a stage or a plan. */
interface ChangePart extends ChangeTotals {
  readonly value: string;
  readonly name: string | null;
}

/** `parts`: those where something changed. `next`: the cursor of the next parts; null at the end. */
export interface ChangeReport {
  readonly by: ChangeDimension;
  readonly total: ChangeTotals;
  readonly parts: readonly ChangePart[];
  readonly next: string | null;
}

/** SQL of all names of what is one stage by its id. */
function namesOf(name: string): string {
  return `string_agg(distinct ${name}, '; ')`;
}

interface Row extends CountedChanges {
  readonly value: string;
  readonly name: string | null;
}

const PARTS_AT_ONCE = 500;
const COLUMNS_OF: Readonly<Record<ChangeDimension, { readonly value: string; readonly name: string }>> = {
  plan: { value: 'p.plan', name: 'null::text' },
  unit: { value: 'p.unit', name: 'null::text' },
  ward: { value: WARD, name: 'null::text' },
  stage: { value: STAGE_NOW, name: namesOf('coalesce(a.stage_name, b.stage_name)') },
};

@Injectable()
export class ChangeReports {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly past: PastQueries,
    private readonly savings: SavingQueries,
  ) {}

  /** In all and by one dimension; every proposal that changed is in one part. @throws InvalidCursor */
  async of({ by, after, limit = PARTS_AT_ONCE, ...filter }: ChangeReportRequest): Promise<ChangeReport> {
    const start = Number(keyIn(after, [COUNT_FORM])?.[0] ?? 0);
    const rows = await this.rows(filter, by);
    const savings = await this.effects(filter, by);
    const changed = groupedBy(rows, ({ value }) => value);
    const moved = [...savings.parts].flatMap(([value, effect]) => (hasAnyEffect(effect) ? [value] : []));
    const values = [...new Set([...changed.keys(), ...moved])].sort();
    const shown = values.slice(start, start + limit);
    const names = await this.names(filter, by, shown);
    const parts = shown.map((value): ChangePart => {
      const own = changed.get(value) ?? [];
      const name = names.get(value) ?? inAll(own.flatMap((row) => row.name ?? [])) ?? savings.names.get(value) ?? null;
      return { value, name, ...changeCounts(own), savings: savings.parts.get(value) ?? savings.other };
    });
    const next = start + limit < values.length ? cursorOf([String(start + limit)]) : null;
    return { by, total: { ...changeCounts(rows), savings: savings.total }, parts, next };
  }

  /** As few rows as there are moves and outcomes, whatever the number of proposals. */
  private rows(filter: ChangeFilter, by: ChangeDimension): Promise<readonly Row[]> {
    const { sql, values, kinds } = changesAsked(filter);
    const { value, name } = COLUMNS_OF[by];
    const counts = CHANGE_KINDS.map((kind) => `count(*) filter (where ${kinds[kind]})::integer`);
    const outcome = `case when ${kinds.decided} then a.outcome end`;
    const at = (column: string) => `case when ${kinds.moved} then ${column} end`;
    return this.dataSource.query<Row[]>(
      `select ${value} as value, ${name} as name, ${outcome} as outcome, ${at('b.stage')} as "fromStage",
        ${namesOf(at('b.stage_name'))} as "fromName",
        ${at('a.stage')} as "toStage", ${namesOf(at('a.stage_name'))} as "toName",
        count(*)::integer as count, array[${counts.join(', ')}] as kinds
      ${sql} group by 1, 3, 4, 6 order by 4, 6, 3, 1`,
      [...values],
    );
  }

  private async effects({ from, to, plan, unit, stage, scope }: ChangeFilter, by: ChangeDimension) {
    const asked = { plan, unit, stage, scope, by };
    try {
      const was = await this.past.read(from, () => this.all(asked));
      const is = await this.past.read(to, () => this.all(asked));
      return effectBetween(was, is);
    } catch (error) {
      if (error instanceof PastTooWide) return UNKNOWN_EFFECT;
      throw error;
    }
  }

  /** Every page of the totals at a moment. */
  private async all(asked: Parameters<SavingQueries['totals']>[0]): Promise<SavingsOf> {
    let page = await this.savings.totals(asked);
    const parts = [...page.parts];
    while (page.next !== null) {
      page = await this.savings.totals({ ...asked, after: page.next });
      parts.push(...page.parts);
    }
    return { total: page.total, parts };
  }

  private names({ to }: ChangeFilter, by: ChangeDimension, values: readonly string[]) {
    const plans = by === 'plan' ? values.map((plan) => ({ plan })) : [];
    return this.past.read(to, () => planTitles(this.dataSource, plans));
  }
}
