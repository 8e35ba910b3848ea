import { ACTING_ROLES } from '@app/domain';
import { ROLE_NAMES, UNIT_SORT_NAMES } from '@app/wording';
import { ListAddress } from '../../browser/list-address.js';
import { Filter, type FilterChoice } from '../../parts/filter.js';

export const UNIT_LIST = new ListAddress('/quan-tri/don-vi', {
  q: 'tim',
  role: 'vai-tro',
  ended: 'da-het',
  sort: 'xep',
});

interface FiltersProps {
  readonly filters: ReturnType<(typeof UNIT_LIST)['filters']>;
  readonly administers: boolean;
}

const ROLES: readonly FilterChoice[] = ACTING_ROLES.map((role) => [role, ROLE_NAMES[role]]);
const ENDED: readonly FilterChoice[] = [
  ['false', 'Đang hoạt động'],
  ['true', 'Đã chấm dứt hoạt động'],
];

export function UnitFilters({ filters: { q, role, ended, sort }, administers }: FiltersProps) {
  const { names } = UNIT_LIST;
  return (
    <form class="filters" method="get" action="/quan-tri/don-vi" aria-label="Lọc đơn vị">
      <label class="filter-text">
        <span class="small quiet">Tên hoặc mã đơn vị, có dấu hoặc không dấu</span>
        <input type="search" name={names.q} value={q} autocomplete="off" maxLength={200} />
      </label>
      <Filter name={names.role} label="Vai trò" value={role} choices={ROLES} />
      <Filter name={names.ended} label="Tình trạng" value={ended} choices={ENDED} />
      <Filter name={names.sort} label="Thứ tự" value={sort} whole={null} choices={Object.entries(UNIT_SORT_NAMES)} />
      <button>Lọc</button>
      <a href="/quan-tri/don-vi">Bỏ lọc</a>
      {administers && (
        <a class="apart" href="/quan-tri/don-vi/moi">
          Đăng ký đơn vị mới
        </a>
      )}
    </form>
  );
}
