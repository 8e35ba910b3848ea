import type { ActingRole } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { CountedPage } from '../paging/counted-page.js';
import { narrowToWords } from '../search/narrow-to-words.js';
import { unitsInOrder, type UnitSort } from './unit-order.js';
import { UnitRow } from './unit-row.js';

export type UnitView = Omit<UnitRow, 'search' | 'searchFolded'>;

/**
 * `scope`: area codes; nothing exists outside them. `q`: words of its name or id, all to be found, with or without
 * diacritics. `role`: those where it may be held. `ended`: those alone that have ended, or that stand. `limit`: 1 to 100, default 50.
 */
export interface UnitListRequest {
  readonly scope: readonly string[];
  readonly q?: string | undefined;
  readonly role?: ActingRole | undefined;
  readonly ended?: boolean | undefined;
  readonly sort?: UnitSort | undefined;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

@Injectable()
export class UnitQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** By id, unless sorted otherwise. @throws InvalidCursor */
  list({ scope, q, role, ended, ...page }: UnitListRequest): Promise<CountedPage<UnitView>> {
    const select = this.dataSource.createQueryBuilder(UnitRow, 'u').where('u.area && :scope', { scope });
    if (role !== undefined) select.andWhere(':role = any(u.roles)', { role });
    if (ended !== undefined) select.andWhere(`u.ended is ${ended ? 'not null' : 'null'}`);
    narrowToWords(select, q);
    return unitsInOrder(select, page, (row) => row);
  }

  /** Null if there is none in scope. */
  get(id: string, { scope }: { readonly scope: readonly string[] }): Promise<UnitView | null> {
    const select = this.dataSource.createQueryBuilder(UnitRow, 'u');
    return select.where('u.id = :id and u.area && :scope', { id, scope }).getOne();
  }

  /** For units anywhere, named by something in the reader's scope. */
  named(ids: readonly string[]): Promise<readonly Pick<UnitView, 'id' | 'name' | 'area'>[]> {
    if (ids.length === 0) return Promise.resolve([]);
    const where = { id: In([...new Set(ids)]) };
    return this.dataSource.manager.find(UnitRow, { select: { id: true, name: true, area: true }, where });
  }
}
