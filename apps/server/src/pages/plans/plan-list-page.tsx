import { PLAN_STATUS_NAMES } from '@app/wording';
import type { PlanPageBody, PlanSummaryBody } from '../../plans/plan-views.js';
import type { FilterTexts } from '../browser/address-filters.js';
import { OnlyNow } from '../past/of-now.js';
import { Filter } from '../parts/filter.js';
import { totalWords } from '../parts/total-words.js';
import { count } from '../parts/words.js';
import { planAddress } from './plan-addresses.js';

/** By the API's names. */
export const PLAN_FILTERS = { q: 'tim', status: 'tinh-trang' } as const;

interface ListProps {
  readonly page: PlanPageBody;
  readonly filters: FilterTexts<keyof typeof PLAN_FILTERS>;
  /** Of the next page; null on the last. */
  readonly next: string | null;
  /** The list as a file for spreadsheets. */
  readonly table: string;
}

export function PlanListPage({ page, filters: { q, status }, next, table }: ListProps) {
  const { items } = page;
  return (
    <>
      <div class="head">
        <h1>Kế hoạch</h1>
        <p class="quiet">{totalWords(page, 'kế hoạch')}</p>
        {items.length > 0 && (
          <a href={table} download>
            Tải bảng tính
          </a>
        )}
      </div>
      <form class="filters" method="get" action="/ke-hoach" aria-label="Lọc kế hoạch">
        <label class="filter-text">
          <span class="small quiet">Tên, số, cơ quan ban hành, có dấu hoặc không dấu</span>
          <input type="search" name={PLAN_FILTERS.q} value={q} autocomplete="off" maxLength={200} />
        </label>
        <Filter
          name={PLAN_FILTERS.status}
          label="Tình trạng"
          value={status}
          choices={Object.entries(PLAN_STATUS_NAMES)}
        />
        <button>Lọc</button>
        <a href="/ke-hoach">Bỏ lọc</a>
        <OnlyNow>
          <a class="apart" href="/ke-hoach/nhap">
            Nạp kế hoạch
          </a>
        </OnlyNow>
      </form>
      {items.length === 0 ? <p class="notice">Không có kế hoạch nào như vậy.</p> : <Plans items={items} />}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function Plans({ items }: Pick<PlanPageBody, 'items'>) {
  return (
    <table class="list">
      <caption class="sr">Các kế hoạch</caption>
      <thead>
        <tr>
          <th>Kế hoạch</th>
          <th>Tình trạng</th>
          <th class="r c-count">Nội dung</th>
          <th class="r c-count">Nhiệm vụ</th>
          <th class="r c-count">Chỉ tiêu</th>
        </tr>
      </thead>
      <tbody>
        {items.map((plan) => (
          <PlanLine plan={plan} />
        ))}
      </tbody>
    </table>
  );
}

function PlanLine({ plan }: { readonly plan: PlanSummaryBody }) {
  const { id, number, date, title, draft, statusName, issuer, areaName, counts } = plan;
  const printed = [number === null ? 'chưa có số' : `Số ${number}`, ...(date === null ? [] : [date])];
  return (
    <tr>
      <td>
        <a href={planAddress(id)}>{title}</a>
        <span class="more quiet small">
          {printed.join(', ')} · {issuer} · {areaName}
        </span>
      </td>
      <td data-label="Tình trạng">
        {statusName}
        {draft && <span class="more quiet small">bản dự thảo</span>}
      </td>
      <td class="r" data-label="Nội dung">
        {count(counts.items)}
      </td>
      <td class="r" data-label="Nhiệm vụ">
        <a href={planAddress(id, '/nhiem-vu')}>{count(counts.tasks)}</a>
      </td>
      <td class="r" data-label="Chỉ tiêu">
        <a href={planAddress(id, '/chi-tieu')}>{count(counts.targets)}</a>
      </td>
    </tr>
  );
}
