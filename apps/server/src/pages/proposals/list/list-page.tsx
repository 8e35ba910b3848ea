import type { ProposalPageBody } from '../../../proposals/proposal-summary-views.js';
import { DUE, count } from '../../parts/words.js';
import type { ListFilters } from './list-filters.js';
import { ListForm, type PlanChoices } from './list-form.js';
import { ListRow } from './list-row.js';

interface ListProps {
  readonly page: ProposalPageBody;
  readonly filters: ListFilters;
  readonly choices: PlanChoices;
  readonly areaName: string | null;
  /** Of the next page; null on the last. */
  readonly next: string | null;
  /** Of the same list as a table for spreadsheets. */
  readonly table: string;
}

export function ListPage({ page: { items, total, atLeast }, filters, choices, areaName, next, table }: ListProps) {
  const all = total ?? items.length;
  return (
    <>
      <div class="head">
        <h1>Phương án</h1>
        <p class="quiet">
          {atLeast === true ? 'hơn ' : ''}
          {count(all)} phương án
        </p>
        {items.length > 0 && (
          <a href={table} download>
            Tải bảng tính
          </a>
        )}
      </div>
      <ListForm filters={filters} choices={choices} areaName={areaName} />
      {items.length === 0 && <p class="notice">Không có phương án nào như vậy.</p>}
      {items.length > 0 && <Table items={items} />}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function Table({ items }: Pick<ProposalPageBody, 'items'>) {
  return (
    <table class="list proposals">
      <caption class="sr">Các phương án</caption>
      <thead>
        <tr>
          <th>Phương án</th>
          <th class="c-stage">Đang ở</th>
          <th class="r c-saving">Tiết kiệm một năm</th>
          <th class="c-due">{DUE}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((proposal) => (
          <ListRow proposal={proposal} />
        ))}
      </tbody>
    </table>
  );
}
