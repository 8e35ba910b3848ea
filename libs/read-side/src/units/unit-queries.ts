import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { countedPageById, type CountedPage } from '../paging/counted-page.js';
import { UnitRow } from './unit-row.js';

/** `scope`: area codes; nothing exists outside them. `limit`: 1 to 100, default 50. */
export interface UnitListRequest {
  readonly scope: readonly string[];
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class UnitQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** By id. @throws InvalidCursor */
  list({ scope, ...page }: UnitListRequest): Promise<CountedPage<UnitRow>> {
    const select = this.dataSource.createQueryBuilder(UnitRow, 'u').where('u.area && :scope', { scope });
    return countedPageById(select, page, (row) => row);
  }

  /** Null if there is none in scope. */
  get(id: string, { scope }: { readonly scope: readonly string[] }): Promise<UnitRow | null> {
    const select = this.dataSource.createQueryBuilder(UnitRow, 'u');
    return select.where('u.id = :id and u.area && :scope', { id, scope }).getOne();
  }

  /** For units anywhere, named by something in the reader's scope. */
  named(ids: readonly string[]): Promise<readonly Pick<UnitRow, 'id' | 'name' | 'area'>[]> {
    if (ids.length === 0) return Promise.resolve([]);
    const where = { id: In([...new Set(ids)]) };
    return this.dataSource.manager.find(UnitRow, { select: { id: true, name: true, area: true }, where });
  }
}
