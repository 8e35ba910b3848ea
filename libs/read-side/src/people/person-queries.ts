import { Injectable } from '@nestjs/common';
import { covers, ROLES, type CivilDate, type AppointedPost, type Role } from '@app/domain';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { countedPageById, pageById, type CountedPage } from '../paging/counted-page.js';
import type { Page } from '../paging/cursor.js';
import { postKey, type Post } from '../standing/posts.js';
import { pageOfPicked, type Picked } from './picked-people.js';
import { HOLDS, HOLDS_ROLE, PersonRow } from './person-row.js';

/** By directory id; names are not here. */
export interface PersonView {
  readonly id: string;
  readonly revision: number;
  readonly area: readonly string[];
  readonly appointments: readonly AppointedPost[];
}

/**
 * `scope`: area codes; only people with a tie to one of them exist. `unit`, `role`: who holds, held or will hold a post
 * there, with that role. `limit`: 1 to 100, default 50.
 */
export interface PersonListRequest {
  readonly scope: readonly string[];
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  readonly picked?: Picked | undefined;
  readonly counted?: boolean | undefined;
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

export interface HoldingRequest extends Omit<PersonListRequest, 'scope' | 'unit' | 'role' | 'picked'> {
  readonly posts: readonly Post[];
}

@Injectable()
export class PersonQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** By id, or as they are picked. @throws InvalidCursor */
  list({ scope, unit, role, picked, ...page }: PersonListRequest): Promise<CountedPage<PersonView>> {
    const select = this.dataSource.createQueryBuilder(PersonRow, 'p').where('p.reach && :scope', { scope });
    const roles = role === undefined ? ROLES : [role];
    if (unit !== undefined) select.andWhere(HOLDS, { posts: roles.map((one) => `${one}@${unit}`) });
    else if (role !== undefined) select.andWhere(HOLDS_ROLE, { role });
    return picked ? pageOfPicked(select, { ...page, picked }, viewOf) : countedPageById(select, page, viewOf);
  }

  /**
   * People with posts that wait for a second administrator on that day, by id: in the scope, granted by others than
   * `reader`, and not the reader's own. @throws InvalidCursor
   */
  awaited(
    request: PersonListRequest & { readonly reader: string; readonly today: CivilDate },
  ): Promise<Page<PersonView>> {
    const { scope, reader, today } = request;
    const select = this.dataSource.createQueryBuilder(PersonRow, 'p').where('p.awaited && :scope', { scope });
    select.andWhere('p.awaitedUntil >= :today', { today }).andWhere('p.id <> :reader', { reader });
    select.andWhere('not (p.awaitedBy <@ :own)', { own: [reader] });
    return pageById(select, request, viewOf);
  }

  /** Who holds, held or will hold one of the posts (`role@unit`), by id, wherever. @throws InvalidCursor */
  holding({ posts, ...page }: HoldingRequest): Promise<Page<PersonView>> {
    const select = this.dataSource.createQueryBuilder(PersonRow, 'p');
    select.where(HOLDS, { posts: posts.map(postKey) });
    return pageById(select, page, viewOf);
  }

  /** People with a post, whenever, that administers the area, by its path. */
  async administering(area: readonly string[]): Promise<readonly string[]> {
    const select = this.dataSource.createQueryBuilder(PersonRow, 'p').where('p.reach && :area', { area });
    const rows = await select.andWhere(HOLDS_ROLE, { role: 'administrator' }).getMany();
    const isOver = (post: AppointedPost) => post.role === 'administrator' && covers(post.area, area);
    return rows.map(viewOf).flatMap(({ id, appointments }) => (appointments.some(isOver) ? [id] : []));
  }

  /** Null if there is none in scope. */
  async get(id: string, { scope }: { readonly scope: readonly string[] }): Promise<PersonView | null> {
    const select = this.dataSource.createQueryBuilder(PersonRow, 'p');
    const row = await select.where('p.id = :id and p.reach && :scope', { id, scope }).getOne();
    return row && viewOf(row);
  }

  /** For any reader; null for an unknown person. */
  async posts(id: string): Promise<readonly AppointedPost[] | null> {
    const row = await this.dataSource.manager.findOneBy(PersonRow, { id });
    return row && viewOf(row).appointments;
  }
}

function viewOf({ id, revision, area, appointments }: PersonRow): PersonView {
  return { id, revision, area, appointments: JSON.parse(appointments) as AppointedPost[] };
}
