import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesQuery } from '../../../http/unknown-input.interceptor.js';
import type { UnitPageBody } from '../../../units/unit-views.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { UNITS } from '../../api/questions.js';
import { Pages, type Content } from '../../frame/pages.js';
import { ListGoesOn, ListHead } from '../../parts/list-head.js';
import { day } from '../../parts/words.js';
import { AdministrationPlaces } from '../administration-places.js';
import { Readers } from '../readers.js';
import { UNIT_LIST, UnitFilters } from './unit-filters.js';

@ApiExcludeController()
@Controller('quan-tri/don-vi')
export class UnitListController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly readers: Readers,
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
    // The table has an order of its own.
    const { sort: _, ...filters } = UNIT_LIST.filters(request);
    return passedOn(await this.api.flow(request, addressOf('/units.csv', {}, filters)), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const filters = UNIT_LIST.filters(request);
    const asked = { ...filters, cursor: UNIT_LIST.cursor(request), total: 'true' };
    const [page, reader] = await Promise.all([this.api.ask(request, UNITS, {}, asked), this.readers.of(request)]);
    const body = (
      <>
        <AdministrationPlaces here="units" reader={reader} />
        <ListHead title="Đơn vị" noun="đơn vị" page={page} table={UNIT_LIST.table(request)} />
        <UnitFilters filters={filters} administers={reader.administers} />
        {page.items.length === 0 && <p class="notice">Không có đơn vị nào như vậy.</p>}
        {page.items.length > 0 && <UnitTable items={page.items} />}
        <ListGoesOn next={UNIT_LIST.next(request, page.next)} />
      </>
    );
    return { title: 'Đơn vị', here: 'administration', body };
  }
}

function UnitTable({ items }: Pick<UnitPageBody, 'items'>) {
  return (
    <table class="list">
      <caption class="sr">Các đơn vị</caption>
      <thead>
        <tr>
          <th>Đơn vị</th>
          <th>Địa bàn</th>
          <th>Vai trò</th>
          <th>Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, name, areaName, roleNames, endedOn }) => (
          <tr>
            <td>
              <a href={`/quan-tri/don-vi/${id}`}>{name}</a>
            </td>
            <td data-label="Địa bàn">{areaName}</td>
            <td class="small" data-label="Vai trò">
              {roleNames.join('; ')}
            </td>
            <td data-label="Tình trạng">{endedOn === null ? 'đang hoạt động' : `chấm dứt từ ${day(endedOn)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
