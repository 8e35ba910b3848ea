import { rational, subtract, type CostMethod } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { CountedPage } from '../paging/counted-page.js';
import { COUNT_FORM, cursorOf, keyIn, pageSize } from '../paging/cursor.js';
import type { Moment } from '../past/moment.js';
import { PastQueries } from '../past/past-queries.js';
import { exactNumber } from '../savings/exact-number.js';
import { figureText } from '../savings/exact-text.js';
import { conditionsOf, type SavingFilter } from '../savings/saving-filter.js';
import type { SavingLine } from '../savings/saving-line.js';
import { settleAsOf } from '../savings/savings-as-of.js';
import type { ComparedSpan } from './compared-span.js';

type Filter = Pick<SavingFilter, 'plan' | 'unit' | 'ward' | 'stage'> & { readonly scope: readonly string[] };

/** `inSum`: of one kind of time or method of cost, as in `time:working-hour`. `limit`: 1 to 100, default 50. */
export interface LinesBetweenRequest extends ComparedSpan, Filter {
  readonly inSum: string;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** A line at a moment. `saved`: what it has in the sum, a decimal as text; null if it is not in it. */
export interface LineThen {
  readonly status: SavingLine['status'];
  readonly stageName: string;
  readonly saved: string | null;
}

/** `before`, `after`: null where there was no such line. `change`: what the sum changed by on its account. */
export interface LineBetween extends Pick<
  SavingLine,
  'id' | 'proposal' | 'number' | 'title' | 'plan' | 'unit' | 'code' | 'name'
> {
  readonly before: LineThen | null;
  readonly after: LineThen | null;
  readonly change: string;
}

type Row = Omit<LineBetween, 'before' | 'after' | 'change'> & Omit<LineThen, 'saved'> & { readonly saved: string };
type Rows = ReadonlyMap<string, Row>;

const SAVED: Readonly<Record<CostMethod, string>> = {
  SCM_TT02: 'scm_before - scm_after',
  PROCESSING_TIME: 'processing_before - processing_after',
};

@Injectable()
export class LinesBetween {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly past: PastQueries,
  ) {}

  /**
   * The lines on whose account a sum differs between two moments, by number, always counted: what they changed by adds up to
   * the difference. @throws InvalidCursor, PastTooWide
   */
  async list({ from, to, after, limit, inSum, ...filter }: LinesBetweenRequest): Promise<CountedPage<LineBetween>> {
    const start = Number(keyIn(after, [COUNT_FORM])?.[0] ?? 0);
    const { where, values } = conditionsOf(filter, [[inSum]]);
    const counted = { where: `sums @> $1::text[] and ${where}`, values };
    const was = await this.rows(from, { inSum, filter, ...counted });
    const is = await this.rows(to, { inSum, filter, ...counted });
    const changed = [...new Map([...was, ...is]).values()].filter(({ id }) => changeOf(id, was, is) !== '0');
    const shown = changed.sort(inOrder).slice(start, start + pageSize(limit));
    const known = { where: 'id = any($1) and area && $2::text[]', values: [shown.map(({ id }) => id), filter.scope] };
    const before = await this.rows(from, { inSum, filter, ...known });
    const now = await this.rows(to, { inSum, filter, ...known });
    const items = shown.map(({ saved: _, status: __, stageName: ___, ...line }) => ({
      ...line,
      before: then(before.get(line.id), was),
      after: then(now.get(line.id), is),
      change: changeOf(line.id, was, is),
    }));
    const next = start + shown.length < changed.length ? cursorOf([String(start + shown.length)]) : null;
    return { items, next, total: changed.length, atLeast: false };
  }

  private rows(moment: Moment, { inSum, filter: { scope, plan }, where, values }: Asked): Promise<Rows> {
    const [figure = '', kind = ''] = inSum.split(':');
    const saved = figure === 'time' ? 'time_before - time_after' : SAVED[kind as CostMethod];
    return this.past.read(moment, async () => {
      await settleAsOf(this.dataSource, { scope, plan, lines: true });
      const rows = await this.dataSource.query<Row[]>(
        `select id, proposal, number, title, plan, unit, code, name, status, stage_name as "stageName",
          trim_scale(${saved})::text as saved from read_side.saving_line where ${where}`,
        [...values],
      );
      return new Map(rows.map((row) => [row.id, row]));
    });
  }
}

interface Asked {
  readonly inSum: string;
  readonly filter: Filter;
  readonly where: string;
  readonly values: readonly unknown[];
}

function changeOf(id: string, was: Rows, is: Rows): string {
  const savedIn = (rows: Rows) => {
    const saved = rows.get(id)?.saved;
    return saved === undefined ? rational(0n) : exactNumber(saved);
  };
  return figureText(subtract(savedIn(is), savedIn(was)));
}

/** `counted`: those in the sum. */
function then(row: Row | undefined, counted: Rows): LineThen | null {
  if (row === undefined) return null;
  const { id, status, stageName } = row;
  return { status, stageName, saved: counted.get(id)?.saved ?? null };
}

function inOrder(one: Row, other: Row): number {
  const [a, b] = [one, other].map(({ number, id }) => `${String(number.length).padStart(3, '0')}${number} ${id}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
