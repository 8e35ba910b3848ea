import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsReadingPage } from '../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { TakesQuery } from '../../http/unknown-input.interceptor.js';
import { Api } from '../api/api.js';
import { passedOn } from '../api/pass-on.js';
import { addressOf } from '../api/question.js';
import { DOSSIERS, PLANS } from '../api/questions.js';
import { textIn } from '../browser/query.js';
import { Pages, type Content } from '../frame/pages.js';
import { DossierListPage } from './dossier-list-page.js';

@ApiExcludeController()
@Controller('ho-so')
export class DossierListController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  @Get()
  @AsReadingPage()
  @TakesQuery()
  list(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const { plan, area } = filtersIn(request);
    return this.pages.send(request, reply, this.content(request), { what: 'overview', plan, area, kind: 'dossier' });
  }

  @Get('bang-tinh')
  @AsReadingPage()
  @TakesQuery()
  async table(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<StreamableFile> {
    const { sort: _, ...filters } = filtersIn(request);
    return passedOn(await this.api.flow(request, addressOf('/dossiers.csv', {}, filters)), reply);
  }

  private async content(request: HttpRequest): Promise<Content> {
    const filters = filtersIn(request);
    const asked = { ...filters, cursor: textIn(request, 'tiep'), total: 'true' };
    const [page, plans] = await Promise.all([
      this.api.ask(request, DOSSIERS, {}, asked),
      this.api.ask(request, PLANS, {}, { limit: '100' }),
    ]);
    const body = (
      <DossierListPage
        page={page}
        plans={plans.items}
        filters={filters}
        next={nextAddress(request, page.next)}
        table={tableAddress(request)}
      />
    );
    return { title: 'Hồ sơ trình', here: 'dossiers', body };
  }
}

/** By the API's names; the address has Vietnamese ones. */
const NAMES = {
  q: 'tim',
  plan: 'ke-hoach',
  area: 'dia-ban',
  phase: 'cho',
  overdue: 'qua-han',
  own: 'rieng',
  sort: 'xep',
} as const;

function filtersIn(request: HttpRequest) {
  const texts = Object.entries(NAMES).map(([name, shown]) => [name, textIn(request, shown) || undefined] as const);
  return Object.fromEntries(texts) as Readonly<Record<keyof typeof NAMES, string | undefined>>;
}

function nextAddress(request: HttpRequest, cursor: string | null): string | null {
  return cursor === null ? null : `/ho-so?${new URLSearchParams([...shownIn(request), ['tiep', cursor]]).toString()}`;
}

function tableAddress(request: HttpRequest): string {
  const query = new URLSearchParams(shownIn(request)).toString();
  return query === '' ? '/ho-so/bang-tinh' : `/ho-so/bang-tinh?${query}`;
}

/** The filters as they stand in the address. */
function shownIn(request: HttpRequest): [string, string][] {
  return Object.values(NAMES).flatMap((name) => {
    const text = textIn(request, name);
    return text ? [[name, text] as [string, string]] : [];
  });
}
