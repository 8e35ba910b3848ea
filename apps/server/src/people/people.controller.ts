import { PersonQueries } from '@app/read-side';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '../http/command-request.js';
import { Reads } from '../http/route-docs.js';
import { UuidParam } from '../http/id-param.js';
import { flagOf } from '../http/page-query.js';
import { Problem } from '../http/problem.js';
import { Scope } from '../http/gate/scope.js';
import { PersonPageBody, PersonShownBody } from './people-views.js';
import { PersonListQuery } from './person-list-query.js';
import { PersonActs } from './person-acts.js';
import { ShownPeople } from './shown-people.js';

@ApiTags('Con người và đơn vị')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: PersonQueries,
    private readonly shown: ShownPeople,
    private readonly acts: PersonActs,
  ) {}

  @Get()
  @Reads('ListPeople', 'Danh sách người trong địa bàn', PersonPageBody)
  async list(
    @Scope() scope: readonly string[],
    @Query() { cursor, limit, total, sort, ...filter }: PersonListQuery,
  ): Promise<PersonPageBody> {
    const page = await this.shown.list(filter, { scope, after: cursor, limit, sort, counted: flagOf(total) });
    return { ...page, items: [...page.items] };
  }

  @Get(':id')
  @Reads('ListPeople', 'Một người với các việc bổ nhiệm và tài khoản', PersonShownBody, 'one')
  async get(
    @Me() reader: string,
    @Scope() scope: readonly string[],
    @Param('id', UuidParam) id: string,
  ): Promise<PersonShownBody> {
    const found = await this.people.get(id, { scope });
    const [body] = await this.shown.of(found ? [found] : []);
    if (!body) throw new Problem('NOT_FOUND');
    const { acts, onPosts } = await this.acts.of({ person: id, by: reader });
    const actsOnPosts = [...onPosts].map(([appointment, acts]) => ({ appointment, acts }));
    return Object.assign(body, { acts, actsOnPosts });
  }
}
