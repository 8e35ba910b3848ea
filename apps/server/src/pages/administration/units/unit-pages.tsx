import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../../http/request.js';
import type { UnitShownBody } from '../../../units/unit-views.js';
import type { ActForm } from '../../acts/act-form.js';
import { ActPage } from '../../acts/act-page.js';
import { Api } from '../../api/api.js';
import { PEOPLE, UNIT, UNIT_HISTORY } from '../../api/questions.js';
import { textIn } from '../../browser/query.js';
import { NOTHING_TYPED } from '../../browser/typed.js';
import type { Content } from '../../frame/pages.js';
import { AdministrationPlaces } from '../administration-places.js';
import { Readers } from '../readers.js';
import type { SentForm } from '../sent-form.js';
import { UNIT_FORMS } from './unit-forms.js';
import { UnitPage } from './unit-page.js';

@Injectable()
export class UnitPages {
  constructor(
    private readonly api: Api,
    private readonly readers: Readers,
  ) {}

  async shown(request: HttpRequest, id: string): Promise<Content> {
    const reader = await this.readers.of(request);
    const [unit, history, people] = await Promise.all([
      this.api.ask(request, UNIT, { id }),
      this.api.ask(request, UNIT_HISTORY, { id }, { limit: '100' }),
      reader.oversees ? this.api.ask(request, PEOPLE, {}, { unit: id, sort: 'name', limit: '100' }) : null,
    ]);
    const done = DONE.get(textIn(request, 'da') ?? '') ?? null;
    return page(unit, <UnitPage {...{ unit, history, reader, people: people && people.items, done }} />);
  }

  async form(
    request: HttpRequest,
    form: ActForm<UnitShownBody>,
    id: string,
    { typed = NOTHING_TYPED, again = null }: SentForm = {},
  ): Promise<Content> {
    const [unit, reader] = await Promise.all([this.api.ask(request, UNIT, { id }), this.readers.of(request)]);
    const act = unit.acts.find((one) => one.act === form.act);
    return page(
      unit,
      <>
        <AdministrationPlaces here="units" reader={reader} />
        <h1>
          {act?.name ?? form.button}: {unit.name}
        </h1>
        <ActPage {...{ form, thing: unit, act, typed, again }} home={`/quan-tri/don-vi/${id}`} />
      </>,
    );
  }
}

const DONE: ReadonlyMap<string, string> = new Map([
  ...UNIT_FORMS.map(({ slug, button }) => [slug, button] as const),
  ['dang-ky', 'Đăng ký đơn vị mới'],
]);

const page = ({ name }: UnitShownBody, body: Content['body']): Content => ({
  title: name,
  here: 'administration',
  body,
});
