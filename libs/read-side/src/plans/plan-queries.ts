import { Injectable } from '@nestjs/common';
import type { PlanDocument } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { ID_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import { PlanRow } from './plan-row.js';

export type PlanView = Omit<PlanRow, 'document'>;

export interface PlanDetail extends PlanView {
  readonly document: PlanDocument;
}

/** `scope`: area codes; what lies in none of them is as if it did not exist. `limit`: 1 to 100, 50 unless told. */
export interface PlanListRequest {
  readonly scope: readonly string[];
  readonly status?: PlanRow['status'] | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class PlanQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** A page of plans by id. Throws `InvalidCursor`. */
  async list({ scope, status, after, limit }: PlanListRequest): Promise<Page<PlanView>> {
    const size = pageSize(limit);
    const [last] = keyIn(after, [ID_FORM]) ?? [];
    const select = this.dataSource.createQueryBuilder(PlanRow, 'p').where('p.area && :scope', { scope });
    if (last !== undefined) select.andWhere('p.id > :last', { last });
    if (status !== undefined) select.andWhere('p.status = :status', { status });
    const rows = await select
      .orderBy('p.id')
      .limit(size + 1)
      .getMany();
    return pageOf(
      rows,
      size,
      (row) => [row.id],
      (row) => row,
    );
  }

  /** One plan with its document; null where there is none in scope. */
  async get(id: string, { scope }: { readonly scope: readonly string[] }): Promise<PlanDetail | null> {
    const row = await this.dataSource
      .createQueryBuilder(PlanRow, 'p')
      .addSelect('p.document')
      .where('p.id = :id and p.area && :scope', { id, scope })
      .getOne();
    return row && { ...row, document: JSON.parse(row.document) as PlanDocument };
  }
}
