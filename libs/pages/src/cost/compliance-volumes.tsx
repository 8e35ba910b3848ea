import { dong, type Computed } from './amounts-shown.js';
import { Cell, Kept, type GridProps } from './cell.js';
import { moveInGrid, pasteInGrid } from './grid.js';
import { SIDES } from './measurement-fields.js';
import { rowOf } from './sheet.js';

const ROWS = [
  ['timesPerYear', 'Số lần một năm', true],
  ['subjectsPerYear', 'Số đối tượng một năm', true],
  ['yearlyAmount', 'Hoặc số tiền cả năm theo văn bản, không có bảng chi tiết', true],
  ['source', 'Nguồn của số tiền ấy', false],
] as const;
const SIDE_NAMES = { before: 'trước', after: 'sau' } as const;

interface VolumesProps extends GridProps {
  readonly at: number;
  readonly cost: Computed | null;
}

/** How often and for how many, or the amount of a document; and what a year costs. */
export function ComplianceVolumes({ at, cost, ...grid }: VolumesProps) {
  const name = (part: string, side: string) => `${rowOf(at)}.scm.${side}.${part}`;
  const nameAt = (row: number, column: number) => {
    const [part, side] = [ROWS[row]?.[0], SIDES[column]];
    return part === undefined || side === undefined ? null : name(part, side);
  };
  return (
    <table class="sheet volumes" onKeyDown={moveInGrid} onPaste={(event) => pasteInGrid(event, nameAt, grid.change)}>
      <caption class="sr">Số lần, số đối tượng một năm</caption>
      <thead>
        <tr>
          <td />
          <th class="r">Trước</th>
          <th class="r">Sau</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([part, label, isNumber], row) => (
          <tr key={part}>
            <th scope="row">{label}</th>
            {SIDES.map((side, column) => (
              <td key={side} data-label={SIDE_NAMES[side]}>
                <Cell
                  {...grid}
                  name={name(part, side)}
                  label={`${label}, ${SIDE_NAMES[side]}`}
                  cell={`${String(row)}-${String(column)}`}
                  isNumber={isNumber}
                  {...(side === 'after' && isNumber && row < 2 ? { placeholder: 'như trước' } : {})}
                />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">
            Chi phí tuân thủ một năm (đồng)
            <Kept name={`${rowOf(at)}.scm.hourlyRate`} {...grid} />
          </th>
          {SIDES.map((side) => (
            <td class="r" data-label={SIDE_NAMES[side]}>
              <output>{cost ? dong(cost.amounts[side]) : '–'}</output>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
