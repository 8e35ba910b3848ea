import { DOSSIER_PHASE_NAMES, DOSSIER_SORT_NAMES } from '@app/wording';
import type { PlanPageBody } from '../../plans/plan-views.js';
import { OnlyNow } from '../past/of-now.js';
import { Filter } from '../parts/filter.js';
import { plansToldApart } from '../parts/told-apart.js';

/** As they stand in the page's address. */
export interface DossierFilterTexts {
  readonly q?: string | undefined;
  readonly plan?: string | undefined;
  readonly area?: string | undefined;
  readonly phase?: string | undefined;
  readonly overdue?: string | undefined;
  readonly own?: string | undefined;
  readonly sort?: string | undefined;
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
export function DossierFilters({ filters: { q, plan, area, phase, overdue, own, sort }, plans }: FiltersProps) {
  const planChoices = plansToldApart(plans);
  return (
    <form class="filters" method="get" action="/ho-so" aria-label="Lọc hồ sơ">
      <label class="filter-text">
        <span class="small quiet">Tên, số hồ sơ, số tờ trình, số quyết định</span>
        <input type="search" name="tim" value={q} autocomplete="off" maxLength={200} />
      </label>
      {plans.length > 1 && (
        <Filter name="ke-hoach" label="Kế hoạch" value={plan} choices={planChoices} whole="Mọi kế hoạch" />
      )}
      {area && <Filter name="dia-ban" label="Địa bàn" value={area} choices={[[area, 'Địa bàn đã chọn']]} />}
      <Filter name="cho" label="Việc đang chờ" value={phase} choices={Object.entries(DOSSIER_PHASE_NAMES)} />
      <Filter name="qua-han" label="Hạn" value={overdue} choices={OVERDUE} />
      <Filter name="rieng" label="Loại" value={own} choices={OWN} />
      <Filter name="xep" label="Thứ tự" value={sort} choices={Object.entries(DOSSIER_SORT_NAMES)} whole={null} />
      <button>Lọc</button>
      <a href="/ho-so">Bỏ lọc</a>
      <OnlyNow>
        <a class="apart" href="/ho-so/moi">
          Lập hồ sơ mới
        </a>
      </OnlyNow>
    </form>
  );
}
