import { lengthOf, textIn } from '../fields/fields.js';
import { computed, dong, rate } from './amounts-shown.js';
import { Cell, Kept, type GridProps } from './cell.js';
import type { RowFigures } from './figures.js';
import { moveInGrid, pasteInGrid } from './grid.js';
import { ACTIVITY_AMOUNTS, SIDES } from './measurement-fields.js';
import { ComplianceVolumes } from './compliance-volumes.js';
import { rowOf, type SheetSubject } from './sheet.js';

const AMOUNT_NAMES = {
  hours: 'Số giờ',
  hiredServices: 'Thuê dịch vụ',
  fees: 'Phí, lệ phí',
  otherCosts: 'Khác',
} as const;
const SIDE_NAMES = { before: 'Trước', after: 'Sau' } as const;
const COLUMNS = ['name', ...SIDES.flatMap((side) => ACTIVITY_AMOUNTS.map((name) => `${side}.${name}`))];

interface TableProps extends GridProps {
  readonly subject: SheetSubject;
  readonly at: number;
  readonly row: RowFigures | undefined;
}

/** Cost of compliance of one procedure by its activities, before and after. */
export function ActivityTable({ subject, at, row, ...grid }: TableProps) {
  const list = `${rowOf(at)}.scm.activities`;
  const typed = lengthOf(filled(grid.fields, list), list);
  const cost = computed(row?.measured?.costs, 'SCM_TT02');
  const nameAt = (place: number, column: number) => {
    const part = COLUMNS[column];
    return part === undefined ? null : `${list}[${String(place)}].${part}`;
  };
  return (
    <details
      class="scm"
      open={Object.keys(grid.fields).some((name) => isFilled(grid.fields, name, `${rowOf(at)}.scm.`))}
    >
      <summary>
        {subject.name}
        {cost ? (
          <b>
            {' '}
            giảm {dong(cost.amounts.saved)} đồng ({rate(cost.amounts)})
          </b>
        ) : null}
      </summary>
      <table class="sheet" onKeyDown={moveInGrid} onPaste={(event) => pasteInGrid(event, nameAt, grid.change)}>
        <caption class="sr">Công việc người dân, doanh nghiệp phải làm: {subject.name}</caption>
        <thead>
          <tr>
            <th rowSpan={2}>Công việc phải làm</th>
            {SIDES.map((side) => (
              <th colSpan={ACTIVITY_AMOUNTS.length}>{SIDE_NAMES[side]}</th>
            ))}
          </tr>
          <tr>{SIDES.map(() => ACTIVITY_AMOUNTS.map((name) => <th class="r">{AMOUNT_NAMES[name]}</th>))}</tr>
        </thead>
        <tbody>
          {Array.from({ length: typed + 1 }, (_, place) => (
            <ActivityRow
              key={place}
              path={`${list}[${String(place)}]`}
              place={place}
              isNew={place === typed}
              {...grid}
            />
          ))}
        </tbody>
      </table>
      <ComplianceVolumes at={at} cost={cost} {...grid} />
    </details>
  );
}

interface RowProps extends GridProps {
  readonly path: string;
  readonly place: number;
  readonly isNew: boolean;
}

function ActivityRow({ path, place, isNew, ...grid }: RowProps) {
  const activity = `công việc ${String(place + 1)}`;
  return (
    <tr>
      <td data-label="Công việc">
        <Cell
          {...grid}
          name={`${path}.name`}
          label={`Tên ${activity}`}
          cell={`${String(place)}-0`}
          {...(isNew ? { placeholder: 'Thêm công việc' } : {})}
        />
        {SIDES.map((side) => (
          <Kept name={`${path}.${side}.hourlyRate`} {...grid} />
        ))}
      </td>
      {COLUMNS.slice(1).map((part, at) => (
        <td key={part} data-label={amountLabel(part)}>
          <Cell
            {...grid}
            name={`${path}.${part}`}
            label={`${amountLabel(part)}, ${activity}`}
            cell={`${String(place)}-${String(at + 1)}`}
            isNumber
          />
        </td>
      ))}
    </tr>
  );
}

function amountLabel(part: string): string {
  const [side = '', name = ''] = part.split('.');
  return `${SIDE_NAMES[side as keyof typeof SIDE_NAMES]}: ${AMOUNT_NAMES[name as keyof typeof AMOUNT_NAMES].toLowerCase()}`;
}

const isFilled = (fields: GridProps['fields'], name: string, head: string) =>
  name.startsWith(head) && textIn(fields, name) !== '';

function filled(fields: GridProps['fields'], list: string): GridProps['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => isFilled(fields, name, `${list}[`)));
}
