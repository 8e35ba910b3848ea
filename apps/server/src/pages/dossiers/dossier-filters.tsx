import { DOSSIER_PHASE_NAMES } from '@app/wording';
import type { PlanPageBody } from '../../plans/plan-views.js';
import { Filter } from '../parts/filter.js';

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

const OVERDUE = [['true', 'Quá hạn']] as const;
const OWN = [
  ['false', 'Tập hợp nhiều phương án'],
  ['true', 'Riêng một phương án'],
] as const;

/** Without scripts, too: a plain form whose address says what is shown. */
export function DossierFilters({ filters: { plan, phase, overdue, own }, plans }: FiltersProps) {
  const planChoices = plans.map(({ id, shortTitle }) => [id, shortTitle] as const);
  return (
    <form class="filters" method="get" action="/ho-so" aria-label="Lọc hồ sơ">
      {plans.length > 1 && (
        <Filter name="ke-hoach" label="Kế hoạch" value={plan} choices={planChoices} whole="Mọi kế hoạch" />
      )}
      <Filter name="cho" label="Việc đang chờ" value={phase} choices={Object.entries(DOSSIER_PHASE_NAMES)} />
      <Filter name="qua-han" label="Hạn" value={overdue} choices={OVERDUE} />
      <Filter name="rieng" label="Loại" value={own} choices={OWN} />
      <button>Lọc</button>
      <a href="/ho-so">Bỏ lọc</a>
      <a class="apart" href="/ho-so/moi">
        Lập hồ sơ mới
      </a>
    </form>
  );
}
