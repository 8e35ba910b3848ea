import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../../http/request.js';
import type { EndedPostBody } from '../../../people/ended-post-views.js';
import type { PersonShownBody } from '../../../people/people-views.js';
import { ActPage } from '../../acts/act-page.js';
import { Api } from '../../api/api.js';
import { PERSON, PERSON_HISTORY } from '../../api/questions.js';
import { textIn } from '../../browser/query.js';
import { NOTHING_TYPED } from '../../browser/typed.js';
import type { Content } from '../../frame/pages.js';
import { unitWords } from '../../parts/unit-words.js';
import { AdministrationPlaces } from '../administration-places.js';
import { Readers } from '../readers.js';
import type { SentForm } from '../sent-form.js';
import { UnitChoices } from '../unit-choices.js';
import type { PersonForm } from './person-forms.js';
import { PERSON_FORMS } from './person-forms.js';
import { PersonPage } from './person-page.js';
import { PostFormPage } from './post-form-page.js';

@Injectable()
export class PersonPages {
  constructor(
    private readonly api: Api,
    private readonly readers: Readers,
    private readonly units: UnitChoices,
  ) {}

  async shown(request: HttpRequest, id: string): Promise<Content> {
    const cursor = textIn(request, 'sau');
    const [person, history, reader] = await Promise.all([
      this.api.ask(request, PERSON, { id }),
      this.api.ask(request, PERSON_HISTORY, { id }, { limit: '100', cursor }),
      this.readers.of(request),
    ]);
    const { next } = history;
    const later = next && `/quan-tri/nguoi/${id}?${new URLSearchParams({ sau: next }).toString()}#dien-bien`;
    const done = DONE.get(textIn(request, 'da') ?? '') ?? null;
    const left = textIn(request, 'trong') === 'co' ? LEFT : null;
    return page(person, <PersonPage {...{ person, history, reader, done, later, left }} />);
  }

  async form(
    request: HttpRequest,
    form: PersonForm,
    id: string,
    { typed = NOTHING_TYPED, again = null }: SentForm = {},
  ) {
    const [person, reader, known] = await Promise.all([
      this.api.ask(request, PERSON, { id }),
      this.readers.of(request),
      form.act === 'AppointPerson' ? this.units.all(request) : [],
    ]);
    const units = known.map((unit) => ({ value: unit.id, name: unitWords(unit) }));
    const act = person.acts.find((one) => one.act === form.act);
    const thing = Object.assign(person, { units });
    return page(
      person,
      <>
        <AdministrationPlaces here="people" reader={reader} />
        <h1>
          {act?.name ?? form.button}: {person.name ?? 'người đã xóa họ tên'}
        </h1>
        <ActPage {...{ form, thing, act, typed, again }} home={`/quan-tri/nguoi/${id}`} />
      </>,
    );
  }

  /** Ends a post. @throws ApiRefusal */
  async ending(request: HttpRequest, id: string, post: string, sent: SentForm = {}): Promise<Content> {
    const [person, reader] = await Promise.all([this.api.ask(request, PERSON, { id }), this.readers.of(request)]);
    return page(person, <PostFormPage {...{ person, reader, post, ...sent }} />);
  }
}

/** Where one goes on after a post was ended: with what nobody is there to do. */
export function afterEnding(id: string, answer: object): string {
  const { warning = null } = answer as Partial<EndedPostBody>;
  return `/quan-tri/nguoi/${id}?da=cham-dut${warning === null ? '' : '&trong=co'}`;
}

const LEFT = 'Từ sau ngày cuối không còn ai giữ chức vụ này, mà có việc đang chờ.';

const DONE: ReadonlyMap<string, string> = new Map([
  ...PERSON_FORMS.map(({ slug, button }) => [slug, button] as const),
  ['dang-ky', 'Đăng ký người mới'],
  ['cham-dut', 'Chấm dứt việc bổ nhiệm'],
]);

const page = ({ name }: PersonShownBody, body: Content['body']): Content => ({
  title: name ?? 'Người đã xóa họ tên',
  here: 'administration',
  body,
});
