import { PersonQueries, type PersonView } from '@app/read-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/route-docs.js';
import { UuidParam } from '../http/id-param.js';
import { PeopleNames } from '../http/people-names.js';
import { CountedQuery, flagOf } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { appointersOf } from './post-views.js';
import { PersonBody, personBody, PersonPageBody } from './people-views.js';
import { PlaceNames } from '../http/place-names.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: PersonQueries,
    private readonly places: PlaceNames,
    private readonly names: PeopleNames,
  ) {}

  @Get()
  @Reads('ListPeople', 'Danh sách người trong địa bàn', PersonPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Query() { cursor, limit, total }: CountedQuery,
  ): Promise<PersonPageBody> {
    const page = await this.people.list({ scope, after: cursor, limit, counted: flagOf(total) });
    return { ...page, items: await this.bodies(page.items) };
  }

  @Get(':id')
  @Reads('ListPeople', 'Một người với các việc bổ nhiệm', PersonBody, 'one')
  async get(@Scope() scope: readonly string[], @Param('id', UuidParam) id: string): Promise<PersonBody> {
    const found = await this.people.get(id, { scope });
    const [body] = await this.bodies(found ? [found] : []);
    if (!body) throw new Problem('NOT_FOUND');
    return body;
  }

  private async bodies(people: readonly PersonView[]): Promise<PersonBody[]> {
    const posts = people.flatMap(({ appointments }) => appointments);
    const areas = people.map(({ area }) => area);
    const places = await this.places.ofPosts(posts, areas);
    const names = await this.names.of(people.flatMap((one) => [one.id, ...appointersOf(one.appointments)]));
    return people.map((one) => personBody(one, places, names));
  }
}
