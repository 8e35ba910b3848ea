import { capital, STAY_KIND_NAMES, STAY_SORT_NAMES, STAY_STATE_NAMES } from '@app/wording';
import { Filter, type FilterChoice } from '../../parts/filter.js';
import type { PlanChoices } from '../../proposals/list/list-form.js';
import { STAYS_PAGE, STAY_NAMES, type StayFilters } from './stay-filters.js';

type StayFilter = keyof typeof STAY_NAMES;

const { all: _, ...STATES } = STAY_STATE_NAMES;
const capitals = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, name]): FilterChoice => [value, capital(name)]);
const LATE: readonly FilterChoice[] = [
  ['true', 'Trễ hạn'],
  ['false', 'Trong hạn'],
];

interface FormProps {
  readonly filters: StayFilters;
  readonly choices: PlanChoices;
}

/** Without scripts, too; filters that it does not offer stay as they are. */
export function StayForm({ filters, choices }: FormProps) {
  const lists: readonly (readonly [StayFilter, string, readonly FilterChoice[]])[] = [
    ['plan', 'Kế hoạch', choices.plans],
    ['path', 'Đường đi', choices.paths],
    ['stage', 'Bước', choices.stages],
    ['unit', 'Đơn vị', choices.units],
  ];
  const offered = lists.filter(([, , named]) => named.length > 1);
  const kept = (['plan', 'path', 'stage', 'unit', 'area'] as const).filter(
    (name) => filters[name] !== undefined && !offered.some(([one]) => one === name),
  );
  return (
    <form class="filters" method="get" action={STAYS_PAGE} aria-label="Lọc các lần ở bước">
      {offered.map(([name, label, named]) => (
        <Filter name={STAY_NAMES[name]} label={label} value={filters[name]} choices={named} />
      ))}
      <Filter
        name={STAY_NAMES.kind}
        label="Loại"
        value={filters.kind}
        choices={capitals(STAY_KIND_NAMES)}
        whole={null}
      />
      <Filter name={STAY_NAMES.state} label="Tình trạng" value={filters.state} choices={capitals(STATES)} />
      <Filter name={STAY_NAMES.late} label="Hạn" value={filters.late} choices={LATE} />
      <Filter
        name={STAY_NAMES.sort}
        label="Thứ tự"
        value={filters.sort}
        choices={capitals(STAY_SORT_NAMES)}
        whole={null}
      />
      {kept.map((name) => (
        <input type="hidden" name={STAY_NAMES[name]} value={filters[name]} />
      ))}
      <button>Lọc</button>
      <a href={STAYS_PAGE}>Bỏ lọc</a>
    </form>
  );
}
