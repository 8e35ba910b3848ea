import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { POSITION_FORM } from '@app/event-store';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { totalOf, type CountedPage } from '../paging/counted-page.js';
import { COUNT_FORM, pageOf, pageSize } from '../paging/cursor.js';
import { walkOf } from '../past/walk.js';
import { inOrder, keyOf, type Order } from '../standing/list-order.js';
import { RefusalRow } from './refusal-row.js';

export type RefusalView = Omit<RefusalRow, 'reach'>;

/**
 * `scope`: area codes of the person's posts or of the thing acted on. `from`, `to`: days, both included. `limit`: 1 to
 * 100, default 50.
 */
export interface RefusalListRequest {
  readonly scope: readonly string[];
  readonly person?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  /** Default: newest first. */
  readonly sort?: RefusalSort | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  /** With how many there are on all pages. */
  readonly counted?: boolean | undefined;
}

const POSITION = { column: 'position', form: POSITION_FORM } as const;

export const REFUSAL_ORDERS = {
  newest: { name: 'newest', by: [POSITION], down: true },
  oldest: { name: 'oldest', by: [POSITION], down: false },
  often: { name: 'often', by: [{ column: 'count', form: COUNT_FORM }, POSITION], down: true },
} as const satisfies Readonly<Record<string, Order<RefusalRow>>>;
export type RefusalSort = keyof typeof REFUSAL_ORDERS;

const EXACT = ['person', 'action'] as const;

/** SQL for the refusals `s` that concern an area of the scope: what its people attempted, or anybody on something in it. */
export function refusedInSight(scope: string): string {
  const onOurs = ['proposal', 'dossier', 'plan', 'procedure', 'unit'].map(
    (kind) => `(s.kind = '${kind}' and exists (
     select from read_side.${kind} t where t.id = s.target and t.area && ${scope}))`,
  );
  const onPeople = `(s.kind = 'person' and exists (
     select from read_side.person t where t.id = s.target and t.reach && ${scope}))`;
  // Named by the code of their area, which may have none yet.
  const area = `replace(s.target, '_', '/')`;
  const onRates = `(s.kind in ('calendar', 'parameters') and exists (
     select from unnest(cast(${scope} as text[])) code where ${area} = code or starts_with(${area}, code || '/')))`;
  return `(${[`s.reach && ${scope}`, ...onOurs, onPeople, onRates].join(' or ')})`;
}

@Injectable()
export class RefusalQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** @throws InvalidCursor */
  async list({
    scope,
    from,
    to,
    sort = 'newest',
    after,
    limit,
    counted,
    ...exact
  }: RefusalListRequest): Promise<CountedPage<RefusalView>> {
    const size = pageSize(limit);
    const order: Order<RefusalRow> = REFUSAL_ORDERS[sort];
    const select = this.dataSource.createQueryBuilder(RefusalRow, 's').where(refusedInSight(':scope'), { scope });
    for (const column of EXACT) {
      if (exact[column] !== undefined) select.andWhere(`s.${column} = :${column}`, { [column]: exact[column] });
    }
    if (from !== undefined) select.andWhere('s.day >= :from', { from });
    if (to !== undefined) select.andWhere('s.day <= :to', { to });
    const total = await totalOf(select, counted);
    inOrder(select, order, { after, walk: walkOf(scope) });
    const rows = await select.limit(size + 1).getMany();
    const page = pageOf(
      rows,
      size,
      (row) => keyOf(order, row),
      ({ reach: _, ...view }) => view,
    );
    return { ...page, ...total };
  }
}
