import { CATALOGUE_NAMES, PROCEDURE_SORT_NAMES } from '@app/wording';
import type { FilterTexts } from '../browser/address-filters.js';
import { OnlyNow } from '../past/of-now.js';
import { Filter, type FilterChoice } from '../parts/filter.js';

/** By the API's names. */
export const PROCEDURE_FILTERS = {
  q: 'tim',
  field: 'linh-vuc',
  level: 'cap',
  catalogue: 'danh-muc',
  baseline: 'so-lieu-goc',
  sort: 'xep',
} as const;

export type ProcedureFilterTexts = FilterTexts<keyof typeof PROCEDURE_FILTERS>;

const BASELINES: readonly FilterChoice[] = [
  ['true', 'Có'],
  ['false', 'Chưa có'],
];
const LEVELS: readonly FilterChoice[] = [
  ['Cấp tỉnh', 'Cấp tỉnh'],
  ['Cấp xã', 'Cấp xã'],
];

/** Without scripts, too: a plain form whose address says what is shown. */
export function ProcedureFilters({ filters }: { readonly filters: ProcedureFilterTexts }) {
  const { q, field, level, catalogue, baseline, sort } = filters;
  const levels =
    level === undefined || LEVELS.some(([one]) => one === level) ? LEVELS : [...LEVELS, [level, level] as const];
  return (
    <form class="filters" method="get" action="/thu-tuc" aria-label="Lọc thủ tục">
      <label class="filter-text">
        <span class="small quiet">Mã, tên, lĩnh vực, số quyết định, có dấu hoặc không dấu</span>
        <input type="search" name={PROCEDURE_FILTERS.q} value={q} autocomplete="off" maxLength={200} />
      </label>
      <label>
        <span class="small quiet">Lĩnh vực (đúng tên)</span>
        <input name={PROCEDURE_FILTERS.field} value={field} autocomplete="off" maxLength={500} />
      </label>
      <Filter name={PROCEDURE_FILTERS.level} label="Cấp thực hiện" value={level} choices={levels} />
      <Filter
        name={PROCEDURE_FILTERS.catalogue}
        label="Danh mục"
        value={catalogue}
        choices={Object.entries(CATALOGUE_NAMES)}
      />
      <Filter name={PROCEDURE_FILTERS.baseline} label="Số liệu gốc năm 2024" value={baseline} choices={BASELINES} />
      <Filter
        name={PROCEDURE_FILTERS.sort}
        label="Thứ tự"
        value={sort}
        whole={null}
        choices={Object.entries(PROCEDURE_SORT_NAMES)}
      />
      <button>Lọc</button>
      <a href="/thu-tuc">Bỏ lọc</a>
      <OnlyNow>
        <a class="apart" href="/thu-tuc/nhap">
          Nạp thủ tục
        </a>
      </OnlyNow>
      <a href="/thu-tuc/cac-lan-nap">Các lần đã nạp</a>
    </form>
  );
}
