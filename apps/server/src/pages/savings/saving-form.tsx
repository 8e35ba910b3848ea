import { DIMENSION_NAMES, LACKING_NAMES, SAVING_STATUS_NAMES, measureSetName, monthName } from '@app/wording';
import { Filter, type FilterChoice } from '../parts/filter.js';
import { BY_NAMES, DIVISIONS, SAVING_NAMES, type SavingFilters, type TotalsFilters } from './saving-filters.js';

export interface SavingChoices {
  readonly plans: readonly FilterChoice[];
  readonly units: readonly FilterChoice[];
  readonly catalogues: readonly FilterChoice[];
  /** Of the areas and the unit that the page is narrowed to, by code. */
  readonly names: ReadonlyMap<string, string>;
}

interface FormProps {
  readonly filters: TotalsFilters;
  readonly choices: SavingChoices;
}

const LACKED: Readonly<Record<string, string>> = LACKING_NAMES;
/** Each, and those that the totals are told apart by. */
const STATUS_CHOICES: readonly FilterChoice[] = [
  ['approved,completed', 'đã thông qua, kể cả đã đi hết đường đi'],
  ['proposed,consolidated,submitted', 'mới đề xuất, chưa quyết định'],
  ...Object.entries(SAVING_STATUS_NAMES),
];
const BY_CHOICES = DIVISIONS.map((one): FilterChoice => [one, DIMENSION_NAMES[one]]);

/** Without scripts, too: a plain form whose address says what is shown. */
export function SavingForm({ filters, choices }: FormProps) {
  const { plan, status, by, field } = filters;
  return (
    <form class="filters" method="get" action="/cat-giam" aria-label="Lọc cắt giảm">
      <Filter name={BY_NAMES.by} label="Chia theo" value={by} whole={null} choices={BY_CHOICES} />
      {choices.plans.length > 1 && (
        <Filter name={SAVING_NAMES.plan} label="Kế hoạch" value={plan} choices={choices.plans} />
      )}
      <Filter name={SAVING_NAMES.status} label="Tình trạng" value={status} choices={STATUS_CHOICES} />
      <Chosen filters={filters} choices={choices} />
      <label>
        <span class="small quiet">Lĩnh vực</span>
        <input type="search" name={SAVING_NAMES.field} value={field} autocomplete="off" maxLength={1000} />
      </label>
      <button>Lọc</button>
      <a href="/cat-giam">Bỏ lọc</a>
    </form>
  );
}

/** What one can choose from where the plan is known, and what else narrows the page, of which one can let go. */
function Chosen({ filters, choices: { units, catalogues, names } }: FormProps) {
  const { unit, catalogue, area, ward, measures, month, quarter, lacking } = filters;
  const called = (code: string) => names.get(code) ?? '';
  const given: readonly Given[] = [
    ['area', 'Địa bàn', area, called],
    ['ward', 'Của chính địa bàn', ward, called],
    ['measures', 'Nhóm biện pháp', measures, (set) => measureSetName(set.split('+'))],
    ['month', 'Tháng quyết định', month, monthName],
    ['quarter', 'Quý quyết định', quarter, monthName],
    ['lacking', 'Những dòng', lacking, (one) => LACKED[one] ?? ''],
    ['unit', 'Đơn vị', units.length > 0 ? undefined : unit, called],
    ['catalogue', 'Danh mục', catalogues.length > 1 ? undefined : catalogue, called],
  ];
  return (
    <>
      {units.length > 0 && <Filter name={SAVING_NAMES.unit} label="Đơn vị" value={unit} choices={units} />}
      {catalogues.length > 1 && (
        <Filter name={SAVING_NAMES.catalogue} label="Danh mục" value={catalogue} choices={catalogues} />
      )}
      {given.map(([name, label, value, words]) =>
        value === undefined ? null : (
          <Filter name={SAVING_NAMES[name]} label={label} value={value} choices={[[value, words(value)]]} />
        ),
      )}
    </>
  );
}

type Given = readonly [
  name: keyof SavingFilters,
  label: string,
  value: string | undefined,
  words: (value: string) => string,
];
