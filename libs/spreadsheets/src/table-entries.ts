import { columnLetters, type Columns } from './columns.js';
import { guessColumn } from './column-guess.js';
import { entryRows, noteColumns, noteHidden, type EntryRow } from './layout/body.js';
import { filledRows, headerIn, type FilledRow, type Header } from './layout/header.js';
import { partAt, repeatedTitles, withPart } from './layout/parted-fields.js';
import { distinctTexts } from './layout/row-kinds.js';
import { TableError, tableFault, type TableFault } from './table-fault.js';
import { TableNotes, type TableNote } from './table-notes.js';
import { isBlank, shownText, type Cell, type SheetName, type Table } from './table.js';

/** A cell that cannot be read, of an entry. */
export interface CellFault {
  readonly field: string;
  readonly rule: 'cellError' | 'noValue';
}

/** Where a field stands. */
export interface PlacedField {
  readonly field: string;
  readonly column: string;
  readonly title: string;
}

/** How a table was read. `header`: its first and last row, from 1. `untold`: further notes. */
export interface TableLayout {
  readonly sheet: string | null;
  readonly sheets: readonly SheetName[];
  readonly header: { readonly row: number; readonly lastRow: number };
  readonly columns: readonly PlacedField[];
  readonly notes: readonly TableNote[];
  readonly untold: number;
}

/** `rows`: each entry's row in the file, from 1. `faults`: by the place of the entry. `layout`: null of what is no table. */
export interface TableEntries {
  readonly entries: readonly unknown[];
  readonly rows: readonly number[];
  readonly faults?: ReadonlyMap<number, readonly CellFault[]>;
  readonly layout?: TableLayout | null;
}

/** Finds header and entries, and notes everything else. @throws TableError */
export function tableEntries(table: Table, columns: Columns, maxEntries: number): TableEntries {
  const filled = filledRows(table);
  const top = filled[0];
  if (!top) throw tableFault('empty');
  const header = headerIn(filled, columns);
  if (!header) throw tableFault('noHeader', { row: top.at + 1 });
  ensureReadable(header, columns, table);
  const notes = new TableNotes();
  const [first, last] = [header.rows[0]?.at ?? 0, header.rows.at(-1)?.at ?? 0];
  for (const { at, cells } of filled.filter((row) => row.at < first)) {
    notes.add('titleRow', { row: at + 1, text: distinctTexts(cells).join(' | ') });
  }
  const visible = withoutHidden(header, table);
  const body = filled.filter(({ at }) => at > last);
  const entries = entryRows(body, table, { header: visible, columns, notes });
  ensureNoStrays(entries, visible, table);
  const beyond = entries[maxEntries];
  if (beyond) throw tableFault('tooManyRows', { row: beyond.at + 1 });
  noteRest(notes, { table, header, filled, entries, columns });
  const read = entries.map((row) => entryOf(row, visible, columns));
  return {
    entries: read.map(({ entry }) => entry),
    rows: entries.map(({ at }) => at + 1),
    faults: new Map(read.flatMap(({ faults }, at) => (faults.length > 0 ? [[at, faults] as const] : []))),
    layout: {
      sheet: table.sheet,
      sheets: table.sheets,
      header: { row: first + 1, lastRow: last + 1 },
      columns: placedIn(visible),
      notes: notes.list,
      untold: notes.untold,
    },
  };
}

function withoutHidden(header: Header, { hiddenColumns }: Table): Header {
  return { ...header, fields: header.fields.map((field, at) => (hiddenColumns.has(at) ? undefined : field)) };
}

