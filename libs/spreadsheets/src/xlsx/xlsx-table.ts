import type { Columns } from '../columns.js';
import { filledRows, headerIn, isWhole } from '../layout/header.js';
import { TableError, tableFault } from '../table-fault.js';
import type { Table } from '../table.js';
import { cellStyles } from './cell-styles.js';
import { fillMerges } from './merges.js';
import { sharedStrings } from './shared-strings.js';
import type { SheetGround } from './sheet-cell.js';
import { sheetRows, type SheetContent } from './sheet-rows.js';
import { openWorkbook, type SheetEntry, type Workbook } from './workbook.js';

/** Rows of a sheet that are read to see whether it has a list. */
const PROBED = 80;

/**
 * The sheet of this name, or else the only one that shows and has a list, or the first that shows. A formula counts as its
 * saved value. @throws TableError
 */
export async function xlsxTable(bytes: Buffer, columns: Columns, named?: string): Promise<Table> {
  const workbook = await openWorkbook(bytes);
  const strings = workbook.sharedStrings ? await sharedStrings(workbook.sharedStrings) : [];
  const styles = workbook.styles ? await cellStyles(workbook.styles) : [];
  const ground = { strings, styles, date1904: workbook.date1904 };
  const sheet = named === undefined ? await listed(workbook, ground, columns) : sheetCalled(workbook.sheets, named);
  const { rows, merges, ...content } = await sheetRows(workbook.read(sheet), ground);
  return {
    rows,
    ...fillMerges(rows, merges),
    ...content,
    sheet: sheet.name,
    sheets: workbook.sheets.map((one) => ({ name: one.name, hidden: !one.visible, taken: one === sheet })),
    mayShift: false,
  };
}

function sheetCalled(sheets: readonly SheetEntry[], named: string): SheetEntry {
  const nameOf = (name: string) => name.normalize('NFC').trim();
  const found = sheets.find(({ name }) => nameOf(name) === nameOf(named));
  if (!found) throw tableFault('sheet', { column: named });
  return found;
}

async function listed(workbook: Workbook, ground: SheetGround, columns: Columns): Promise<SheetEntry> {
  const { sheets } = workbook;
  const shown = sheets.filter(({ visible }) => visible);
  const first = shown[0] ?? sheets[0];
  if (!first) throw tableFault('empty');
  if (shown.length < 2) return first;
  const lists: SheetEntry[] = [];
  for (const sheet of shown) if (await hasList(workbook, sheet, { ground, columns })) lists.push(sheet);
  if (lists.length < 2) return lists[0] ?? first;
  throw new TableError(lists.map(({ name }) => ({ rule: 'severalSheets', row: null, column: name })));
}

/** A sheet that cannot be read has none. @throws TableError where the workbook is too large */
async function hasList(
  workbook: Workbook,
  sheet: SheetEntry,
  { ground, columns }: { readonly ground: SheetGround; readonly columns: Columns },
): Promise<boolean> {
  const content = await sheetRows(workbook.read(sheet), ground, PROBED).catch((error: unknown): SheetContent | null => {
    if (error instanceof TableError && error.faults[0]?.rule !== 'tooLarge') return null;
    throw error;
  });
  const header = content && headerIn(filledRows(content), columns);
  return header !== null && isWhole(header, columns);
}
