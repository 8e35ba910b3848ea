import type { CivilDate, Outcome, Proposal, ProposalPhase, StageKind } from '@app/domain';
import { POSITION_FORM } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNTED_UP_TO, NOT_COUNTED, totalOfRows, type CountedPage } from '../paging/counted-page.js';
import { InvalidCursor, keyIn, pageOf, pageSize } from '../paging/cursor.js';
import { PastQueries } from '../past/past-queries.js';
import { nameIn, type NamesInPlan } from '../plans/part-names.js';
import { planNames } from '../plans/plan-names.js';
import { savedView, type SavedOfKind } from '../proposals/proposal-savings.js';
import { factsBetween, type Between } from './change-facts.js';
import type { ChangeKind } from './change-kinds.js';
import { changesAsked, type AskedChanges, type ChangeFilter } from './changes-asked.js';
import { effectOf, type SavingEffect } from './saving-effect.js';

/** By columns of the proposal that are ever the same; each is of one row alone. */
const ORDERS = {
  newest: { column: 'drafted', form: POSITION_FORM, down: true },
  oldest: { column: 'drafted', form: POSITION_FORM, down: false },
  number: { column: 'number_order', form: /^[^\u0000]{1,250}$/, down: false },
} as const;
export type ChangeSort = keyof typeof ORDERS;

/** `limit`: 1 to 100, default 50. `counted`: with how many there are on all pages. `sort`: default newest first. */
export interface ChangeListRequest extends ChangeFilter {
  readonly sort?: ChangeSort | undefined;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** What a proposal was at a moment. */
export interface ProposalThen {
  readonly revision: number;
  readonly edition: number;
  readonly stage: { readonly id: string; readonly name: string; readonly kind: StageKind; readonly index: number };
  readonly path: { readonly id: string; readonly version: number; readonly name: string | null };
  readonly since: CivilDate;
  readonly due: CivilDate | null;
  readonly phase: ProposalPhase;
  readonly status: Proposal['status'];
  readonly outcome: Outcome | null;
  readonly returns: number;
}

/** `before`: null if it did not exist yet; `after`: null if it is gone. `savings`: as it is measured. */
export interface ChangedProposal extends Between {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly plan: { readonly id: string; readonly title: string | null };
  readonly unit: string;
  readonly area: readonly string[];
  readonly changes: readonly ChangeKind[];
  readonly before: ProposalThen | null;
  readonly after: ProposalThen | null;
  readonly savings: readonly SavingEffect[];
}

type Then = Omit<ProposalThen, 'path'> & {
  readonly path: Omit<ProposalThen['path'], 'name'>;
  readonly savings: readonly SavedOfKind[];
};

interface Row extends Pick<ChangedProposal, 'id' | 'number' | 'title' | 'unit' | 'area' | 'changes'> {
  readonly plan: string;
  /** What the list is sorted by. */
  readonly place: string;
  readonly before: Then | null;
  readonly after: Then | null;
}

interface Walked {
  readonly sort: ChangeSort;
  /** Of the last row before; null for the first page. */
  readonly key: string | null;
  readonly limit: number;
}

@Injectable()
export class ChangeQueries {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly past: PastQueries,
  ) {}

  /** @throws InvalidCursor, also for a cursor of another order */
  async list({
    counted,
    after,
    limit,
    sort = 'newest',
    ...filter
  }: ChangeListRequest): Promise<CountedPage<ChangedProposal>> {
    const { dataSource, past } = this;
    const size = pageSize(limit);
    const [ofSort, key = null] = keyIn(after, [/^[a-z]{1,20}$/, ORDERS[sort].form]) ?? [sort];
    if (ofSort !== sort) throw new InvalidCursor();
    const asked = changesAsked(filter);
    const total = counted ? await this.total(asked) : NOT_COUNTED;
    const rows = await this.rows(asked, { sort, key, limit: size + 1 });
    const plans = await past.read(filter.to, () => planNames(dataSource, rows));
    const between = await factsBetween({ dataSource, past }, filter, {
      rows: rows.slice(0, size).map((row) => ({ ...row, revision: lastRevision(row) })),
      itemsOf: (plan) => plans.get(plan)?.items ?? {},
    });
    const page = pageOf(
      rows,
      size,
      ({ place }) => [sort, place],
      (row) => viewOf(row, plans.get(row.plan), between.get(row.id) ?? NOTHING_BETWEEN),
    );
    return { ...page, ...total };
  }

  private rows({ sql, values, kinds }: AskedChanges, { sort, key, limit }: Walked): Promise<readonly Row[]> {
    const { column, down } = ORDERS[sort];
    const at = (place: number) => `$${String(values.length + place)}`;
    const flags = Object.entries(kinds).map(([kind, holds]) => `case when ${holds} then '${kind}' end`);
    const text = `
      select p.id, p.number, coalesce(a.title, b.title) as title, p.plan, p.unit, p.area, p.${column} as place,
        array_remove(array[${flags.join(', ')}], null) as changes, ${then('b')} as before, ${then('a')} as after
      ${sql} ${key === null ? '' : `and p.${column} ${down ? '<' : '>'} ${at(2)}::text collate "C"`}
      order by p.${column} ${down ? 'desc' : ''} limit ${at(1)}`;
    return this.dataSource.query<Row[]>(text, [...values, limit, ...(key === null ? [] : [key])]);
  }

  private total({ sql, values }: AskedChanges) {
    return totalOfRows(this.dataSource, { sql: `select 1 ${sql} limit ${String(COUNTED_UP_TO + 1)}`, values });
  }
}

function lastRevision({ before, after }: Pick<Row, 'before' | 'after'>): number {
  return Math.max(before?.revision ?? 0, after?.revision ?? 0);
}

const NOTHING_BETWEEN: Between = { facts: [], factCount: 0, corrections: [] };

/** SQL: the version as JSON; null if there was nothing. */
const then = (of: string) => `case when ${of}.id is not null then json_build_object(
  'revision', ${of}.revision, 'edition', ${of}.edition,
  'stage', json_build_object(
    'id', ${of}.stage, 'name', ${of}.stage_name, 'kind', ${of}.stage_kind, 'index', ${of}.stage_index
  ),
  'path', json_build_object('id', ${of}.path, 'version', ${of}.path_version), 'since', ${of}.since, 'due', ${of}.due,
  'phase', ${of}.phase, 'status', ${of}.status, 'outcome', ${of}.outcome, 'returns', ${of}.returns,
  'savings', ${of}.savings
) end`;

function viewOf(
  { place: _, before, after, ...row }: Row,
  names: NamesInPlan | undefined,
  between: Between,
): ChangedProposal {
  const savedIn = (one: Then | null) => (one?.savings ?? []).map(savedView);
  const savings = effectOf(savedIn(before), savedIn(after));
  const [was, is] = [before && thenView(before, names), after && thenView(after, names)];
  return { ...row, plan: { id: row.plan, title: names?.title ?? null }, before: was, after: is, savings, ...between };
}

function thenView({ savings: _, path, ...rest }: Then, names: NamesInPlan | undefined): ProposalThen {
  return { ...rest, path: { ...path, name: nameIn(names?.paths, path.id) } };
}
