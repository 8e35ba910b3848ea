import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { PEOPLE } from '../../api/questions.js';
import { Pages, type Content } from '../../frame/pages.js';
import { Readers } from '../readers.js';
import { UnitChoices } from '../unit-choices.js';
import { PEOPLE_LIST } from './people-filters.js';
import { PeopleListPage } from './people-list-page.js';

@ApiExcludeController()
@Controller('quan-tri/nguoi')
export class PeopleListController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly readers: Readers,
    private readonly units: UnitChoices,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  list(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request));
  }

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const { sort: _, ...filters } = PEOPLE_LIST.filters(request);
    return passedOn(await this.api.flow(request, addressOf('/people.csv', {}, filters)), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const filters = PEOPLE_LIST.filters(request);
    const asked = { sort: 'name', ...given(filters), cursor: PEOPLE_LIST.cursor(request), total: 'true' };
    const [page, reader, choices] = await Promise.all([
      this.api.ask(request, PEOPLE, {}, asked),
      this.readers.of(request),
      this.units.first(request, { chosen: filters.unit }),
    ]);
    const [next, table] = [PEOPLE_LIST.next(request, page.next), PEOPLE_LIST.table(request)];
    const body = <PeopleListPage {...{ page, reader, filters, units: choices, next, table }} />;
    return { title: 'Người dùng', here: 'administration', body };
  }
}

function given(filters: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter((one): one is [string, string] => one[1] !== undefined));
}
