import { Injectable } from '@nestjs/common';
import { Problem } from '../../../http/problem.js';
import type { HttpRequest } from '../../../http/request.js';
import type { ParameterTrialBody } from '../../../parameters/parameter-views.js';
import { ActPage, type ActTrial } from '../../acts/act-page.js';
import { Api } from '../../api/api.js';
import { PARAMETERS, PARAMETERS_HISTORY, PARAMETERS_OF } from '../../api/questions.js';
import { textIn } from '../../browser/query.js';
import { NOTHING_TYPED } from '../../browser/typed.js';
import type { Content } from '../../frame/pages.js';
import { ListGoesOn } from '../../parts/list-head.js';
import { momentOf } from '../../past/page-moment.js';
import { dayOf } from '../../parts/words.js';
import { AdministrationPlaces } from '../administration-places.js';
import { AreaChoices, ownerOf } from '../area-choices.js';
import { NewThingForm } from '../new-thing-form.js';
import { Readers } from '../readers.js';
import type { SentForm } from '../sent-form.js';
import { ENDING_RATE, RATE_FIELDS } from './rate-forms.js';
import { RateTried } from './rate-tried.js';
import { RatesPage, RateTable } from './rates-page.js';
import { quantityWords } from './quantity-words.js';

/** `tried`: what a trial of it told. */
export interface SentRate extends SentForm {
  readonly tried?: ParameterTrialBody | null;
}

@Injectable()
export class RatesPages {
  constructor(
    private readonly api: Api,
    private readonly readers: Readers,
    private readonly areas: AreaChoices,
  ) {}

  async list(request: HttpRequest): Promise<Content> {
    const asked = { limit: '100', cursor: textIn(request, 'tiep') };
    const [{ items, next }, areas] = await Promise.all([
      this.api.ask(request, PARAMETERS, {}, asked),
      this.areas.of(request),
    ]);
    const lacking = areas.filter(({ value }) => !items.some(({ id }) => id === ownerOf(value)));
    const later = next && `/quan-tri/tham-so?${new URLSearchParams({ tiep: next }).toString()}`;
    const body = (
      <>
        <div class="head">
          <h1>Tham số chi phí</h1>
          <p class="quiet">Dùng khi tính chi phí của thủ tục; mỗi kết quả nêu tham số đã dùng.</p>
        </div>
        {items.length === 0 && <p class="notice">Chưa có tham số nào.</p>}
        {items.map(({ id, areaName, parameters }) => (
          <section>
            <h2>
              <a href={`/quan-tri/tham-so/${id}`}>{areaName}</a>
            </h2>
            <RateTable parameters={parameters} today={today(request)} endingOf={null} />
          </section>
        ))}
        <ListGoesOn next={later} />
        {lacking.length > 0 && (
          <section>
            <h2>Ghi tham số riêng</h2>
            <ul class="papers boxed">
              {lacking.map(({ value, name }) => (
                <li>
                  <a href={`/quan-tri/tham-so/${ownerOf(value)}/moi`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    );
    return this.page(request, 'Tham số chi phí', body);
  }

  async one(request: HttpRequest, area: string): Promise<Content> {
    const [rates, history] = await Promise.all([
      this.api.ask(request, PARAMETERS_OF, { area }),
      this.api.ask(request, PARAMETERS_HISTORY, { area }, { limit: '100' }),
    ]);
    const done = DONE.get(textIn(request, 'da') ?? '') ?? null;
    const body = <RatesPage rates={rates} history={history} today={today(request)} done={done} />;
    return this.page(request, `Tham số chi phí: ${rates.areaName}`, body);
  }

  async add(
    request: HttpRequest,
    area: string,
    { typed = NOTHING_TYPED, again = null, tried = null }: SentRate = {},
  ): Promise<Content> {
    const own = (await this.areas.of(request)).find(({ value }) => ownerOf(value) === area);
    const body = (
      <>
        <h1>Ghi tham số chi phí{own && `: ${own.name}`}</h1>
        <NewThingForm
          to={`/quan-tri/tham-so/${area}/moi`}
          home="/quan-tri/tham-so"
          button="Ghi tham số"
          says="Đã ghi thì không sửa được, chỉ ghi được ngày cuối. Số đã tính không đổi; từ nay người soạn chọn được tham số này khi tính."
          isOpen={own !== undefined}
          fields={RATE_FIELDS}
          typed={typed}
          again={again}
          trial={trialOf(`/quan-tri/tham-so/${area}/moi`, tried)}
        />
      </>
    );
    return this.page(request, 'Ghi tham số chi phí', body);
  }

  /** @throws ApiRefusal, Problem NOT_FOUND */
  async ending(
    request: HttpRequest,
    { area, parameter }: { readonly area: string; readonly parameter: string },
    { tried = null, ...sent }: SentRate = {},
  ): Promise<Content> {
    const rates = await this.api.ask(request, PARAMETERS_OF, { area });
    const one = rates.parameters.find(({ id }) => id === parameter);
    if (!one) throw new Problem('NOT_FOUND');
    const home = `/quan-tri/tham-so/${area}`;
    const body = (
      <>
        <h1>Ghi ngày cuối: {quantityWords(one)}</h1>
        <ActPage
          form={ENDING_RATE}
          thing={rates}
          act={rates.acts.find(({ act }) => act === ENDING_RATE.act)}
          home={home}
          to={`${home}/${parameter}/${ENDING_RATE.slug}`}
          trial={trialOf(`${home}/${parameter}/${ENDING_RATE.slug}`, tried)}
          {...sent}
        />
      </>
    );
    return this.page(request, 'Ghi ngày cuối của tham số', body);
  }

  private async page(request: HttpRequest, title: string, body: Content['body']): Promise<Content> {
    const places = <AdministrationPlaces here="rates" reader={await this.readers.of(request)} />;
    return { title, here: 'administration', body: [places, body] };
  }
}

const trialOf = (to: string, tried: ParameterTrialBody | null): ActTrial => ({
  to: `${to}/xem-truoc`,
  shown: tried && <RateTried trial={tried} />,
});

/** Of a page of the past, its day. */
const today = (request: HttpRequest) => momentOf(request)?.day ?? dayOf(new Date().toISOString());

const DONE: ReadonlyMap<string, string> = new Map([
  ['moi', 'Ghi tham số'],
  [ENDING_RATE.slug, ENDING_RATE.button],
]);
