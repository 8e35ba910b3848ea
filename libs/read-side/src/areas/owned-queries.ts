import type { EntitySchema, SelectQueryBuilder } from 'typeorm';
import type { ReadSideDataSource } from '../database/read-side-data-source.js';
import { ID_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import type { OwnedRow } from './owned-row.js';

/** The areas in `scope` and below, and those above (`reach`: codes on the paths of the person's posts). */
export interface OwnedView {
  readonly scope: readonly string[];
  readonly reach: readonly string[];
}

/** `limit`: 1 to 100, default 50. */
export interface OwnedListRequest extends OwnedView {
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

export class OwnedRows {
  constructor(
    private readonly dataSource: ReadSideDataSource,
    private readonly schema: EntitySchema<OwnedRow>,
  ) {}

  /** By owner, the country first. @throws InvalidCursor */
  async list<View>(request: OwnedListRequest, viewOf: (row: OwnedRow) => View): Promise<Page<View>> {
    const size = pageSize(request.limit);
    const [last] = keyIn(request.after, [OWNER_FORM]) ?? [];
    const select = this.visible(request);
    if (last !== undefined) select.andWhere('o.owner > :last', { last });
    const rows = await select
      .orderBy('o.owner')
      .limit(size + 1)
      .getMany();
    return pageOf(rows, size, (row) => [row.owner], viewOf);
  }

  /** Null if the person sees none. */
  get(id: string, view: OwnedView): Promise<OwnedRow | null> {
    return this.visible(view).andWhere('o.id = :id', { id }).getOne();
  }

  private visible({ scope, reach }: OwnedView): SelectQueryBuilder<OwnedRow> {
    return this.dataSource
      .createQueryBuilder(this.schema, 'o')
      .where(`(o.owner = '' or o.owner = any(:reach) or o.area && :scope)`, { scope, reach });
  }
}

const OWNER_FORM = new RegExp(`^$|${ID_FORM.source}`);
