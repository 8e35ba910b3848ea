import type { ListFilters } from '../proposals/list/list-filters.js';
import { Number } from './number.js';

/** The heads of the last columns of what is being worked on. */
export function OpenHeads() {
  return (
    <>
      <th class="r">Cộng</th>
      <th class="r">Quá hạn</th>
    </>
  );
}

interface CellsProps {
  readonly open: number;
  readonly overdue: number;
  /** Address of the proposals. */
  readonly list: (more: ListFilters) => string;
}

export function OpenCells({ open, overdue, list }: CellsProps) {
  return (
    <>
      <td class="r" data-label="Đang xử lý, cộng">
        <Number value={open} href={list({ status: 'open' })} what="đang xử lý" />
      </td>
      <td class="r" data-label="Trong đó quá hạn">
        <Number value={overdue} href={list({ overdue: 'true' })} what="quá hạn" late />
      </td>
    </>
  );
}
