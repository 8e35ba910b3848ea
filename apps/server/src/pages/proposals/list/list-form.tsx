import { OUTCOME_NAMES, PHASE_NAMES, PROPOSAL_SORT_NAMES, STAGE_KIND_NAMES, STATUS_NAMES } from '@app/wording';
import { day } from '../../parts/words.js';
import { Filter, type FilterChoice } from '../../parts/filter.js';
import { LIST_NAMES, type ListFilter, type ListFilters } from './list-filters.js';

/** What of the plan one can choose from. */
export interface PlanChoices {
  readonly plans: readonly FilterChoice[];
  readonly items: readonly FilterChoice[];
  readonly units: readonly FilterChoice[];
  readonly stages: readonly FilterChoice[];
  readonly paths: readonly FilterChoice[];
  readonly catalogues: readonly FilterChoice[];
}

interface FormProps {
  readonly filters: ListFilters;
  readonly choices: PlanChoices;
  /** Of the area that the list is narrowed to; null where it is to none. */
  readonly areaName: string | null;
}

const YES: readonly FilterChoice[] = [['true', 'Có']];
const MINE: readonly FilterChoice[] = [['me', 'Tôi soạn']];

/** Without scripts, too: a plain form whose address says what is shown. */
export function ListForm({ filters, choices, areaName }: FormProps) {
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
      <MoreFilters filters={filters} choices={choices} areaName={areaName} />
      <button>Lọc</button>
      <a href="/phuong-an">Bỏ lọc</a>
    </form>
  );
}

const MORE = [
  'area',
  'ward',
  'path',
  'catalogue',
  'stageKind',
  'dueFrom',
  'dueTo',
  'item',
  'unit',
  'outcome',
  'returned',
  'draftedBy',
  'procedureCode',
] as const satisfies readonly ListFilter[];

function MoreFilters({ filters, choices, areaName }: FormProps) {
  const { item, unit, outcome, returned, draftedBy, procedureCode, path, catalogue, stageKind } = filters;
  const isUsed = MORE.some((name) => filters[name] !== undefined);
  return (
    <details class="more-filters" open={isUsed}>
      <summary class="small">Điều kiện khác</summary>
      <div class="filters">
        <Narrowed filters={filters} areaName={areaName} />
        {choices.paths.length > 1 && (
          <Filter name={LIST_NAMES.path} label="Đường đi" value={path} choices={choices.paths} />
        )}
        <Filter
          name={LIST_NAMES.stageKind}
          label="Loại bước"
          value={stageKind}
          choices={Object.entries(STAGE_KIND_NAMES)}
        />
        {choices.catalogues.length > 1 && (
          <Filter name={LIST_NAMES.catalogue} label="Danh mục" value={catalogue} choices={choices.catalogues} />
        )}
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

/** What other pages narrow the list to; here one can only let go of it. */
function Narrowed({ filters, areaName }: Omit<FormProps, 'choices'>) {
  const { area, ward, dueFrom, dueTo } = filters;
  return (
    <>
      <Given name="area" label="Địa bàn" value={area} words={areaName ?? ''} />
      <Given name="ward" label="Của chính địa bàn" value={ward} words={areaName ?? ''} />
      <Given name="dueFrom" label="Hạn từ ngày" value={dueFrom} words={day(dueFrom ?? '')} />
      <Given name="dueTo" label="Hạn đến ngày" value={dueTo} words={day(dueTo ?? '')} />
    </>
  );
}

interface GivenProps {
  readonly name: ListFilter;
  readonly label: string;
  readonly value: string | undefined;
  readonly words: string;
}

function Given({ name, label, value, words }: GivenProps) {
  return value === undefined ? null : (
    <Filter name={LIST_NAMES[name]} label={label} value={value} choices={[[value, words]]} />
  );
}
