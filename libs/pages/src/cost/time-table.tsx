import { showPercent, TIME_UNIT_NAMES } from '@app/wording';
import { decimal, percentOf } from '@app/domain';
import { textIn } from '../fields/fields.js';
import { computed, dong, rate } from './amounts-shown.js';
import { Cell, type GridProps } from './cell.js';
import type { Figures, RowFigures } from './figures.js';
import { moveInGrid, pasteInGrid } from './grid.js';
import { ReadingOffer } from './reading-offer.js';
import { readingOf } from './reading.js';
import { rowOf, type Sheet, type SheetSubject } from './sheet.js';
import { writtenNumber } from './typed-number.js';

const COLUMNS = ['time.before', 'time.after', 'dossiersPerYear'] as const;

interface TableProps extends GridProps {
  readonly sheet: Sheet;
  readonly figures: Figures;
}

/** Time limits before and after, and what processing costs by them. */
export function TimeTable({ sheet: { subjects }, figures, ...grid }: TableProps) {
  const nameAt = (row: number, column: number) => {
    const part = COLUMNS[column];
    return part === undefined || row >= subjects.length ? null : `${rowOf(row)}.${part}`;
  };
  return (
    <table class="sheet time" onKeyDown={moveInGrid} onPaste={(event) => pasteInGrid(event, nameAt, grid.change)}>
      <caption class="sr">Thời hạn giải quyết và chi phí theo thời hạn, trước và sau</caption>
      <thead>
        <tr>
          <th rowSpan={2}>Thủ tục</th>
          <th colSpan={3}>Thời hạn giải quyết</th>
          <th rowSpan={2} class="r">
            Hồ sơ một năm
            <span class="small quiet"> từng trường hợp: 120; 30</span>
          </th>
          <th colSpan={3}>Chi phí theo thời hạn, một năm (đồng)</th>
        </tr>
        <tr>
          <th>Trước</th>
          <th>Sau</th>
          <th class="r">Giảm</th>
          <th class="r">Trước</th>
          <th class="r">Sau</th>
          <th class="r">Giảm</th>
        </tr>
      </thead>
      <tbody>
        {subjects.map((subject, at) => (
          <TimeRow key={subject.id || at} subject={subject} at={at} row={figures.rows[at]} {...grid} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends GridProps {
  readonly subject: SheetSubject;
  readonly at: number;
  readonly row: RowFigures | undefined;
}

function TimeRow({ subject, at, row, ...grid }: RowProps) {
  const path = rowOf(at);
  const cell = (column: number) => ({ ...grid, cell: `${String(at)}-${String(column)}` });
  const limit = (side: 'before' | 'after') => readingOf(textIn(grid.fields, `${path}.time.${side}`));
  return (
    <>
      <tr>
        <th scope="row">
          <SubjectName subject={subject} />
          <Abolition at={at} name={subject.name} {...grid} />
        </th>
        <td data-label="Thời hạn trước">
          <Cell
            {...cell(0)}
            name={`${path}.time.before`}
            label={`Thời hạn trước: ${subject.name}`}
            note={limit('before')}
          />
          <ReadingOffer name={`${path}.time.before`} label={`Thời hạn trước: ${subject.name}`} {...grid} />
        </td>
        <td data-label="Thời hạn sau">
          <Cell
            {...cell(1)}
            name={`${path}.time.after`}
            label={`Thời hạn sau: ${subject.name}`}
            note={limit('after')}
          />
          <ReadingOffer name={`${path}.time.after`} label={`Thời hạn sau: ${subject.name}`} {...grid} />
        </td>
        <td class="r" data-label="Giảm">
          <output>{cutWords(row)}</output>
        </td>
        <td data-label="Hồ sơ một năm">
          <Cell {...cell(2)} name={`${path}.dossiersPerYear`} label={`Hồ sơ một năm: ${subject.name}`} isNumber />
        </td>
        <YearCost row={row} />
      </tr>
      <Told row={row} />
    </>
  );
}

function YearCost({ row }: Pick<RowProps, 'row'>) {
  const cost = computed(row?.measured?.costs, 'PROCESSING_TIME');
  const shown = (amount: 'before' | 'after' | 'saved') => (cost ? dong(cost.amounts[amount]) : '–');
  return (
    <>
      <td class="r" data-label="Chi phí trước">
        <output>{shown('before')}</output>
      </td>
      <td class="r" data-label="Chi phí sau">
        <output>{shown('after')}</output>
      </td>
      <td class="r saved" data-label="Giảm một năm">
        <output>
          <b>{shown('saved')}</b>
          {cost ? <span class="quiet small"> {rate(cost.amounts)}</span> : null}
        </output>
      </td>
    </>
  );
}

/** What the row is warned of, and why it has no figure. */
function Told({ row }: Pick<RowProps, 'row'>) {
  const told = [...new Set([...(row?.warnings ?? []).map(({ text }) => text), ...(row?.obstacles ?? [])])];
  if (told.length === 0) return null;
  return (
    <tr class="said">
      <td colSpan={8}>
        {told.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </td>
    </tr>
  );
}

function SubjectName({ subject: { name, code, baseline } }: { readonly subject: SheetSubject }) {
  return (
    <>
      {name} {code !== null && <span class="quiet small num">{code}</span>}
      {baseline.map((words) => (
        <span class="baseline quiet small">{words}</span>
      ))}
    </>
  );
}

function Abolition({ at, name, fields, change }: GridProps & { readonly at: number; readonly name: string }) {
  const field = `${rowOf(at)}.abolition`;
  return (
    <label class="abolition small">
      <input
        type="checkbox"
        name={field}
        value="true"
        checked={textIn(fields, field) === 'true'}
        onChange={(event) => change({ [field]: event.currentTarget.checked ? 'true' : '' })}
      />{' '}
      bãi bỏ<span class="sr"> {name}</span>
    </label>
  );
}

/** `2 ngày làm việc (40%)`; of several cases the percents alone. */
function cutWords(row: RowFigures | undefined): string {
  const cuts = row?.measured?.time?.cuts ?? [];
  const [first, second] = cuts;
  if (!first) return '–';
  const percent = ({ from }: (typeof cuts)[number]) =>
    showPercent(percentOf(decimal(from.saved), decimal(from.before)));
  if (second) return cuts.map(percent).join('; ');
  return `${writtenNumber(first.from.saved)} ${TIME_UNIT_NAMES[first.unit]} (${percent(first)})`;
}
