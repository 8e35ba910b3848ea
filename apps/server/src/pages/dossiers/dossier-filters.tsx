import { DOSSIER_PHASE_NAMES } from '@app/wording';
import type { PlanPageBody } from '../../plans/plan-views.js';

/** As they stand in the page's address. */
export interface DossierFilterTexts {
  readonly plan?: string | undefined;
  readonly phase?: string | undefined;
  readonly overdue?: string | undefined;
  readonly own?: string | undefined;
}

interface FiltersProps {
  readonly filters: DossierFilterTexts;
  readonly plans: PlanPageBody['items'];
}

const YES_OR_ALL = (name: string) => [['', 'Tất cả'] as const, ['true', name] as const];
const OWN = [
  ['', 'Tất cả'],
  ['false', 'Tập hợp nhiều phương án'],
  ['true', 'Riêng một phương án'],
] as const;

/** Without scripts, too: a plain form whose address says what is shown. */
export function DossierFilters({ filters: { plan, phase, overdue, own }, plans }: FiltersProps) {
  const planChoices = plans.map(({ id, title, number }) => [id, number ?? title] as const);
  return (
    <form class="filters" method="get" action="/ho-so" aria-label="Lọc hồ sơ">
      {plans.length > 1 && (
        <Filter name="ke-hoach" label="Kế hoạch" value={plan} choices={[['', 'Mọi kế hoạch'], ...planChoices]} />
      )}
      <Filter
        name="cho"
        label="Việc đang chờ"
        value={phase}
        choices={[['', 'Tất cả'], ...Object.entries(DOSSIER_PHASE_NAMES)]}
      />
      <Filter name="qua-han" label="Hạn" value={overdue} choices={YES_OR_ALL('Quá hạn')} />
      <Filter name="rieng" label="Loại" value={own} choices={OWN} />
      <button>Lọc</button>
      <a href="/ho-so">Bỏ lọc</a>
      <a class="apart" href="/ho-so/moi">
        Lập hồ sơ mới
      </a>
    </form>
  );
}

interface FilterProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [value: string, name: string])[];
}

function Filter({ name, label, value = '', choices }: FilterProps) {
  return (
    <label>
      <span class="small quiet">{label}</span>
      <select name={name}>
        {choices.map(([one, words]) => (
          <option value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