/** @throws TableError for titles that were probably meant otherwise, and for repeated and missing columns */
function ensureReadable(header: Header, columns: Columns, table: Table): void {
  const { titles, fields } = header;
  const row = (header.rows.at(-1)?.at ?? 0) + 1;
  const visible = withoutHidden(header, table);
  const unknown = titles.flatMap((title, at) => {
    if (title === '' || fields[at] !== undefined || table.hiddenColumns.has(at) || columns.isLeftOut(title)) return [];
    const meant = guessColumn(columns, title, fields);
    return meant === null ? [] : [{ rule: 'unknownColumn' as const, row, column: shortened(title), meant }];
  });
  const all = (rule: TableFault['rule'], found: readonly string[]) =>
    found.map((column) => ({ rule, row, column: shortened(column) }));
  const missing = columns.required.filter((field) => !visible.fields.includes(field));
  const faults = [
    ...unknown,
    ...all('repeatedColumn', repeatedTitles(visible, columns)),
    ...all(
      'hiddenColumn',
      missing.filter((field) => fields.includes(field)),
    ),
    ...all(
      'missingColumn',
      missing.filter((field) => !fields.includes(field)),
    ),
  ];
  if (faults.length > 0) throw new TableError(faults.map((fault) => ({ ...fault, sheet: table.sheet })));
}

function shortened(title: string): string {
  return title.slice(0, 100);
}

/** @throws TableError where a separator within a text may have moved the cells of a row */
function ensureNoStrays(entries: readonly EntryRow[], { titles }: Header, { mayShift }: Table): void {
  if (!mayShift) return;
  for (const { at, cells } of entries) {
    const stray = cells.findIndex((cell, column) => column >= titles.length && !isBlank(cell));
    if (stray >= 0) throw tableFault('unnamedColumn', { row: at + 1, column: columnLetters(stray) });
  }
}

interface Rest {
  readonly table: Table;
  readonly header: Header;
  readonly filled: readonly FilledRow[];
  readonly entries: readonly EntryRow[];
  readonly columns: Columns;
}

function noteRest(notes: TableNotes, { table, header, filled, entries, columns }: Rest): void {
  noteColumns(notes, { entries, header, table, columns });
  noteHidden(notes, table, header.fields.indexOf(columns.required[0]));
  const [from, to] = [header.rows[0]?.at ?? 0, filled.at(-1)?.at ?? 0];
  const empty = table.rows.flatMap((cells, at) =>
    at > from && at < to && !table.hiddenRows.has(at) && cells.every(isBlank) ? [at] : [],
  );
  const [row, lastRow] = [empty[0], empty.at(-1)];
  if (row !== undefined && lastRow !== undefined) {
    notes.add('emptyRows', { row: row + 1, lastRow: lastRow + 1, count: empty.length });
  }
  for (const { row: at, column, text } of table.covered) {
    notes.add('coveredCell', { row: at + 1, column: columnLetters(column), text });
  }
}

function placedIn({ titles, fields }: Header): readonly PlacedField[] {
  return fields.flatMap((field, at) =>
    field === undefined ? [] : [{ field, column: columnLetters(at), title: shortened(titles[at] ?? '') }],
  );
}

function entryOf({ cells, given }: EntryRow, header: Header, columns: Columns) {
  const { titles, fields } = header;
  const faults: CellFault[] = [];
  const entry: Record<string, string> = {};
  for (const [at, field] of fields.entries()) {
    const cell = cells[at];
    if (field === undefined) continue;
    if (typeof cell === 'object' && 'fault' in cell) faults.push({ field, rule: cell.fault });
    else {
      const text = textIn(cell, { columns, field, title: titles[at] ?? '' });
      set(entry, field, withPart(ownText(entry, field), partAt(header, at, columns), text));
    }
  }
  const section = columns.rows?.sectionField;
  if (given !== null && section !== undefined && !entry[section]) set(entry, section, given);
  return { entry, faults };
}

interface Placing {
  readonly columns: Columns;
  readonly field: string;
  readonly title: string;
}

function textIn(cell: Cell | undefined, { columns, field, title }: Placing): string {
  const text = typeof cell === 'string' ? cell : shownText(cell);
  return text.trim() === '' ? '' : columns.textOf(field, text, { title, number: typeof cell === 'object' });
}

function ownText(entry: Readonly<Record<string, string>>, field: string): string | undefined {
  return Object.hasOwn(entry, field) ? entry[field] : undefined;
}

/** Even of a field such as `__proto__`. */
function set(entry: Record<string, string>, field: string, value: string): void {
  Object.defineProperty(entry, field, { value, enumerable: true, writable: true, configurable: true });
}
