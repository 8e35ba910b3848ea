import { Accounts, Directory } from '@app/identity';
import {
  holdsWords,
  PersonQueries,
  type CountedPage,
  type PersonListRequest,
  type PersonView,
  type Picked,
} from '@app/read-side';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { within } from '../http/filter-fields.js';
import { PlaceNames } from '../http/place-names.js';
import { accountState } from './account-views.js';
import { personBody, type PersonBody } from './people-views.js';
import type { PersonFilterQuery, PersonListQuery } from './person-list-query.js';
import { appointersOf } from './post-views.js';

/** `scope`: areas that the asker oversees. */
interface PeopleAsked extends Pick<PersonListRequest, 'after' | 'limit' | 'counted'> {
  readonly scope: readonly string[];
  readonly sort?: PersonListQuery['sort'];
}

/** People with their names, and those of the places of their posts. */
@Injectable()
export class ShownPeople {
  constructor(
    private readonly people: PersonQueries,
    private readonly directory: Directory,
    private readonly accounts: Accounts,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidCursor */
  async list(
    filter: PersonFilterQuery,
    { scope, sort = 'id', ...page }: PeopleAsked,
  ): Promise<CountedPage<PersonBody>> {
    const { area, unit, role } = filter;
    const picked = this.picking(filter, sort === 'name');
    const found = await this.people.list({ ...page, scope: within(scope, area), unit, role, picked });
    return { ...found, items: await this.of(found.items) };
  }

  async of(people: readonly PersonView[]): Promise<PersonBody[]> {
    const today = this.clock.today();
    const posts = people.flatMap(({ appointments }) => appointments);
    const areas = people.map(({ area }) => area);
    const [places, named, accounts] = await Promise.all([
      this.places.ofPosts(posts, areas),
      this.directory.names(people.flatMap((one) => [one.id, ...appointersOf(one.appointments)])),
      this.accounts.ofPeople(people.map(({ id }) => id)),
    ]);
    const names = Object.fromEntries(named);
    return people.map((one) => personBody(one, accounts.get(one.id), { places, names, today }));
  }

  /** Undefined where everybody counts, in the order of the log's ids. */
  private picking({ q = '', account }: PersonFilterQuery, inOrder: boolean): Picked | undefined {
    if (q === '' && account === undefined && !inOrder) return undefined;
    const of = async (ids: readonly string[]) => {
      const names = await this.directory.names(ids);
      const accounts = account === undefined ? null : await this.accounts.ofPeople(ids);
      const counts = ids.filter((id) => {
        const own = accounts?.get(id);
        return holdsWords(names.get(id) ?? '', q) && (!accounts || (own ? accountState(own) : 'none') === account);
      });
      return new Map(counts.map((id) => [id, inVietnameseOrder(names.get(id) ?? '')]));
    };
    return { of, inOrder };
  }
}

/** By the given name, which stands last. */
function inVietnameseOrder(name: string): string {
  const at = name.lastIndexOf(' ');
  return `${name.slice(at + 1)} ${name.slice(0, Math.max(at, 0))}`.trim();
}
