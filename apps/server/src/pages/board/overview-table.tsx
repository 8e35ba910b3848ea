import type { BoardOverviewBody } from '../../boards/board-overview-views.js';
import type { Plain } from '../../http/answer-fields.js';
import { behind, boardAddress, type BoardFilters } from './board-filters.js';
import { Number } from './number.js';
import type { ListFilters } from '../proposals/list/list-filters.js';

type Overview = Plain<BoardOverviewBody>;
type Part = Overview['parts'][number];

interface TableProps {
  readonly title: string;
  /** Heads the first column. */
  readonly what: string;
  readonly overview: Overview;
  readonly filters: BoardFilters;
}

const OF = { ward: 'ward', plan: 'plan', unit: 'unit' } as const;

/** Each ward, plan or unit with what it has at each kind of stage; its name leads to its board. */
export function OverviewTable({ title, what, overview, filters }: TableProps) {
  const by = OF[overview.by as keyof typeof OF];
  return (
    <section>
      <h2>{title}</h2>
      <table class="list board-units">
        <caption class="sr">{title}</caption>
        <thead>
          <tr>
            <th>{what}</th>
            {overview.total.kinds.map(({ kindName }) => (
              <th class="r">{kindName}</th>
            ))}
            <th class="r">Quá hạn</th>
            <th class="r">Đã có quyết định</th>
            <th class="r">Tất cả</th>
          </tr>
        </thead>
        <tbody>
          {overview.parts.map((part) => (
            <PartRow part={part} by={by} filters={filters} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly part: Part;
  readonly by: keyof typeof OF;
  readonly filters: BoardFilters;
}

function PartRow({ part: { value, name, kinds, overdue, decided, total }, by, filters }: RowProps) {
  const list = (more: ListFilters) => behind(filters, { ...more, [by]: value });
  const own = by === 'ward' ? { area: value } : { [by]: value };
  return (
    <tr>
      <th scope="row">
        <a href={boardAddress({ ...filters, ...own })}>{name}</a>
      </th>
      {kinds.map(({ kind, kindName, open }) => (
        <td class="r" data-label={kindName}>
          <Number value={open} href={list({ stageKind: kind, status: 'open' })} what="đang xử lý" />
        </td>
      ))}
      <td class="r" data-label="Quá hạn">
        <Number value={overdue} href={list({ overdue: 'true' })} what="quá hạn" late />
      </td>
      <td class="r" data-label="Đã có quyết định">
        <Number value={decided} href={list({ status: 'decided' })} what="đã có quyết định" />
      </td>
      <td class="r" data-label="Tất cả">
        <Number value={total} href={list({})} what="tất cả" />
      </td>
    </tr>
  );
}
