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
import { PASSWORD_FIELD } from './person-forms.js';

@ApiExcludeController()
@Controller('quan-tri/nguoi/moi')
export class NewPersonController {
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
    const body = { ...given(typed, 'fullName', 'username', 'password'), area: areaIn(typed.text('area')) };
    await this.acts.perform(request, reply, {
      act: { path: '/people', body },
      to: ({ id }) => `/quan-tri/nguoi/${id}?da=dang-ky`,
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
          <AdministrationPlaces here="people" reader={reader} />
          <h1>{TITLE}</h1>
          <NewThingForm
            to="/quan-tri/nguoi/moi"
            home="/quan-tri/nguoi"
            button="Đăng ký"
            says="Người này có tài khoản ngay; quyền làm việc thì chỉ có khi đã được bổ nhiệm, ở bước sau."
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

const TITLE = 'Đăng ký người mới';

const fieldsOf = (areas: readonly FormOption[]): readonly FormField[] => [
  { name: 'fullName', kind: 'text', label: 'Họ tên', required: true },
  {
    name: 'username',
    kind: 'text',
    label: 'Tên đăng nhập',
    hint: 'Chữ cái không dấu, chữ số, các dấu . _ - @ ở giữa; không đổi được.',
    required: true,
  },
  PASSWORD_FIELD,
  { name: 'area', kind: 'choice', label: 'Địa bàn', required: true, options: areas },
];
