import type { SavedBody } from '../../savings/saved-body.js';
import { Number, Sum } from '../board/number.js';

interface CellsProps {
  readonly saved: Pick<SavedBody, 'count' | 'text' | 'rate'>;
  /** Address of the lines that they sum up. */
  readonly lines: string;
  /** Heads the column of what was before. */
  readonly before?: string;
}

/** The columns of a sum: how many lines, before, after, saved and the rate. */
export function SavedCells({ saved: { count, text, rate }, lines, before = 'Trước' }: CellsProps) {
  return (
    <>
      <td class="r" data-label="Số dòng">
        <Number value={count} href={lines} what="dòng được tính" />
      </td>
      <td class="r" data-label={before}>
        {text.before}
      </td>
      <td class="r" data-label="Sau">
        {text.after}
      </td>
      <td class="r" data-label="Tiết kiệm">
        <Sum text={text.saved} href={lines} />
      </td>
      <td class="r" data-label="Tỷ lệ">
        {rate.shown}
      </td>
    </>
  );
}

/** The heads of these columns. */
export function SavedHeads({ before = 'Trước' }: Pick<CellsProps, 'before'>) {
  return (
    <>
      <th class="r">Số dòng</th>
      <th class="r">{before}</th>
      <th class="r">Sau</th>
      <th class="r">Tiết kiệm</th>
      <th class="r">Tỷ lệ</th>
    </>
  );
}
