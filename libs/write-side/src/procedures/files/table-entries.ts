import { columnLetters, fieldOf } from './columns.js';
import { fileFault, ProcedureFileError, type FileFault } from './file-fault.js';
import { meantColumn } from './meant-column.js';
import { isBlank, type Cell, type Table } from './table.js';

/** What a file holds, in its order; `rows`: where in the file each entry stands, from 1. */
export interface FileEntries {
  readonly entries: readonly unknown[];
  readonly rows: readonly number[];
}

const CODE = 'ma_thu_tuc';
const REQUIRED: readonly string[] = [CODE, 'ten_thu_tuc'];

/**
 * The rows of a table below its header, which is the first row that is not empty, as objects with the portal's field names;
 * empty rows are left out, but counted. @throws ProcedureFileError
 */
export function tableEntries(table: Table, maxEntries: number): FileEntries {
  const top = table.findIndex(isFilled);
  const header = table[top];
  if (!header) throw fileFault('empty');
  const fields = fieldsIn(header, top + 1);
  const filled = table.flatMap((cells, at) => (at > top && isFilled(cells) ? [{ cells, row: at + 1 }] : []));
  const beyond = filled[maxEntries];
  if (beyond) throw fileFault('tooManyRows', { row: beyond.row });
  return {
    entries: filled.map(({ cells, row }) => entryOf(cells, fields, row)),
    rows: filled.map(({ row }) => row),
  };
}

function isFilled(cells: readonly Cell[]): boolean {
  return cells.some((cell) => !isBlank(cell));
}

/** The field of each column, undefined where a column has no title. */
function fieldsIn(header: readonly Cell[], row: number): readonly (string | undefined)[] {
  const titles = header.map((cell) => (typeof cell === 'string' ? cell : cell.number).normalize('NFC').trim());
  const fields = titles.map(fieldOf);
  const unknown = titles
    .filter((title, at) => title !== '' && fields[at] === undefined)
    .map((title) => ({ title, meant: meantColumn(title, fields) }));
  const known = fields.some((field) => field !== undefined) || unknown.some(({ meant }) => meant !== null);
  if (!known) throw fileFault('noHeader', { row });
  const repeated = titles.filter((_, at) => fields[at] !== undefined && fields.indexOf(fields[at]) !== at);
  const missing = REQUIRED.filter((field) => !fields.includes(field));
  const all = (rule: FileFault['rule'], columns: readonly string[]) =>
    columns.map((column) => ({ rule, row, column: shortened(column) }));
  const faults = [
    ...unknown.map(({ title, meant }) => ({ rule: 'unknownColumn' as const, row, column: shortened(title), meant })),
    ...all('repeatedColumn', repeated),
    ...all('missingColumn', missing),
  ];
  if (faults.length > 0) throw new ProcedureFileError(faults);
  return fields;
}

function shortened(title: string): string {
  return title.slice(0, 100);
}

function entryOf(cells: readonly Cell[], fields: readonly (string | undefined)[], row: number): object {
  const stray = cells.findIndex((cell, at) => fields[at] === undefined && !isBlank(cell));
  if (stray >= 0) throw fileFault('unnamedColumn', { row, column: columnLetters(stray) });
  const named = fields.flatMap((field, at) =>
    field === undefined ? [] : [[field, textOf(cells[at], field)] as const],
  );
  return Object.fromEntries(named);
}

/** Spreadsheets take a code such as 1.000010 for a number and drop its last zeros, which come back here. */
function textOf(cell: Cell | undefined, field: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  const { number } = cell;
  return field === CODE && /^\d\.\d{1,6}$/.test(number) ? number.padEnd('0.000000'.length, '0') : number;
}
