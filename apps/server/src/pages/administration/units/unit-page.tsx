import { neededParts } from '@app/wording';
import type { PersonBody } from '../../../people/people-views.js';
import type { HistoryBody } from '../../../timelines/history-views.js';
import type { UnitShownBody } from '../../../units/unit-views.js';
import { ActLinks } from '../../acts/act-links.js';
import { DoneSaid } from '../../parts/done-said.js';
import { HistoryShown } from '../../parts/history-shown.js';
import { day } from '../../parts/words.js';
import { AdministrationPlaces } from '../administration-places.js';
import { historyWords } from '../history-words.js';
import type { PageReader } from '../readers.js';
import { UNIT_FORMS } from './unit-forms.js';

interface UnitProps {
  readonly unit: UnitShownBody;
  readonly history: HistoryBody;
  readonly reader: PageReader;
  /** Who holds, held or will hold a post there; null for whoever does not see people. */
  readonly people: readonly PersonBody[] | null;
  readonly done: string | null;
}

export function UnitPage({ unit, history, reader, people, done }: UnitProps) {
  const { id, name, areaName, roleNames, endedOn, needed, acts } = unit;
  const query = new URLSearchParams({ 'don-vi': id }).toString();
  return (
    <>
      <AdministrationPlaces here="units" reader={reader} />
      <DoneSaid done={done} isElsewhere={false} />
      <div class="head">
        <h1>{name}</h1>
        <p class="quiet">{areaName}</p>
      </div>
      {endedOn !== null && <p class="notice warn">Đơn vị đã chấm dứt hoạt động từ ngày {day(endedOn)}.</p>}
      <div class="with-side">
        <ActLinks acts={acts} hrefOf={(act) => hrefOf(id, act)} />
        <div class="body">
          <dl class="facts boxed">
            <dt>Mã đơn vị</dt>
            <dd>
              <code>{id}</code>
            </dd>
            <dt>Vai trò</dt>
            <dd>{roleNames.join('; ')}</dd>
            <dt>Đang có</dt>
            <dd>{neededParts(needed).join('; ') || 'không còn gì'}</dd>
            <dt>Phương án của đơn vị</dt>
            <dd>
              <a href={`/phuong-an?${query}`}>Xem trong danh sách</a>
            </dd>
          </dl>
          {people && <PeopleThere people={people} unit={id} all={`/quan-tri/nguoi?${query}`} />}
          <HistoryShown history={history} later={null} wordsOf={historyWords} />
        </div>
      </div>
    </>
  );
}

function hrefOf(id: string, act: string): string | undefined {
  const form = UNIT_FORMS.find((one) => one.act === act);
  return form && `/quan-tri/don-vi/${id}/viec/${form.slug}`;
}

interface PeopleProps {
  readonly people: readonly PersonBody[];
  readonly unit: string;
  /** Of the whole list. */
  readonly all: string;
}

function PeopleThere({ people, unit, all }: PeopleProps) {
  const rows = people.flatMap(({ id, name, posts }) =>
    posts.filter((post) => post.unit === unit && post.standing !== 'declined').map((post) => ({ id, name, post })),
  );
  return (
    <section>
      <h2>Người ở đơn vị</h2>
      {rows.length === 0 && <p class="quiet">Chưa ai giữ chức vụ ở đây.</p>}
      {rows.length > 0 && (
        <table class="list">
          <thead>
            <tr>
              <th>Họ tên</th>
              <th>Chức danh</th>
              <th>Thời gian</th>
              <th>Tình trạng</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, post: { title, roleName, from, to, standingName } }) => (
              <tr>
                <td>
                  <a href={`/quan-tri/nguoi/${id}`}>{name ?? 'Người đã xóa họ tên'}</a>
                </td>
                <td data-label="Chức danh">
                  {title}
                  <span class="more quiet small">{roleName}</span>
                </td>
                <td data-label="Thời gian">
                  từ {day(from)}
                  {to !== null && ` đến hết ${day(to)}`}
                </td>
                <td data-label="Tình trạng">{standingName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href={all}>Xem trong danh sách người</a>
      </p>
    </section>
  );
}
