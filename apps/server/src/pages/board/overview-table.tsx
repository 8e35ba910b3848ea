import type { ComponentChildren } from 'preact';
import type { BoardOverviewBody } from '../../boards/board-overview-views.js';
import type { Plain } from '../../http/answer-fields.js';
import { behind, boardAddress, boardTable, ENDED_OTHERWISE, type BoardFilters } from './board-filters.js';
import { Number } from './number.js';
import { OpenCells, OpenHeads } from './open-sums.js';
import type { ListFilters } from '../proposals/list/list-filters.js';

type Overview = Plain<BoardOverviewBody>;
type Sums = Overview['total'];

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
  const { total, parts } = overview;
  return (
    <section>
      <h2>
        {title}{' '}
        <a class="small" href={boardTable(filters, by)} aria-label={`Tải bảng tính: ${title}`} download>
          Tải bảng tính
        </a>
      </h2>
      <table class="list board-units">
        <caption class="sr">{title}</caption>
        <thead>
          <tr>
            <th rowSpan={2}>{what}</th>
            <th class="over" colSpan={total.kinds.length + 2} scope="colgroup">
              Đang xử lý
            </th>
            <th class="r" rowSpan={2}>
              Đã có quyết định
            </th>
            <th class="r" rowSpan={2}>
              Kết thúc khác
            </th>
            <th class="r" rowSpan={2}>
              Tất cả
            </th>
          </tr>
          <tr>
            {total.kinds.map(({ kindName }) => (
              <th class="r">{kindName}</th>
            ))}
            <OpenHeads />
          </tr>
        </thead>
        <tbody>
          {parts.map(({ value, name, ...sums }) => (
            <SumsRow sums={sums} list={(more) => behind(filters, { ...more, [by]: value })}>
              <a href={boardAddress({ ...filters, [by === 'ward' ? 'area' : by]: value })}>{name}</a>
            </SumsRow>
          ))}
        </tbody>
        {parts.length > 1 && (
          <tfoot>
            <SumsRow sums={total} list={(more) => behind(filters, more)}>
              Cộng
            </SumsRow>
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface RowProps {
  readonly sums: Sums;
  readonly list: (more: ListFilters) => string;
  readonly children: ComponentChildren;
}

function SumsRow({ sums: { kinds, open, overdue, decided, completed, withdrawn, total }, list, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{children}</th>
      {kinds.map(({ kind, kindName, open: here }) => (
        <td class="r" data-label={kindName}>
          <Number value={here} href={list({ stageKind: kind, status: 'open' })} what="đang xử lý" />
        </td>
      ))}
      <OpenCells open={open} overdue={overdue} list={list} />
      <td class="r" data-label="Đã có quyết định">
        <Number value={decided} href={list({ status: 'decided' })} what="đã có quyết định" />
      </td>
      <td class="r" data-label="Kết thúc khác">
        <Number value={completed + withdrawn} href={list({ status: ENDED_OTHERWISE })} what="kết thúc khác" />
      </td>
      <td class="r" data-label="Tất cả">
        <Number value={total} href={list({})} what="tất cả" />
      </td>
    </tr>
  );
}
