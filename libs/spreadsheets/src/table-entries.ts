import { columnLetters, type Columns } from './columns.js';
import { TableError, tableFault, type TableFault } from './table-fault.js';
import { guessColumn } from './column-guess.js';
import { isBlank, type Cell, type Table } from './table.js';

/** `rows`: each entry's row in the file, from 1. */
export interface TableEntries {
  readonly entries: readonly unknown[];
  readonly rows: readonly number[];
}

/** The header is the first row that is not empty. Empty rows are skipped, but counted. @throws TableError */
export function tableEntries(table: Table, columns: Columns, maxEntries: number): TableEntries {
  const top = table.findIndex(isFilled);
  const header = table[top];
  if (!header) throw tableFault('empty');
  const fields = fieldsIn(columns, header, top + 1);
  const filled = table.flatMap((cells, at) => (at > top && isFilled(cells) ? [{ cells, row: at + 1 }] : []));
  const beyond = filled[maxEntries];
  if (beyond) throw tableFault('tooManyRows', { row: beyond.row });
  return {
    entries: filled.map(({ cells, row }) => entryOf(columns, fields, { cells, row })),
    rows: filled.map(({ row }) => row),
  };
}

function isFilled(cells: readonly Cell[]): boolean {
  return cells.some((cell) => !isBlank(cell));
}

/** Undefined for a column without a title. */
function fieldsIn(columns: Columns, header: readonly Cell[], row: number): readonly (string | undefined)[] {
  const titles = header.map((cell) => (typeof cell === 'string' ? cell : cell.number).normalize('NFC').trim());
  const fields = titles.map((title) => columns.fieldOf(title));
  const unknown = titles
    .filter((title, at) => title !== '' && fields[at] === undefined)
    .map((title) => ({ title, meant: guessColumn(columns, title, fields) }));
  const known = fields.some((field) => field !== undefined) || unknown.some(({ meant }) => meant !== null);
  if (!known) throw tableFault('noHeader', { row });
  const repeated = titles.filter((_, at) => fields[at] !== undefined && fields.indexOf(fields[at]) !== at);
  const missing = columns.required.filter((field) => !fields.includes(field));
  const all = (rule: TableFault['rule'], found: readonly string[]) =>
    found.map((column) => ({ rule, row, column: shortened(column) }));
  const faults = [
    ...unknown.map(({ title, meant }) => ({ rule: 'unknownColumn' as const, row, column: shortened(title), meant })),
    ...all('repeatedColumn', repeated),
    ...all('missingColumn', missing),
  ];
  if (faults.length > 0) throw new TableError(faults);
  return fields;
}

function shortened(title: string): string {
  return title.slice(0, 100);
}

function entryOf(
  columns: Columns,
  fields: readonly (string | undefined)[],
  { cells, row }: { readonly cells: readonly Cell[]; readonly row: number },
): object {
  const stray = cells.findIndex((cell, at) => fields[at] === undefined && !isBlank(cell));
  if (stray >= 0) throw tableFault('unnamedColumn', { row, column: columnLetters(stray) });
  const named = fields.flatMap((field, at) =>
    field === undefined ? [] : [[field, textOf(columns, cells[at], field)] as const],
  );
  return Object.fromEntries(named);
}

function textOf(columns: Columns, cell: Cell | undefined, field: string): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : columns.textOfNumber(field, cell.number);
}
