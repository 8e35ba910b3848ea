import { ACCOUNT_STATE_NAMES, PERSON_SORT_NAMES, ROLE_NAMES } from '@app/wording';
import { Filter, type FilterChoice } from '../../parts/filter.js';
import { ListAddress } from '../../browser/list-address.js';

export const PEOPLE_LIST = new ListAddress('/quan-tri/nguoi', {
  q: 'tim',
  unit: 'don-vi',
  role: 'vai-tro',
  account: 'tai-khoan',
  sort: 'xep',
});

export interface FiltersProps {
  readonly filters: ReturnType<(typeof PEOPLE_LIST)['filters']>;
  readonly units: readonly FilterChoice[];
}

const { name, id } = PERSON_SORT_NAMES;
/** By names unless said otherwise: pages are for people. */
const SORTS = Object.entries({ name, id });

export function PeopleFilters({
  filters: { q, unit, role, account, sort },
  units,
  administers,
}: FiltersProps & { readonly administers: boolean }) {
  const { names } = PEOPLE_LIST;
  return (
    <form class="filters" method="get" action="/quan-tri/nguoi" aria-label="Lọc người dùng">
      <label class="filter-text">
        <span class="small quiet">Họ tên, có dấu hoặc không dấu</span>
        <input type="search" name={names.q} value={q} autocomplete="off" maxLength={200} />
      </label>
      <Filter name={names.unit} label="Đơn vị" value={unit} choices={units} />
      <Filter name={names.role} label="Vai trò" value={role} choices={Object.entries(ROLE_NAMES)} />
      <Filter name={names.account} label="Tài khoản" value={account} choices={Object.entries(ACCOUNT_STATE_NAMES)} />
      <Filter name={names.sort} label="Thứ tự" value={sort} choices={SORTS} whole={null} />
      <button>Lọc</button>
      <a href="/quan-tri/nguoi">Bỏ lọc</a>
      {administers && (
        <a class="apart" href="/quan-tri/nguoi/moi">
          Đăng ký người mới
        </a>
      )}
    </form>
  );
}
