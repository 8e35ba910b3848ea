import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/domain';
import { POSITION_FORM } from '@app/event-store';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { totalOf, type CountedPage } from '../paging/counted-page.js';
import { keyIn, pageOf, pageSize } from '../paging/cursor.js';
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
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
  /** With how many there are on all pages. */
  readonly counted?: boolean | undefined;
}

const EXACT = ['person', 'action'] as const;

/** Attempts by anybody on something in the scope. */
const ON_OURS = ['proposal', 'dossier', 'plan', 'procedure', 'unit']
  .map(
    (kind) => `(r.kind = '${kind}' and exists (
     select from read_side.${kind} t where t.id = r.target and t.area && :scope))`,
  )
  .concat(`(r.kind = 'person' and exists (select from read_side.person t where t.id = r.target and t.reach && :scope))`)
  .join(' or ');

@Injectable()
export class RefusalQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Newest first. @throws InvalidCursor */
  async list({
    scope,
    from,
    to,
    after,
    limit,
    counted,
    ...exact
  }: RefusalListRequest): Promise<CountedPage<RefusalView>> {
    const size = pageSize(limit);
    const [last] = keyIn(after, [POSITION_FORM]) ?? [];
    const select = this.dataSource
      .createQueryBuilder(RefusalRow, 'r')
      .where(`(r.reach && :scope or ${ON_OURS})`, { scope });
    for (const column of EXACT) {
      if (exact[column] !== undefined) select.andWhere(`r.${column} = :${column}`, { [column]: exact[column] });
    }
    if (from !== undefined) select.andWhere('r.day >= :from', { from });
    if (to !== undefined) select.andWhere('r.day <= :to', { to });
    const total = await totalOf(select, counted);
    if (last !== undefined) select.andWhere('r.position < :last', { last });
    const rows = await select
      .orderBy('r.position', 'DESC')
      .limit(size + 1)
      .getMany();
    const page = pageOf(
      rows,
      size,
      (row) => [row.position],
      ({ reach: _, ...view }) => view,
    );
    return { ...page, ...total };
  }
}
