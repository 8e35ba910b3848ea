import { Directory } from '@app/identity';
import { PersonQueries, type CountedPage, type PersonListRequest, type PersonView } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { within } from '../http/filter-fields.js';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';
import { personBody, type PersonBody } from './people-views.js';
import type { PersonFilterQuery } from './person-list-query.js';
import { appointersOf } from './post-views.js';

/** `scope`: areas that the asker oversees. */
interface PeopleAsked extends Pick<PersonListRequest, 'after' | 'limit' | 'counted'> {
  readonly scope: readonly string[];
}

/** People with their names, and those of the places of their posts. */
@Injectable()
export class ShownPeople {
  constructor(
    private readonly people: PersonQueries,
    private readonly directory: Directory,
    private readonly places: PlaceNames,
    private readonly names: PeopleNames,
  ) {}

  /** @throws InvalidCursor */
  async list({ area, unit, q }: PersonFilterQuery, { scope, ...page }: PeopleAsked): Promise<CountedPage<PersonBody>> {
    const namesOf = (ids: readonly string[]) => this.directory.names(ids);
    const named = q === undefined ? undefined : { words: q, namesOf };
    const found = await this.people.list({ ...page, scope: within(scope, area), unit, named });
    return { ...found, items: await this.of(found.items) };
  }

  async of(people: readonly PersonView[]): Promise<PersonBody[]> {
    const posts = people.flatMap(({ appointments }) => appointments);
    const areas = people.map(({ area }) => area);
    const places = await this.places.ofPosts(posts, areas);
    const names = await this.names.of(people.flatMap((one) => [one.id, ...appointersOf(one.appointments)]));
    return people.map((one) => personBody(one, places, names));
  }
}
