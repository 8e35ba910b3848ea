import type { BoardOverviewBody } from '../../boards/board-overview-views.js';
import type { Plain } from '../../http/answer-fields.js';
import type { ProposalPageBody } from '../../proposals/proposal-summary-views.js';
import { day } from '../parts/words.js';
import { behind, type BoardFilters } from './board-filters.js';
import { BoardForm, type BoardChoices } from './board-form.js';
import { Late } from './late.js';
import { OverviewTable } from './overview-table.js';
import { Tally } from './tally.js';

type Overview = Plain<BoardOverviewBody>;

export interface AreaBoardProps {
  readonly wards: Overview;
  /** Null where there are many wards. */
  readonly plans: Overview | null;
  readonly units: Overview | null;
  readonly filters: BoardFilters;
  readonly choices: BoardChoices;
  readonly late: ProposalPageBody['items'];
}

/** Several plans at once: of a ward, of a province by ward, of all that the reader sees. */
export function AreaBoardPage({ wards, plans, units, filters, choices, late }: AreaBoardProps) {
  const { total, today, areaName } = wards;
  const ends = [
    { total: total.decided, words: 'đã có quyết định', more: { status: 'decided' } },
    { total: total.completed, words: 'đã đi hết đường đi', more: { status: 'completed' } },
    { total: total.withdrawn, words: 'đã rút', more: { status: 'withdrawn' } },
  ];
  return (
    <>
      <div class="head">
        <h1>Theo dõi</h1>
        <p class="quiet">
          {areaName ?? 'Mọi địa bàn được xem'}, đến ngày {day(today)}
        </p>
      </div>
      <BoardForm filters={filters} choices={choices} />
      <Tally filters={filters} sums={total} ends={ends} />
      {total.total === 0 && <p class="notice">Chưa có phương án nào như vậy.</p>}
      {wards.parts.length > 1 && (
        <OverviewTable title="Theo địa bàn" what="Địa bàn" overview={wards} filters={filters} />
      )}
      {plans && plans.parts.length > 0 && (
        <OverviewTable title="Theo kế hoạch" what="Kế hoạch" overview={plans} filters={filters} />
      )}
      {units && units.parts.length > 0 && (
        <OverviewTable title="Theo đơn vị" what="Đơn vị" overview={units} filters={filters} />
      )}
      <Late late={late} total={total.overdue} href={behind(filters, { overdue: 'true', sort: 'due' })} />
    </>
  );
}
