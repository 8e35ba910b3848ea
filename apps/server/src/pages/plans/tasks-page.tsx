import type { Task } from '@app/domain';
import { TASK_STANDING_NAMES } from '@app/wording';
import type { PlanBody } from '../../plans/plan-views.js';
import { DoneSaid } from '../parts/done-said.js';
import { Filter } from '../parts/filter.js';
import { count } from '../parts/words.js';
import { Group } from './items-shown.js';
import { planAddress } from './plan-addresses.js';
import { PlanHead } from './plan-head.js';
import { namesOf, type NamesInDocument } from './plan-names.js';
import { RemarksShown } from './remarks-shown.js';
import { reportAddress } from './report-form.js';
import { Report } from './report-shown.js';

type Products = PlanBody['tasks']['products'];

interface TasksPageProps {
  readonly plan: PlanBody;
  /** Only products that stand so; undefined for all. */
  readonly standing: string | undefined;
  /** What the reader has just done; null if nothing. */
  readonly done: string | null;
}

/** Each, and those that are due or done. */
const STANDINGS = [...Object.entries(TASK_STANDING_NAMES), ['on-time,late', 'đã đến hạn hoặc đã hoàn thành'] as const];

export function TasksPage({ plan, standing, done }: TasksPageProps) {
  const { id, tasks } = plan;
  const { due, onTime, late } = tasks;
  const shown = tasks.products.filter(standsAs(standing));
  return (
    <>
      <PlanHead plan={plan} part="tasks" />
      <DoneSaid done={done} isElsewhere={false} />
      <p>
        Đến hạn hoặc đã hoàn thành: <b>{count(due)}</b> sản phẩm; đúng hạn <b>{count(onTime)}</b>,{' '}
        <span class={late > 0 ? 'bad-text' : undefined}>
          chậm hạn <b>{count(late)}</b>
        </span>
        .{' '}
        <a class="small" href={tableOf(id, standing)} download>
          Tải bảng tính
        </a>
      </p>
      <form class="filters" method="get" action={planAddress(id, '/nhiem-vu')} aria-label="Lọc nhiệm vụ">
        <Filter name="tinh-trang" label="Tình trạng" value={standing} choices={STANDINGS} />
        <button>Lọc</button>
        <a href={planAddress(id, '/nhiem-vu')}>Bỏ lọc</a>
      </form>
      {shown.length === 0 && <p class="notice">Không có sản phẩm nào như vậy.</p>}
      {shown.length > 0 && <TasksTable plan={plan} products={shown} />}
      <ItemsReported plan={plan} standing={standing} />
    </>
  );
}

/** The same products for spreadsheets. */
function tableOf(id: string, standing: string | undefined): string {
  const query = standing === undefined ? '' : `?${new URLSearchParams({ 'tinh-trang': standing }).toString()}`;
  return planAddress(id, `/nhiem-vu/bang-tinh${query}`);
}

interface TableProps {
  readonly plan: PlanBody;
  readonly products: Products;
}

function TasksTable({ plan, products }: TableProps) {
  const { document } = plan;
  const names = namesOf(document);
  const mine = worksOf(plan, 'RecordTaskCompletion');
  const told = document.tasks.flatMap((task) => {
    const own = products.filter(({ task: of }) => of === task.id);
    return own.length === 0 ? [] : [{ task, own }];
  });
  return (
    <table class="list">
      <caption class="sr">Nhiệm vụ và sản phẩm</caption>
      <thead>
        <tr>
          <th>Nhiệm vụ</th>
          <th class="c-unit">Chủ trì, phối hợp</th>
          <th class="c-report">Sản phẩm, báo cáo</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ task, own }, at) => (
          <>
            <Group name={task.group} before={told[at - 1]?.task.group ?? null} />
            <TaskRow task={task} own={own} names={names} report={reporterOf(plan, task.id, mine)} />
          </>
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly task: Task;
  readonly own: Products;
  readonly names: NamesInDocument;
  /** Where a product of it is reported; null for who may not. */
  readonly report: (product: string | null) => string | null;
}

type Works = ReadonlySet<string>;

/** What the reader may report of. */
function worksOf({ acts }: PlanBody, name: 'RecordTaskCompletion' | 'RecordItemCompletion'): Works {
  return new Set(acts.find(({ act }) => act === name)?.offer.works.map(({ work }) => work));
}

function reporterOf(plan: PlanBody, task: string, mine: Works): RowProps['report'] {
  const all = plan.tasks.products.filter((one) => one.task === task);
  return (product) => {
    const place = all.findIndex((one) => one.product === product);
    return mine.has(task) ? reportAddress(plan.id, { kind: 'nhiem-vu', work: task, place }) : null;
  };
}

function TaskRow({ task, own, names, report }: RowProps) {
  const { number, name, section, start, lead, coordinating, remarks, deadlines } = task;
  return (
    <tr>
      <td>
        <span class="num">{number}</span> {name}
        <span class="more quiet small">
          {section}
          {start !== null && ` · bắt đầu: ${start}`}
        </span>
        <RemarksShown remarks={remarks} />
      </td>
      <td data-label="Chủ trì, phối hợp">
        {names.units(lead)}
        {coordinating.length > 0 && <span class="more quiet small">Phối hợp: {names.units(coordinating)}</span>}
      </td>
      <td data-label="Sản phẩm, báo cáo">
        {own.map((one) => (
          <Report
            report={one}
            text={deadlines.find(({ product }) => product === one.product)?.deadline.text ?? null}
            href={report(one.product)}
          />
        ))}
      </td>
    </tr>
  );
}

/** `standing`: any of several, with commas between; undefined for all. */
function standsAs(standing: string | undefined) {
  return (one: { readonly standing: string }) => standing?.split(',').includes(one.standing) ?? true;
}

/** Items that take no proposals are reported like tasks. */
function ItemsReported({ plan, standing }: Pick<TasksPageProps, 'plan' | 'standing'>) {
  const { itemsReported, document } = plan;
  const mine = worksOf(plan, 'RecordItemCompletion');
  const shown = itemsReported.filter(standsAs(standing));
  const deadlines = new Map(document.items.map(({ id, deadline }) => [id, deadline?.text ?? null]));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="noi-dung-bao-cao">
      <h2 id="noi-dung-bao-cao">Nội dung không qua phương án ({count(shown.length)})</h2>
      <table class="list">
        <thead>
          <tr>
            <th>Nội dung</th>
            <th class="c-report">Sản phẩm, báo cáo</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr>
              <td>
                <span class="num">{one.item}</span> {one.itemName}
              </td>
              <td data-label="Sản phẩm, báo cáo">
                <Report
                  report={one}
                  text={deadlines.get(one.item) ?? null}
                  href={mine.has(one.item) ? reportAddress(plan.id, { kind: 'noi-dung', work: one.item }) : null}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
