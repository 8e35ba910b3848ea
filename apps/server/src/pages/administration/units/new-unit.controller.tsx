import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { AsPage } from '../../../http/gate/route-rule.js';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { TakesBody, TakesQuery } from '../../../http/unknown-input.interceptor.js';
import { given, type FormField, type FormOption } from '../../acts/act-form.js';
import { FormActs, type Again } from '../../acts/form-acts.js';
import type { Form } from '../../browser/form.js';
import { NOTHING_TYPED, type Typed } from '../../browser/typed.js';
import { Pages, type Content } from '../../frame/pages.js';
import { AdministrationPlaces } from '../administration-places.js';
import { AreaChoices, areaIn } from '../area-choices.js';
import { NewThingForm } from '../new-thing-form.js';
import { Readers } from '../readers.js';
import { ROLES_FIELD, rolesIn } from './unit-forms.js';

@ApiExcludeController()
@Controller('quan-tri/don-vi/moi')
export class NewUnitController {
  constructor(
    private readonly pages: Pages,
    private readonly acts: FormActs,
    private readonly readers: Readers,
    private readonly areas: AreaChoices,
  ) {}

  @Get()
  @AsPage()
  @TakesQuery()
  show(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    return this.pages.send(request, reply, this.content(request));
  }

  @Post()
  @AsPage()
  @TakesBody()
  async register(@Req() request: HttpRequest, @Res() reply: HttpReply): Promise<void> {
    const typed = request.body as Form;
    const body = { ...given(typed, 'id', 'name'), area: areaIn(typed.text('area')), roles: rolesIn(typed) };
    await this.acts.perform(request, reply, {
      act: { path: '/units', body },
      to: ({ id }) => `/quan-tri/don-vi/${id}?da=dang-ky`,
      again: (again) => this.content(request, typed, again),
    });
  }

  private async content(request: HttpRequest, typed: Typed = NOTHING_TYPED, again: Again | null = null) {
    const [reader, areas] = await Promise.all([this.readers.of(request), this.areas.of(request)]);
    const content: Content = {
      title: TITLE,
      here: 'administration',
      body: (
        <>
          <AdministrationPlaces here="units" reader={reader} />
          <h1>{TITLE}</h1>
          <NewThingForm
            to="/quan-tri/don-vi/moi"
            home="/quan-tri/don-vi"
            button="Đăng ký"
            says="Đơn vị mà một kế hoạch nêu thì được đăng ký cùng kế hoạch; ở đây đăng ký những đơn vị khác."
            isOpen={reader.administers}
            fields={fieldsOf(areas)}
            typed={typed}
            again={again}
          />
        </>
      ),
    };
    return content;
  }
}

const TITLE = 'Đăng ký đơn vị mới';

const fieldsOf = (areas: readonly FormOption[]): readonly FormField[] => [
  { name: 'name', kind: 'text', label: 'Tên đơn vị', required: true },
  {
    name: 'id',
    kind: 'text',
    label: 'Mã đơn vị',
    hint: 'Chữ thường không dấu, chữ số, dấu chấm, gạch nối: phần địa bàn, dấu chấm, phần tên. Không đổi được.',
    required: true,
  },
  { name: 'area', kind: 'choice', label: 'Địa bàn', required: true, options: areas },
  ROLES_FIELD,
];
