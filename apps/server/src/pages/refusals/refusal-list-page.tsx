import { OWN_ACT_NAMES, REFUSAL_SORT_NAMES } from '@app/wording';
import type { RefusalPageBody } from '../../refusals/refusal-views.js';
import { DayFilter } from '../parts/day-filter.js';
import { Filter, type FilterChoice } from '../parts/filter.js';
import { count } from '../parts/words.js';
import { HOME, REFUSAL_NAMES, refusalsAddress, type RefusalFilters } from './refusal-filters.js';
import { RefusalRow } from './refusal-row.js';

const ACTS: readonly FilterChoice[] = Object.entries(OWN_ACT_NAMES).toSorted(([, one], [, other]) =>
  one.localeCompare(other, 'vi'),
);
const SORTS: readonly FilterChoice[] = Object.entries(REFUSAL_SORT_NAMES);

interface ListProps {
  readonly filters: RefusalFilters;
  /** Null where the days are none, or in the wrong order. */
  readonly page: RefusalPageBody | null;
  /** Of the next page; null on the last. */
  readonly next: string | null;
  /** What is wrong with the days. */
  readonly said?: string;
}

export const BAD_DAYS = 'Hãy ghi ngày theo dạng ngày/tháng/năm, như 30/06/2026.';

/** Who tried what they may not, and which rule refused it. */
export function RefusalListPage({ filters, page, next, said = BAD_DAYS }: ListProps) {
  const items = page?.items ?? [];
  return (
    <>
      <Head filters={filters} page={page} />
      <RefusalForm filters={filters} />
      {page === null && (
        <p class="notice bad" role="alert" data-focus tabIndex={-1}>
          {said}
        </p>
      )}
      {page && items.length === 0 && <p class="notice">Không có việc nào bị từ chối như vậy.</p>}
      {items.length > 0 && <Table items={items} filters={filters} />}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function Head({ filters, page }: Pick<ListProps, 'filters' | 'page'>) {
  return (
    <div class="head">
      <h1>Việc bị từ chối</h1>
      {page && (
        <p class="quiet">
          {page.atLeast === true ? 'hơn ' : ''}
          {count(page.total ?? page.items.length)} dòng
        </p>
      )}
      {page && page.items.length > 0 && (
        <a href={refusalsAddress(`${HOME}/bang-tinh`, filters)} download>
          Tải bảng tính
        </a>
      )}
    </div>
  );
}

function RefusalForm({ filters: { person, action, from = '', to = '', sort } }: Pick<ListProps, 'filters'>) {
  return (
    <form class="filters" method="get" action={HOME} aria-label="Lọc việc bị từ chối">
      <Filter name={REFUSAL_NAMES.action} label="Việc" value={action} choices={ACTS} />
      <DayFilter name={REFUSAL_NAMES.from} label="Từ ngày" value={from} />
      <DayFilter name={REFUSAL_NAMES.to} label="Đến hết ngày" value={to} />
      <Filter name={REFUSAL_NAMES.sort} label="Thứ tự" value={sort} choices={SORTS} whole={null} />
      {person !== undefined && <input type="hidden" name={REFUSAL_NAMES.person} value={person} />}
      <button>Lọc</button>
      <a href={HOME}>Bỏ lọc</a>
    </form>
  );
}

interface TableProps {
  readonly items: RefusalPageBody['items'];
  readonly filters: RefusalFilters;
}

function Table({ items, filters }: TableProps) {
  return (
    <table class="list refusals">
      <caption class="sr">Các việc bị từ chối</caption>
      <thead>
        <tr>
          <th>Lúc</th>
          <th>Ai</th>
          <th>Việc</th>
          <th>Trên gì</th>
          <th>Vì sao bị từ chối</th>
        </tr>
      </thead>
      <tbody>
        {items.map((refusal) => (
          <RefusalRow refusal={refusal} filters={filters} />
        ))}
      </tbody>
    </table>
  );
}
