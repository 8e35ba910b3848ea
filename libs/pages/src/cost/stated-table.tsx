import { Cell, Kept, type GridProps } from './cell.js';
import { moveInGrid, pasteInGrid } from './grid.js';
import { STATED } from './measurement-fields.js';
import { rowOf, type Sheet } from './sheet.js';

const NAMES: Readonly<Record<(typeof STATED)[number], string>> = {
  timeSaved: 'Thời gian giảm',
  timeRate: 'Tỷ lệ (%)',
  costBefore: 'Chi phí trước',
  costAfter: 'Chi phí sau',
  costSaved: 'Chi phí giảm',
  costRate: 'Tỷ lệ (%)',
};

/** What the draft paper prints, to be compared with what is computed. */
export function StatedTable({ sheet: { subjects }, ...grid }: GridProps & { readonly sheet: Sheet }) {
  const nameAt = (row: number, column: number) => {
    const part = STATED[column];
    return part === undefined || row >= subjects.length ? null : `${rowOf(row)}.stated.${part}`;
  };
  return (
    <table class="sheet" onKeyDown={moveInGrid} onPaste={(event) => pasteInGrid(event, nameAt, grid.change)}>
      <caption class="sr">Số liệu ghi trên dự thảo văn bản</caption>
      <thead>
        <tr>
          <th>Thủ tục</th>
          {STATED.map((name) => (
            <th class="r">{NAMES[name]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {subjects.map(({ id, name: subject }, at) => (
          <tr key={id || at}>
            <th scope="row">
              {subject}
              {['hourlyRate', 'hoursPerDay', 'dossiersPerYearAfter'].map((part) => (
                <Kept name={`${rowOf(at)}.${part}`} {...grid} />
              ))}
            </th>
            {STATED.map((name, column) => (
              <td key={name} data-label={NAMES[name]}>
                <Cell
                  {...grid}
                  name={`${rowOf(at)}.stated.${name}`}
                  label={`${NAMES[name]} ghi trên dự thảo: ${subject}`}
                  cell={`${String(at)}-${String(column)}`}
                  isNumber
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
