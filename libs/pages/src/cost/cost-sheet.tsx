import { useMemo, useState } from 'preact/hooks';
import { textIn, type Fields } from '../fields/fields.js';
import { ActivityTable } from './activity-table.js';
import { figuresOf } from './figures.js';
import type { CellChange } from './grid.js';
import { firstOf } from './measurements-in.js';
import { STATED } from './measurement-fields.js';
import { rowOf, type Sheet } from './sheet.js';
import { StatedTable } from './stated-table.js';
import { TimeTable } from './time-table.js';
import { Totals } from './totals.js';
import { writtenQuantity } from './typed-number.js';

export interface CostSheetProps {
  readonly fields: Fields;
  readonly sheet: Sheet;
}

/** The cost sheet as a grid that computes while one types; written by the server, taken over by the browser. */
export function CostSheet({ fields: first, sheet }: CostSheetProps) {
  const [fields, setFields] = useState(first);
  const figures = useMemo(() => figuresOf(fields, sheet), [fields, sheet]);
  const change: CellChange = (texts) => setFields((old) => ({ ...old, ...texts }));
  const grid = { fields, unread: figures.unread, gaps: figures.gaps, change };
  return (
    <>
      <RateChoice sheet={sheet} {...grid} />
      <TimeTable sheet={sheet} figures={figures} {...grid} />
      <h2>Chi phí tuân thủ thủ tục, theo Điều 27 Thông tư 02/2017/TT-VPCP</h2>
      {sheet.subjects.map((subject, at) => (
        <ActivityTable key={subject.id || at} subject={subject} at={at} row={figures.rows[at]} {...grid} />
      ))}
      <details class="scm" open={isStated(fields, sheet)}>
        <summary>Số liệu ghi trên dự thảo văn bản, để đối chiếu</summary>
        <StatedTable sheet={sheet} {...grid} />
      </details>
      <Totals totals={figures.totals} />
    </>
  );
}

function isStated(fields: Fields, { subjects }: Sheet): boolean {
  return subjects.some((_, at) => STATED.some((name) => textIn(fields, `${rowOf(at)}.stated.${name}`) !== ''));
}

function RateChoice({
  sheet,
  fields,
  change,
}: {
  readonly sheet: Sheet;
  readonly fields: Fields;
  readonly change: CellChange;
}) {
  const rates = Object.entries(sheet.parameters).filter(([, { kind }]) => kind === 'hourly-rate');
  const chosen = textIn(fields, 'rate') || firstOf(sheet, 'hourly-rate');
  const hours = sheet.parameters[firstOf(sheet, 'hours-per-day')];
  return (
    <p class="rate">
      <label for="o-rate">Giá trị một giờ làm việc</label>{' '}
      <select id="o-rate" name="rate" onChange={(event) => change({ rate: event.currentTarget.value })}>
        {rates.map(([id, { value, basis }]) => (
          <option key={id} value={id} selected={id === chosen}>
            {`${writtenQuantity(value)} đồng · ${basis}`}
          </option>
        ))}
      </select>
      {hours ? <span class="quiet small"> Một ngày làm việc {writtenQuantity(hours.value)} giờ.</span> : null}
      <span class="quiet small no-narrow"> Enter xuống dòng dưới; dán được nhiều ô từ bảng tính.</span>
    </p>
  );
}
