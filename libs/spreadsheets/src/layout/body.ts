import { columnLetters, type Columns } from '../columns.js';
import type { TableNotes } from '../table-notes.js';
import { isBlank, shownText, type Cell, type Table } from '../table.js';
import { distinctTexts, hasKey, rowKind, type RowKind } from './row-kinds.js';
import type { FilledRow, Header } from './header.js';
import { endsSection, type RowNumbering } from './sections.js';

/** A row that is an entry. `given`: what its section says of a field, or null. */
export interface EntryRow extends FilledRow {
  readonly given: string | null;
}

/** The entries below a header; the other rows are noted. */
export function entryRows(
  body: readonly FilledRow[],
  { spans }: Table,
  { header, columns, notes }: { readonly header: Header; readonly columns: Columns; readonly notes: TableNotes },
): readonly EntryRow[] {
  const words = columns.rows;
  if (!words) return body.map((row) => ({ ...row, given: null }));
  const key = header.fields.indexOf(words.keyField);
  const last = body.findLast(({ cells }) => hasKey(cells[key], words))?.at ?? -1;
  const entries: EntryRow[] = [];
  let first = true;
  let section: Section = null;
  for (const row of body) {
    const found = rowKind(row, { words, header, spans, last }, first);
    first &&= found.kind === 'numberingRow' || found.kind === 'repeatedHeader';
    section = sectionAfter(section, found);
    if (found.kind === 'entry') entries.push({ ...row, given: section?.given ?? null });
    else noteRow(notes, row, found);
  }
  return entries;
}

type Section = { readonly numbering: RowNumbering; readonly given: string } | null;

function sectionAfter(before: Section, row: RowKind): Section {
  if (row.kind !== 'section') return before;
  const { head, given } = row;
  if (given !== null) return { numbering: head.numbering, given };
  return before && endsSection(before.numbering, head.numbering) ? null : before;
}

function noteRow(notes: TableNotes, { at, cells }: FilledRow, found: Exclude<RowKind, { kind: 'entry' }>): void {
  const text = distinctTexts(cells).join(' | ');
  if (found.kind !== 'section') return notes.add(found.kind, { row: at + 1, text });
  if (found.given === null) return notes.add('sectionRow', { row: at + 1, text });
  notes.add('sectionField', { row: at + 1, text, title: found.given });
}

interface Leaving {
  readonly entries: readonly FilledRow[];
  readonly header: Header;
  readonly table: Table;
  readonly columns: Columns;
}

/** Columns that are not read, each with the number of cells that it has. */
export function noteColumns(notes: TableNotes, { entries, header, table, columns }: Leaving): void {
  const width = entries.reduce((most, { cells }) => Math.max(most, cells.length), header.fields.length);
  for (let at = 0; at < width; at += 1) {
    if (header.fields[at] !== undefined && !table.hiddenColumns.has(at)) continue;
    const filled = entries.filter(({ cells }) => !isBlank(cells[at]));
    const title = header.titles[at] ?? '';
    if (filled.length === 0 && title === '') continue;
    const rule = ruleOf(title, at, table, columns);
    const row = filled[0] === undefined ? null : filled[0].at + 1;
    notes.add(rule, { row, column: columnLetters(at), title, text: sample(filled, at), count: filled.length });
  }
}

function ruleOf(title: string, at: number, { hiddenColumns }: Table, columns: Columns) {
  if (hiddenColumns.has(at)) return 'hiddenColumn';
  if (title === '') return 'unnamedColumn';
  return columns.isLeftOut(title) ? 'leftOutColumn' : 'unknownColumn';
}

function sample(filled: readonly FilledRow[], at: number): string | null {
  const text = shownText(filled[0]?.cells[at]);
  return text === '' ? null : text;
}

/** Rows that do not show, in runs, with what stands in the column of keys. */
export function noteHidden(notes: TableNotes, { rows, hiddenRows }: Table, key: number): void {
  const hidden = [...hiddenRows].filter((at) => rows[at]?.some((cell) => !isBlank(cell))).sort((a, b) => a - b);
  for (let from = 0; from < hidden.length;) {
    let to = from;
    while (hidden[to + 1] === (hidden[to] ?? 0) + 1) to += 1;
    const [row = 0, lastRow = 0] = [hidden[from], hidden[to]];
    const texts = hidden.slice(from, to + 1).map((at) => keyText(rows[at], key));
    notes.add('hiddenRows', { row: row + 1, lastRow: lastRow + 1, text: texts.join(', '), count: to - from + 1 });
    from = to + 1;
  }
}

function keyText(cells: readonly Cell[] | undefined, key: number): string {
  const text = shownText(cells?.[key]);
  return text === '' ? (distinctTexts(cells ?? [])[0] ?? '') : text;
}
