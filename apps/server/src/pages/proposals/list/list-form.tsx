import { OUTCOME_NAMES, PHASE_NAMES, PROPOSAL_SORT_NAMES, STATUS_NAMES } from '@app/wording';
import { Filter, type FilterChoice } from '../../parts/filter.js';
import { LIST_NAMES, type ListFilters } from './list-filters.js';

/** What of the plan one can choose from. */
export interface PlanChoices {
  readonly plans: readonly FilterChoice[];
  readonly items: readonly FilterChoice[];
  readonly units: readonly FilterChoice[];
  readonly stages: readonly FilterChoice[];
}

interface FormProps {
  readonly filters: ListFilters;
  readonly choices: PlanChoices;
}

const YES: readonly FilterChoice[] = [['true', 'Có']];
const MINE: readonly FilterChoice[] = [['me', 'Tôi soạn']];

/** Without scripts, too: a plain form whose address says what is shown. */
export function ListForm({ filters, choices }: FormProps) {
  const { q, plan, stage, status, phase, overdue, sort } = filters;
  return (
    <form class="filters" method="get" action="/phuong-an" aria-label="Lọc phương án">
      <label class="filter-text">
        <span class="small quiet">Số, tên, mã thủ tục, có dấu hoặc không dấu</span>
        <input id="tim" type="search" name={LIST_NAMES.q} value={q} autocomplete="off" maxLength={200} />
      </label>
      {choices.plans.length > 1 && (
        <Filter name={LIST_NAMES.plan} label="Kế hoạch" value={plan} choices={choices.plans} />
      )}
      {choices.stages.length > 0 && (
        <Filter name={LIST_NAMES.stage} label="Bước" value={stage} choices={choices.stages} />
      )}
      <Filter name={LIST_NAMES.phase} label="Việc đang chờ" value={phase} choices={Object.entries(PHASE_NAMES)} />
      <Filter name={LIST_NAMES.status} label="Tình trạng" value={status} choices={Object.entries(STATUS_NAMES)} />
      <Filter name={LIST_NAMES.overdue} label="Quá hạn" value={overdue} choices={YES} />
      <Filter
        name={LIST_NAMES.sort}
        label="Thứ tự"
        value={sort}
        whole={null}
        choices={Object.entries(PROPOSAL_SORT_NAMES)}
      />
      <MoreFilters filters={filters} choices={choices} />
      <button>Lọc</button>
      <a href="/phuong-an">Bỏ lọc</a>
    </form>
  );
}

function MoreFilters({ filters: { item, unit, outcome, returned, draftedBy, procedureCode }, choices }: FormProps) {
  const isUsed = [item, unit, outcome, returned, draftedBy, procedureCode].some((one) => one !== undefined);
  return (
    <details class="more-filters" open={isUsed}>
      <summary class="small">Điều kiện khác</summary>
      <div class="filters">
        {choices.units.length > 0 && (
          <Filter name={LIST_NAMES.unit} label="Đơn vị" value={unit} choices={choices.units} />
        )}
        {choices.items.length > 0 && (
          <Filter name={LIST_NAMES.item} label="Nội dung rà soát" value={item} choices={choices.items} />
        )}
        <Filter name={LIST_NAMES.outcome} label="Kết quả" value={outcome} choices={Object.entries(OUTCOME_NAMES)} />
        <Filter name={LIST_NAMES.returned} label="Từng bị trả lại" value={returned} choices={YES} />
        <Filter name={LIST_NAMES.draftedBy} label="Người soạn" value={draftedBy} choices={MINE} />
        <label>
          <span class="small quiet">Mã thủ tục</span>
          <input name={LIST_NAMES.procedureCode} value={procedureCode} autocomplete="off" maxLength={200} />
        </label>
      </div>
    </details>
  );
}
