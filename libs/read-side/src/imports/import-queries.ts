import type { Authority } from '@app/domain';
import { POSITION_FORM } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { totalOf, type CountedPage } from '../paging/counted-page.js';
import { keyIn, pageOf, pageSize } from '../paging/cursor.js';
import type { RegistryView } from '../procedures/procedure-queries.js';
import { ImportRow } from './import-row.js';

export interface ImportView extends Omit<ImportRow, 'authority' | 'registry'> {
  readonly authority: Authority;
}

/** `limit`: 1 to 100, default 50. */
export interface ImportListRequest extends RegistryView {
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

/** Files that were imported into registries that the reader sees. */
@Injectable()
export class ImportQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Newest first. @throws InvalidCursor */
  async list({ scope, reach, counted, after, limit }: ImportListRequest): Promise<CountedPage<ImportView>> {
    const size = pageSize(limit);
    const [last] = keyIn(after, [POSITION_FORM]) ?? [];
    const select = this.dataSource
      .createQueryBuilder(ImportRow, 'i')
      .where(`(i.registry = '' or i.registry = any(:reach) or i.area && :scope)`, { scope, reach });
    const total = await totalOf(select, counted);
    if (last !== undefined) select.andWhere('i.begun < :last', { last });
    const rows = await select
      .orderBy('i.begun', 'DESC')
      .limit(size + 1)
      .getMany();
    return { ...pageOf(rows, size, ({ begun }) => [begun], viewOf), ...total };
  }
}

function viewOf({ authority, registry: _, ...view }: ImportRow): ImportView {
  return { ...view, authority: JSON.parse(authority) as Authority };
}
