import { KIND_NAMES } from '@app/wording';
import type { PlanPageBody } from '../../plans/plan-views.js';
import { Filter } from '../parts/filter.js';
import { plansToldApart } from '../parts/told-apart.js';
import type { WorkFilterTexts, WorkTab } from './work-view.js';

interface FiltersProps {
  readonly view: WorkTab;
  readonly filters: WorkFilterTexts;
  readonly plans: PlanPageBody['items'];
}

const KINDS = [
  ['proposal', KIND_NAMES.proposal],
  ['dossier', KIND_NAMES.dossier],
] as const;

/** For those whose work is long. */
export function WorkFilters({ view, filters, plans }: FiltersProps) {
  const { slug, href } = view;
  return (
    <form class="filters" method="get" action="/viec" aria-label="Lọc việc">
      {slug !== null && <input type="hidden" name="xem" value={slug} />}
      <Filter name="loai" label="Loại" value={filters.kind} choices={KINDS} />
      {plans.length > 1 && (
        <Filter
          name="ke-hoach"
          label="Kế hoạch"
          value={filters.plan}
          choices={plansToldApart(plans)}
          whole="Mọi kế hoạch"
        />
      )}
      <button>Lọc</button>
      <a href={href({})}>Bỏ lọc</a>
    </form>
  );
}
