import type { StayPageBody } from '../../../stays/stay-views.js';
import { ListGoesOn, ListHead } from '../../parts/list-head.js';
import type { PlanChoices } from '../../proposals/list/list-form.js';
import { boardAddress } from '../board-filters.js';
import { staysTable, type StayFilters } from './stay-filters.js';
import { StayForm } from './stay-form.js';
import { StayRow } from './stay-row.js';

interface StaysProps {
  readonly page: StayPageBody;
  readonly filters: StayFilters;
  readonly choices: PlanChoices;
  /** The middle of all that are listed, where they are of one stage. */
  readonly median: string | null;
  readonly next: string | null;
}

/** Each time that something was at a stage: from when, until when, how long, and by what it left. */
export function StayListPage({ page, filters, choices, median, next }: StaysProps) {
  const { plan, area, path, unit } = filters;
  return (
    <>
      <p class="crumbs">
        <a href={boardAddress({ plan, area, path, unit })}>Theo dõi</a>
      </p>
      <ListHead title="Từng lần ở một bước" noun="lần" page={page} table={staysTable(filters)} />
      <StayForm filters={filters} choices={choices} />
      {median !== null && (
        <p>
          Trung vị: <b>{median}</b>
        </p>
      )}
      <p class="small quiet">
        Mỗi lần tính từ ngày đến bước đến ngày rời bước trên văn bản, bất kể rời bước vì chuyển tiếp, bị trả lại, được
        rút hay đã kết thúc; lần còn ở bước tính đến ngày đang xem. Ngày làm việc đếm theo lịch của địa bàn.
      </p>
      {page.items.length === 0 && <p class="notice">Không có lần nào như vậy.</p>}
      {page.items.length > 0 && (
        <table class="list">
          <caption class="sr">Từng lần ở một bước</caption>
          <thead>
            <tr>
              <th>Phương án, hồ sơ trình</th>
              <th>Bước</th>
              <th>Từ ngày, đến ngày</th>
              <th class="r">Ngày theo lịch</th>
              <th class="r">Ngày làm việc</th>
              <th>Hạn</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((stay) => (
              <StayRow stay={stay} />
            ))}
          </tbody>
        </table>
      )}
      <ListGoesOn next={next} />
    </>
  );
}
