import { Filter, type FilterChoice } from '../parts/filter.js';
import { BOARD_NAMES, type BoardFilters } from './board-filters.js';

export interface BoardChoices {
  readonly plans: readonly FilterChoice[];
  readonly areas: readonly FilterChoice[];
  readonly paths: readonly FilterChoice[];
  readonly units: readonly FilterChoice[];
  readonly items: readonly FilterChoice[];
  readonly catalogues: readonly FilterChoice[];
}

const LABELS: Readonly<Record<keyof BoardFilters, string>> = {
  plan: 'Kế hoạch',
  area: 'Địa bàn',
  path: 'Đường đi',
  unit: 'Đơn vị',
  item: 'Nội dung rà soát',
  catalogue: 'Danh mục',
};

/** Without scripts, too: a plain form whose address says what is shown. */
export function BoardForm({ filters, choices }: { readonly filters: BoardFilters; readonly choices: BoardChoices }) {
  const first = usable({ plan: choices.plans, area: choices.areas, unit: choices.units }, filters);
  const further = usable({ path: choices.paths, item: choices.items, catalogue: choices.catalogues }, filters);
  if (first.length + further.length === 0) return null;
  return (
    <form class="filters" method="get" action="/theo-doi" aria-label="Lọc bảng theo dõi">
      <Filters filters={filters} shown={first} />
      {further.length > 0 && (
        <details class="more-filters" open={further.some(([name]) => filters[name] !== undefined)}>
          <summary class="small">Điều kiện khác</summary>
          <div class="filters">
            <Filters filters={filters} shown={further} />
          </div>
        </details>
      )}
      <button>Lọc</button>
      <a href="/theo-doi">Bỏ lọc</a>
    </form>
  );
}

type Shown = readonly (readonly [keyof BoardFilters, readonly FilterChoice[]])[];

/** Where there is something to choose, or something chosen. */
function usable(
  choices: Readonly<Partial<Record<keyof BoardFilters, readonly FilterChoice[]>>>,
  filters: BoardFilters,
): Shown {
  const entries = Object.entries(choices) as Shown;
  return entries.filter(([name, one]) => one.length > 1 || filters[name] !== undefined);
}

function Filters({ filters, shown }: { readonly filters: BoardFilters; readonly shown: Shown }) {
  return (
    <>
      {shown.map(([name, one]) => (
        <Filter name={BOARD_NAMES[name]} label={LABELS[name]} value={filters[name]} choices={one} />
      ))}
    </>
  );
}
