import { CHANGE_KIND_NAMES, CHANGE_SORT_NAMES, OUTCOME_NAMES } from '@app/wording';
import type { ChangePageBody } from '../../changes/change-views.js';
import { Filter } from '../parts/filter.js';
import { count, day } from '../parts/words.js';
import type { PlanChoices } from '../proposals/list/list-form.js';
import {
  CHANGE_NAMES,
  changesAddress,
  HOME,
  SORT,
  sumsAddress,
  type AskedComparison,
  type ComparedFilter,
} from './change-filters.js';
import { ChangedRow } from './changed-row.js';
import { KeptFilters, SpanFields } from './span-fields.js';

export interface ChangeListProps {
  readonly page: ChangePageBody;
  readonly asked: AskedComparison;
  readonly sort: string | undefined;
  readonly choices: PlanChoices;
  /** Of the next page; null on the last. */
  readonly next: string | null;
}

/** Which proposals changed: from where to where, by whom and why. */
export function ChangeListPage({ page, asked, sort, choices, next }: ChangeListProps) {
  const { from, to, items, total, atLeast } = page;
  return (
    <>
      <p class="crumbs">
        <a href={sumsAddress(asked)}>So sánh hai ngày</a> › Từng phương án
      </p>
      <div class="head">
        <h1>Phương án có thay đổi</h1>
        <p class="quiet">
          {atLeast === true ? 'hơn ' : ''}
          {count(total ?? items.length)} phương án, từ cuối ngày {day(from.date)} đến cuối ngày {day(to.date)},{' '}
          {to.byName}
        </p>
        {items.length > 0 && (
          <a href={changesAddress(`${HOME}/bang-tinh`, asked)} download>
            Tải bảng tính
          </a>
        )}
      </div>
      <ListForm asked={asked} sort={sort} choices={choices} />
      <OneAlone page={page} asked={asked} />
      {items.length === 0 && <p class="notice">{nothingWords(asked)}</p>}
      {items.length > 0 && (
        <table class="list changed">
          <caption class="sr">Các phương án có thay đổi</caption>
          <thead>
            <tr>
              <th>Phương án</th>
              <th>Cuối ngày {day(from.date)}</th>
              <th>Cuối ngày {day(to.date)}</th>
              <th>Ai làm gì, vì sao</th>
            </tr>
          </thead>
          <tbody>
            {items.map((changed) => (
              <ChangedRow changed={changed} page={page} />
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function nothingWords({ filters: { proposal } }: AskedComparison): string {
  return proposal === undefined
    ? 'Không có phương án nào như vậy.'
    : 'Phương án này không có thay đổi nào như vậy giữa hai ngày.';
}

/** Says that the list is of one proposal, which changed or not. */
function OneAlone({ page: { items }, asked }: Pick<ChangeListProps, 'page' | 'asked'>) {
  const { proposal, ...others } = asked.filters;
  if (proposal === undefined) return null;
  return (
    <p>
      Chỉ xét <a href={`/phuong-an/${proposal}`}>phương án {items[0]?.number ?? 'đã chọn'}</a>.{' '}
      <a href={changesAddress(`${HOME}/danh-sach`, { ...asked, filters: others })}>Xét mọi phương án</a>
    </p>
  );
}

function ListForm({ asked, sort, choices }: Pick<ChangeListProps, 'asked' | 'sort' | 'choices'>) {
  const offered = (
    [
      ['plan', 'Kế hoạch', choices.plans],
      ['unit', 'Đơn vị', choices.units],
      ['path', 'Đường đi', choices.paths],
      ['fromStage', 'Từ bước', choices.stages],
      ['stage', 'Đến bước', choices.stages],
      ['change', 'Thay đổi', Object.entries(CHANGE_KIND_NAMES)],
      ['outcome', 'Kết quả', Object.entries(OUTCOME_NAMES)],
    ] as const
  ).filter(([, , named]) => named.length > 1);
  const names = new Set<ComparedFilter>(offered.map(([filter]) => filter));
  const kept = (Object.keys(CHANGE_NAMES) as ComparedFilter[]).filter((filter) => !names.has(filter));
  return (
    <form class="filters" method="get" action={`${HOME}/danh-sach`} aria-label="Lọc thay đổi">
      <SpanFields asked={asked} />
      {offered.map(([filter, label, named]) => (
        <Filter name={CHANGE_NAMES[filter]} label={label} value={asked.filters[filter]} choices={named} />
      ))}
      <Filter name={SORT} label="Thứ tự" value={sort} choices={Object.entries(CHANGE_SORT_NAMES)} whole={null} />
      <KeptFilters asked={asked} names={kept} />
      <button>Lọc</button>
      <a href={changesAddress(`${HOME}/danh-sach`, { ...asked, filters: {} })}>Bỏ lọc</a>
    </form>
  );
}
