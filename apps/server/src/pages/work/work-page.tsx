import type { WorkItemBody, WorkPageBody } from '../../work/work-views.js';
import type { MeBody } from '../../sessions/session-views.js';
import type { CopyListBody } from '../../working-copies/working-copy-views.js';
import { Appointments } from './appointments.js';
import { Copies } from './copies.js';
import { NothingWaits } from './nothing-waits.js';
import { DoneSaid } from '../parts/done-said.js';
import { DUE, count, day } from '../parts/words.js';
import type { PlanPageBody } from '../../plans/plan-views.js';
import { WorkFilters } from './work-filters.js';
import { WORK_VIEWS, type WorkFilterTexts, type WorkTab } from './work-view.js';
import { WorkRow } from './work-row.js';

type Urgency = WorkItemBody['urgency'];

const URGENCIES: readonly Urgency[] = ['overdue', 'soon', 'later', 'undated'];

interface WorkProps {
  readonly view: WorkTab;
  readonly work: WorkPageBody;
  /** Of the next page; null on the last. */
  readonly next: string | null;
  readonly today: string;
  readonly copies: CopyListBody['items'];
  readonly filters: WorkFilterTexts;
  /** To choose from; null where there is little to narrow. */
  readonly plans: PlanPageBody['items'] | null;
  /** What the reader has just done; null if nothing. */
  readonly done: string | null;
  readonly posts: MeBody['posts'];
}

export function WorkPage({ view, work, ...shown }: WorkProps) {
  const { next, today, copies, filters, plans, done, posts } = shown;
  const { items, names, counts, appointments } = work;
  const { total } = counts;
  const isOfOnePlan = new Set(items.map(({ plan }) => plan.id)).size < 2;
  return (
    <>
      <div class="head">
        <h1>Việc của tôi</h1>
        <p class="quiet" id="so-viec" data-live role="status">
          {headWords(view, { total, today, appointments: appointments.length })}
        </p>
        {total > 0 && (
          <a class="small" href={view.href(filters).replace('/viec', '/viec/bang-tinh')} download>
            Tải bảng tính
          </a>
        )}
      </div>
      <DoneSaid done={done} isElsewhere={false} />
      <Views view={view} filters={filters} />
      {plans !== null && <WorkFilters view={view} filters={filters} plans={plans} />}
      <div id="viec" data-live data-news="/viec/song">
        {total > 0 && <Tally counts={counts} />}
        {items.length > 0 && (
          <table class="list work">
            <caption class="sr">Việc đang chờ, gấp trước</caption>
            <thead>
              <tr>
                <th class="c-act">{view.isMine ? 'Việc phải làm' : 'Mở'}</th>
                <th>Phương án, hồ sơ</th>
                <th class="c-unit">Ai đưa đến</th>
                <th class="c-since">Chờ từ</th>
                <th class="c-due">{DUE}</th>
              </tr>
            </thead>
            {URGENCIES.map((urgency) => (
              <Group {...{ urgency, items, names, view, isOfOnePlan }} count={counts.byUrgency[urgency]} />
            ))}
          </table>
        )}
        {next !== null && (
          <p>
            <a href={next}>Xem tiếp</a>
          </p>
        )}
        <Appointments appointments={appointments} />
        {total === 0 && appointments.length === 0 && <NothingWaits posts={posts} />}
      </div>
      <Copies copies={copies} />
    </>
  );
}

interface Waiting {
  readonly total: number;
  readonly appointments: number;
  readonly today: string;
}

function headWords(view: WorkTab, { total, appointments, today }: Waiting): string {
  if (total === 0 && (appointments === 0 || !view.isMine)) return view.none;
  const work = total === 0 ? [] : [`${count(total)} ${view.some}`];
  const settled = appointments === 0 || !view.isMine ? [] : [`${count(appointments)} việc bổ nhiệm chờ xác nhận`];
  return `${[...work, ...settled].join(', ')}, đến ngày ${day(today)}`;
}

function Views({ view: { asked: here }, filters }: Pick<WorkProps, 'view' | 'filters'>) {
  return (
    <nav class="choose" aria-label="Xem việc nào">
      {WORK_VIEWS.map(({ asked, name, href }) => (
        <a href={href(filters)} aria-current={asked === here ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

const SHORT: Readonly<Record<Urgency, string>> = {
  overdue: 'quá hạn',
  soon: 'sắp đến hạn',
  later: 'còn thời gian',
  undated: 'không có hạn',
};

function Tally({ counts: { byUrgency } }: { readonly counts: WorkPageBody['counts'] }) {
  return (
    <ul class="tally" aria-label="Số việc theo mức gấp">
      {URGENCIES.filter((one) => byUrgency[one] > 0).map((urgency) => (
        <li>
          <a href={`#${urgency}`} class={`tone-${urgency}`}>
            <b>{count(byUrgency[urgency])}</b> {SHORT[urgency]}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface GroupProps {
  readonly urgency: Urgency;
  readonly items: readonly WorkItemBody[];
  readonly names: WorkPageBody['names'];
  readonly view: WorkTab;
  readonly isOfOnePlan: boolean;
  readonly count: number;
}

function Group({ urgency, items, names, view, isOfOnePlan, count: all }: GroupProps) {
  const own = items.filter((item) => item.urgency === urgency);
  if (own.length === 0) return null;
  return (
    <tbody class={`tone-${urgency}`}>
      <tr>
        <th colSpan={5} scope="rowgroup" id={urgency}>
          {own[0]?.urgencyName} <span class="n">({count(all)})</span>
        </th>
      </tr>
      {own.map((item) => (
        <WorkRow item={item} names={names} view={view} isOfOnePlan={isOfOnePlan} />
      ))}
    </tbody>
  );
}
